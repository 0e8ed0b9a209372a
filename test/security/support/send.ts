import { once } from 'node:events';
import { request } from 'node:http';
import WebSocket from 'ws';
import { codeIn, type Answered } from './answered.js';
import type { Cookie, HttpSent, SocketSent, Target } from './line.js';

/** What is attacked. */
export interface Attacked {
  /** Address of a process, without a path. */
  readonly addressOf: (target: Target) => string;
  readonly tokenFor: (person: string, target: Target) => Promise<string>;
  /** The header that goes with a request. */
  readonly cookie: (which: Cookie) => Promise<string>;
}

/** Sends a request as it stands, the host included, and gives what came. */
export async function sendHttp(
  { http, at = 'api', as, session, headers = {}, body }: HttpSent,
  { addressOf, tokenFor, cookie }: Attacked,
): Promise<Answered> {
  const [method = '', path = ''] = http.split(/ (.*)/, 2);
  const { hostname, port } = new URL(addressOf(at));
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  const sent = request({
    hostname,
    port,
    method,
    path,
    headers: {
      ...(typeof body === 'object' && { 'content-type': 'application/json' }),
      ...(as !== undefined && { authorization: `Bearer ${await tokenFor(as, at)}` }),
      ...(session && { cookie: await cookie(session) }),
      ...(text !== undefined && { 'content-length': String(Buffer.byteLength(text)) }),
      ...headers,
    },
  });
  sent.end(text);
  const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  let told = '';
  for await (const part of answer) told += String(part);
  return { answer: [answer.statusCode, codeIn(told)].filter(Boolean).join(' '), headers: answer.headers, text: told };
}

type Message = { readonly type: string; readonly id?: string; readonly payload?: unknown };

/** The same asked of a mission that there is not: by the time that is refused, whoever may not listen has been told so. */
const NOWHERE = 'after';
const ofNoMission = (asks: string): string => asks.replace('"M1"', '"NO-SUCH"');

/** The process had more to do than to hear in time who is there. */
const TOO_LATE = 'closed 4408';

/** Opens a WebSocket, says who is there, asks, and gives how that was answered or how it ended. */
export async function sendSocket(sent: SocketSent, attacked: Attacked, authorization?: string): Promise<Answered> {
  const found = await converse(sent, attacked, authorization);
  return found.answer === TOO_LATE ? sendSocket(sent, attacked, authorization) : found;
}

async function converse(
  { socket: path, at = 'api', as, session, headers = {}, asks }: SocketSent,
  { addressOf, tokenFor, cookie }: Attacked,
  authorization: string | undefined,
): Promise<Answered> {
  const said = authorization ?? (as === undefined ? undefined : `Bearer ${await tokenFor(as, at)}`);
  const sent = { ...headers, ...(session && { cookie: await cookie(session) }) };
  // From here on nothing is waited for before anyone listens.
  const socket = new WebSocket(new URL(path, addressOf(at)).href.replace(/^http/, 'ws'), 'graphql-transport-ws', {
    headers: sent,
  });
  const answer = await new Promise<readonly [string, string]>((resolve) => {
    socket.on('unexpected-response', (_, { statusCode }) => resolve([`refused ${statusCode}`, '']));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => resolve([`closed ${code}`, reason.toString()]));
    socket.on('open', () => {
      socket.send(
        JSON.stringify({ type: 'connection_init', payload: said === undefined ? {} : { Authorization: said } }),
      );
    });
    socket.on('message', (data: Buffer) => {
      const { type, payload, id } = JSON.parse(data.toString()) as Message;
      const text = JSON.stringify(payload ?? {});
      const told = type === 'error' ? JSON.stringify({ errors: payload }) : text;
      if (id === NOWHERE) resolve(['answered', '']);
      else if (type !== 'connection_ack') resolve([`${type} ${codeIn(told)}`, text]);
      else if (asks === undefined) resolve(['acknowledged', text]);
      else
        for (const [each, query] of Object.entries({ asked: asks, [NOWHERE]: ofNoMission(asks) }))
          socket.send(JSON.stringify({ id: each, type: 'subscribe', payload: { query } }));
    });
  });
  socket.terminate();
  return { answer: answer[0], headers: {}, text: answer[1] };
}
