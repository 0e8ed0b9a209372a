import { parentPort, workerData } from 'node:worker_threads';
import WebSocket from 'ws';
import { DOORS, type Door, type DoorName } from './doors.js';

/** Where a hostile client sends what. */
export interface Hostility {
  readonly url: string;
  readonly token: string;
  readonly door: DoorName;
  readonly mission: string;
  readonly inFlight: number;
}

/** What became of what it sent. */
export interface Answered {
  readonly served: number;
  readonly turnedAway: number;
  /** With which code last. */
  readonly code: string;
}

const { url, token, door: name, mission, inFlight } = workerData as Hostility;
const door: Door = DOORS[name];
const answered = { served: 0, turnedAway: 0, code: '' };
let sent = 0;

async function request(): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  try {
    const response = await fetch(url, { method: 'POST', headers, body: door.body(mission, sent++) });
    const text = await response.text();
    if (response.status === 200 && !text.startsWith('{"errors"')) answered.served++;
    else {
      answered.turnedAway++;
      answered.code = /"code":"(?<code>\w+)"/.exec(text)?.groups?.['code'] ?? `HTTP ${response.status}`;
    }
  } catch (error) {
    answered.turnedAway++;
    answered.code = String((error as Error).cause ?? error);
  }
}

/** Connects, subscribes as fast as it can until it is sent away, and comes back. */
async function listen(): Promise<void> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  const closed = new Promise<string>((resolve) => {
    socket.once('close', (code) => resolve(`closed with ${code}`));
    socket.on('error', ({ message }) => resolve(message));
  });
  socket.once('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } })),
  );
  socket.once('message', () => {
    answered.served++;
    const flood = () => {
      for (let n = 0; n < 50 && socket.readyState === socket.OPEN; n++) socket.send(door.body(mission, sent++));
      if (socket.readyState === socket.OPEN) setImmediate(flood);
    };
    flood();
  });
  answered.code = await closed;
  answered.turnedAway++;
}

parentPort?.once('message', () => {
  parentPort?.postMessage(answered);
});
for (let caller = 0; caller < inFlight; caller++)
  void (async () => {
    for (;;) await (door.overWebSocket ? listen() : request());
  })();
