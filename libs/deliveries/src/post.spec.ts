import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { NotReached, type HostAddress } from './addresses.js';
import { postTo } from './post.js';

let server: Server;
let port: number;
let asked: { readonly host: string | undefined; readonly body: string }[];
let answer: (response: ServerResponse, request: IncomingMessage) => void;

beforeEach(async () => {
  asked = [];
  answer = (response) => response.writeHead(204).end();
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      asked.push({ host: request.headers.host, body });
      answer(response, request);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const here: readonly HostAddress[] = [{ address: '127.0.0.1', family: 4 }];
const outgoing = (path = '/') => ({ url: `http://hooks.example:${port}${path}`, headers: {}, body: '{"é":1}' });

describe('posting', () => {
  it('tells the status of the answer', async () => {
    const post = postTo('any', () => Promise.resolve(here));
    expect(await post(outgoing())).toBe(204);
    answer = (response) => response.writeHead(503).end('x'.repeat(100_000));
    expect(await post(outgoing())).toBe(503);
    expect(asked).toEqual(Array(2).fill({ host: `hooks.example:${port}`, body: '{"é":1}' }));
  });

  it('follows no redirect', async () => {
    answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await postTo('any', () => Promise.resolve(here))(outgoing())).toBe(307);
    expect(asked).toHaveLength(1);
  });

  it('connects to the address that was checked, though the name leads elsewhere a moment later', async () => {
    const answers = [here, [{ address: '192.0.2.1', family: 4 }]];
    let times = 0;
    const rebinding = () => Promise.resolve(answers[Math.min(times++, 1)] ?? []);
    expect(await postTo('any', rebinding)(outgoing())).toBe(204);
    expect(times).toBe(1);
  });

  it('looks at the address each time: one that has become private is refused', async () => {
    const post = postTo('public', () => Promise.resolve(here));
    await expect(post({ ...outgoing(), url: 'https://hooks.example/' })).rejects.toEqual(
      new NotReached('PRIVATE_ADDRESS'),
    );
    expect(asked).toEqual([]);
  });

  it('gives up on what does not answer, and on a name that does not resolve', async () => {
    answer = () => undefined;
    await expect(postTo('any', () => Promise.resolve(here), 20)(outgoing())).rejects.toThrow('TIMED_OUT');
    await expect(postTo('any', () => new Promise(() => undefined), 20)(outgoing())).rejects.toThrow('TIMED_OUT');
  });

  it('fails with the code of what is in the way', async () => {
    server.closeAllConnections();
    const url = `http://127.0.0.1:${port}/`;
    await new Promise((resolve) => server.close(resolve));
    await expect(postTo('any')({ ...outgoing(), url })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
});
