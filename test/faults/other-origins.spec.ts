import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { Api } from './support/api.js';

const CONSOLE = 'https://console.example';

let api: Api;
let closed: Api;
beforeAll(async () => {
  api = await Api.start({}, [], {}, { origins: [CONSOLE], names: ['relais.example'] });
  closed = await Api.start();
});
afterAll(() => Promise.all([api.stop(), closed.stop()]));

const PREFLIGHT = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type',
};

const preflight = (of: Api, origin: string) => fetch(of.url, { method: 'OPTIONS', headers: { origin, ...PREFLIGHT } });

describe('Pages of another origin', () => {
  it('may ask with a token when the origin is configured, and never with a cookie', async () => {
    const answer = await preflight(api, CONSOLE);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(CONSOLE);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const asked = await fetch(api.url, {
      method: 'POST',
      headers: {
        origin: CONSOLE,
        'content-type': 'application/json',
        authorization: `Bearer ${await api.tokenFor('ANA')}`,
      },
      body: '{"query":"{ __typename }"}',
    });
    expect(asked.headers.get('access-control-allow-origin')).toBe(CONSOLE);
    expect(asked.headers.get('vary')?.toLowerCase()).toContain('origin');
    expect(await asked.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('may connect over WebSocket when the origin is configured', async () => {
    (await api.webSocket({ origin: CONSOLE })).terminate();
    await expect(api.webSocket({ origin: 'https://evil.example' })).rejects.toThrow('refused with 403');
  });

  it.each(['https://evil.example', 'https://console.example.evil.example', 'http://console.example', 'null'])(
    'may not ask when it is another: %s',
    async (origin) => {
      expect((await preflight(api, origin)).headers.get('access-control-allow-origin')).not.toBe(origin);
      expect((await preflight(api, origin)).headers.get('access-control-allow-origin')).not.toBe('*');
    },
  );

  it('may not ask when none is configured', async () => {
    const answer = await preflight(closed, CONSOLE);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('Names that lead to this machine', () => {
  const statusFor = (of: Api, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(of.url);
      const sent = request({ hostname, port, path: '/graphql', headers: { host } }, (answer) => {
        answer.resume();
        expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
        resolve(answer.statusCode);
      });
      sent.once('error', reject).end();
    });

  it.each(['evil.example', 'localhost.evil.example', 'relais.example.evil.example:3000'])(
    'are not answered over loopback when they are no names of its own: %s',
    async (host) => {
      expect(await statusFor(api, host)).toBe(421);
      await expect(api.webSocket({ host })).rejects.toThrow('refused with 421');
    },
  );

  it.each(['localhost', '127.0.0.1:3000', '[::1]:80', 'relais.example'])('are answered: %s', async (host) => {
    expect(await statusFor(api, host)).toBe(401);
  });
});
