import { describe, expect, it } from '@jest/globals';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { TrustedProxies } from './trusted-proxies.js';
import { refusedUpgrade } from './upgrade.js';

const asked = (
  url: string | undefined,
  headers: Readonly<Record<string, string>> = {},
  origins: readonly string[] = [],
) =>
  refusedUpgrade(
    Object.assign(new IncomingMessage(new Socket()), { url, headers: { host: 'Relais.example:3000', ...headers } }),
    new TrustedProxies(),
    origins,
  );

describe('a request to speak WebSocket', () => {
  it('is for GraphQL alone', () => {
    expect(['/graphql', '/graphql?a=1', '/graphiql', '/', undefined].map((url) => asked(url))).toEqual([
      undefined,
      undefined,
      404,
      404,
      404,
    ]);
  });

  it('comes from a page of this server, or from no page', () => {
    expect(asked('/graphql', { origin: 'http://relais.example:3000' })).toBeUndefined();
    for (const origin of ['http://evil.example', 'http://relais.example', 'null', 'not a URL'])
      expect(asked('/graphql', { origin })).toBe(403);
  });

  it('comes from a page of another server that may ask', () => {
    const origins = ['https://console.example'];
    expect(asked('/graphql', { origin: 'https://console.example' }, origins)).toBeUndefined();
    for (const origin of ['https://console.example.evil.example', 'http://console.example', 'null'])
      expect(asked('/graphql', { origin }, origins)).toBe(403);
  });
});
