import { SOCKET_LIMITS } from '#api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type WebSocket from 'ws';
import { Api, closing, nextMessage } from './support/api.js';

let api: Api;

beforeAll(async () => {
  api = await Api.start({ requestMs: 400, headersMs: 300, lookEveryMs: 50 });
});
afterAll(() => api.stop());

const init = (payload: object = {}) => JSON.stringify({ type: 'connection_init', payload });

/** A connection of a person who has said who they are. */
async function listenerOf(person: string): Promise<WebSocket> {
  const socket = await api.webSocket();
  const acknowledged = nextMessage(socket);
  socket.send(init({ Authorization: `Bearer ${await api.tokenFor(person)}` }));
  expect((await acknowledged)['type']).toBe('connection_ack');
  return socket;
}

/** A socket that begins a request, and how much later it was closed by the other side. */
async function began(request: string): Promise<{ readonly answer: string }> {
  const socket = await api.connect();
  let answer = '';
  socket.on('data', (data: Buffer) => (answer += data.toString()));
  socket.on('error', () => undefined);
  socket.write(request);
  const trickle = setInterval(() => socket.writable && socket.write('x'), 20);
  await once(socket, 'close');
  clearInterval(trickle);
  return { answer };
}

describe('Whoever has not said who they are', () => {
  it.each([
    ['says so in a message of 2 MB', () => init({ padding: 'x'.repeat(2_000_000) }), 1009],
    ['says so in a message that is just too large', () => init({ padding: 'x'.repeat(270_000) }), 1009],
    ['says nothing of themselves', () => init(), 4401],
    ['brings no token', () => init({ Authorization: 'Bearer nonsense' }), 4401],
    ['brings a token that is none', () => init({ Authorization: 12 }), 4401],
    ['asks before', () => JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ a }' } }), 4401],
    ['says what is no message', () => '{{{', 4400],
    ['says what only a server says', () => JSON.stringify({ type: 'connection_ack' }), 4400],
    ['says nothing', () => undefined, 4408],
  ])('is sent away from WebSocket: %s', async (_, message, code) => {
    const socket = await api.webSocket();
    const heard: unknown[] = [];
    socket.on('message', (data) => heard.push(data));
    const ended = closing(socket);
    const text = message();
    if (text !== undefined) socket.send(text);
    expect((await ended).code).toBe(code);
    expect(heard).toEqual([]);
  });

  it('ends no process: a connection that is reset while it is turned away', async () => {
    const upgrade = (path: string) =>
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
    for (let round = 0; round < 40; round++) {
      const socket = await api.connect();
      socket.on('error', () => undefined);
      socket.write(upgrade('/nowhere'), () => socket.resetAndDestroy());
      await once(socket, 'close');
    }
    expect((await began(upgrade('/nowhere'))).answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it('crowds out no one: connections of strangers are limited for each address', async () => {
    const strangers = await Promise.all(
      Array.from({ length: SOCKET_LIMITS.strangersPerAddress }, () => api.webSocket()),
    );
    await expect(api.webSocket()).rejects.toThrow('refused with 429');
    for (const each of strangers) each.terminate();
    await Promise.all(strangers.map((each) => closing(each)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    (await listenerOf('ANA')).terminate();
  });

  it('has nothing of a body read: the answer is there before it', async () => {
    const head = `POST /graphql HTTP/1.1\r\nhost: ${new URL(api.url).host}\r\ncontent-type: application/json\r\ncontent-length: 4000000\r\n\r\n`;
    const { answer } = await began(head);
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).toMatch(/connection: close/i);
  });
});

describe('What trickles in', () => {
  it('is closed: headers that never end', async () => {
    const { answer } = await began(`POST /graphql HTTP/1.1\r\nhost: ${new URL(api.url).host}\r\nx-slow: `);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is closed: a body that never ends, of whoever it is', async () => {
    const authorization = `Bearer ${await api.tokenFor('ANA')}`;
    const { answer } = await began(
      `POST /graphql HTTP/1.1\r\nhost: ${new URL(api.url).host}\r\nauthorization: ${authorization}\r\ncontent-type: application/json\r\ncontent-length: 4000000\r\n\r\n{`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is refused: headers larger than any honest ones', async () => {
    const { answer } = await began(
      `GET /graphql HTTP/1.1\r\nhost: ${new URL(api.url).host}\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('Pages of other servers', () => {
  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://'])(
    'open no WebSocket: %s',
    async (origin) => {
      await expect(api.webSocket({ origin })).rejects.toThrow('refused with 403');
    },
  );

  it('are told from the own ones', async () => {
    (await api.webSocket({ origin: new URL(api.url).origin })).terminate();
  });

  it('find no WebSocket elsewhere', async () => {
    await expect(api.webSocket({}, '/graphql-else')).rejects.toThrow('refused with 404');
    await expect(api.webSocket({}, '/health/live')).rejects.toThrow('refused with 404');
  });
});

describe('Whoever listens', () => {
  it('has so many connections and no more', async () => {
    const own = [];
    for (let n = 0; n < SOCKET_LIMITS.socketsPerPerson; n++) own.push(await listenerOf('BEN'));
    const more = await api.webSocket();
    const ended = closing(more);
    more.send(init({ Authorization: `Bearer ${await api.tokenFor('BEN')}` }));
    expect(await ended).toMatchObject({ code: 4429, reason: expect.stringContaining('TOO_BUSY') as unknown });
    (await listenerOf('CAM')).terminate();
    for (const each of own) each.terminate();
  });

  it('is sent away when messages come faster than anybody writes them', async () => {
    const socket = await listenerOf('DAN');
    const ended = closing(socket);
    for (let n = 0; n < 5_000; n++)
      socket.send(JSON.stringify({ id: `s${n}`, type: 'subscribe', payload: { query: 'subscription { a }' } }));
    expect((await ended).code).toBe(4429);
  });
});

describe('Whoever comes through a trusted proxy', () => {
  let behind: Api;

  beforeAll(async () => {
    behind = await Api.start({}, ['loopback']);
  });
  afterAll(() => behind.stop());

  const from = (address: string) => behind.webSocket({ 'x-forwarded-for': address });

  it('is told from other strangers who come through it', async () => {
    const strangers = await Promise.all(
      Array.from({ length: SOCKET_LIMITS.strangersPerAddress }, () => from('203.0.113.1')),
    );
    await expect(from('203.0.113.1')).rejects.toThrow('refused with 429');
    await expect(from('203.0.113.9, 203.0.113.1')).rejects.toThrow('refused with 429');
    (await from('203.0.113.2')).terminate();
    for (const each of strangers) each.terminate();
  });

  it('may not connect again and again', async () => {
    const { atOnce } = SOCKET_LIMITS.knocksPerAddress;
    const knock = async () => {
      const socket = await from('203.0.113.3');
      const ended = closing(socket);
      socket.terminate();
      await ended;
    };
    const all = async () => {
      for (let times = 0; times < 2 * atOnce; times++) await knock();
    };
    await expect(all()).rejects.toThrow('refused with 429');
    (await from('203.0.113.4')).terminate();
  });

  it('is known by the host that the proxy was asked for', async () => {
    const origin = 'https://relais.example';
    (await behind.webSocket({ origin, 'x-forwarded-host': 'relais.example' })).terminate();
    await expect(behind.webSocket({ origin, 'x-forwarded-host': 'else.example' })).rejects.toThrow('refused with 403');
    await expect(api.webSocket({ origin, 'x-forwarded-host': 'relais.example' })).rejects.toThrow('refused with 403');
  });
});
