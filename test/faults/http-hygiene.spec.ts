import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Api } from './support/api.js';

let api: Api;
let authorization: string;

beforeAll(async () => {
  api = await Api.start();
  authorization = `Bearer ${await api.tokenFor('ANA')}`;
});
afterEach(() => {
  expect(api.log).toEqual([]);
});
afterAll(() => api.stop());

type Headers = Readonly<Record<string, string>>;

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = '{ __typename }';

const send = (method: string, path: string, headers: Headers = {}, body?: string) =>
  fetch(new URL(path, api.url), { method, headers, ...(body !== undefined && { body }) });

const post = (body: string, headers: Headers = JSON_TYPE) =>
  send('POST', '/graphql', { authorization, ...headers }, body);

/** A request as it is written, and the first line of its answer. */
async function raw(request: string): Promise<string> {
  const socket = await api.connect();
  let answer = '';
  socket.on('data', (data: Buffer) => (answer += data.toString()));
  socket.end(request);
  await once(socket, 'close');
  return answer.split('\r\n', 1)[0] ?? '';
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown, query?: string, version: unknown = 1) =>
  JSON.stringify({ query, extensions: { persistedQuery: { version, sha256Hash } } });

/** A request that cannot be answered leaves a status, and nothing in the log. */
describe('A request that makes no sense', () => {
  it.each<[string, () => Promise<Response>, number]>([
    ['a hash that does not match', () => post(persisted(sha256('{ a }'), QUERY)), 400],
    ['a hash that matches', () => post(persisted(sha256(QUERY), QUERY)), 400],
    ['a hash alone', () => post(persisted(sha256(QUERY))), 400],
    ['a hash that is none', () => post(persisted({ a: 1 }, QUERY)), 400],
    ['a hash of another version', () => post(persisted(sha256(QUERY), QUERY, 'x')), 400],
    ['an extension that is none', () => post(JSON.stringify({ query: QUERY, extensions: 12 })), 400],
    ['no JSON', () => post('{'), 400],
    ['no body', () => post(''), 400],
    ['a list of requests', () => post(`[${JSON.stringify({ query: QUERY })}]`), 400],
    ['a query that is no text', () => post('{"query":{"a":1}}'), 400],
    ['variables that are no object', () => post(JSON.stringify({ query: QUERY, variables: [1] })), 400],
    ['variables that are a text', () => post(JSON.stringify({ query: QUERY, variables: '{}' })), 400],
    ['a name that is no text', () => post(JSON.stringify({ query: QUERY, operationName: 12 })), 400],
    ['a name that no operation has', () => post(JSON.stringify({ query: QUERY, operationName: 'A' })), 400],
    ['a document without an operation', () => post('{"query":"fragment F on Query { __typename }"}'), 400],
    ['a document that is none', () => post('{"query":"{{"}'), 400],
    ['a field that does not exist', () => post('{"query":"{ nothing }"}'), 400],
    ['keys that reach for prototypes', () => post('{"query":"{ __typename }","__proto__":{"a":1}}'), 400],
    ['a type that is no JSON', () => post(QUERY, { 'content-type': 'application/graphql' }), 415],
    ['a type of a form', () => post('query=1', { 'content-type': 'application/x-www-form-urlencoded' }), 400],
    ['a type that no one knows', () => post(QUERY, { 'content-type': 'x/y; charset=utf-99' }), 415],
    ['a text of 5 MB', () => post(JSON.stringify({ query: QUERY, variables: { a: 'x'.repeat(5_000_000) } })), 413],
    [
      'a million values',
      () => post(JSON.stringify({ query: QUERY, variables: { a: Array.from({ length: 1e6 }, () => 1) } })),
      413,
    ],
    ['lists in lists in lists', () => post(`{"query":"","variables":{"a":${'['.repeat(9e5)}${']'.repeat(9e5)}}}`), 413],
    ['a command as a link', () => send('GET', '/graphql?query=mutation{a}', { authorization, ...JSON_TYPE }), 400],
    ['a link without a question', () => send('GET', '/graphql', { authorization, ...JSON_TYPE }), 400],
    ['a link with two', () => send('GET', '/graphql?query=a&query=b', { authorization, ...JSON_TYPE }), 400],
    [
      'a link with odd variables',
      () => send('GET', '/graphql?query={a}&variables={', { authorization, ...JSON_TYPE }),
      400,
    ],
    ['a link that cannot be read', () => send('GET', '/%zz', { authorization }), 400],
    ['a head of what is asked', () => send('HEAD', '/graphql', { authorization, ...JSON_TYPE }), 405],
    ['options of no one', () => send('OPTIONS', '/graphql'), 401],
    ['options', () => send('OPTIONS', '/graphql', { authorization, ...JSON_TYPE }), 400],
    ['a method that is not there', () => send('PUT', '/graphql', { authorization }), 404],
    ['a path that is not there', () => send('GET', '/admin'), 404],
    ['a path above', () => send('GET', '/..%2f..%2fetc/passwd'), 404],
  ])('is answered with 4xx: %s', async (_, request, status) => {
    const answer = await request();
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/INTERNAL|node_modules|at .*\.[jt]s:\d/);
  });

  it.each([
    ['a host that is none', `POST /graphql HTTP/1.1\r\nhost: a b\r\nauthorization: TOKEN\r\ncontent-length: 0\r\n\r\n`],
    ['no host', 'GET /graphql HTTP/1.1\r\n\r\n'],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'],
    ['an odd length', 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n'],
    ['another protocol', 'HELO relais\r\n\r\n'],
    ['a whole address', 'GET http://[ HTTP/1.1\r\nhost: a\r\n\r\n'],
  ])('is answered with 4xx when it is hardly HTTP: %s', async (_, request) => {
    expect(await raw(request.replace('TOKEN', authorization))).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

describe('A request of no one', () => {
  it.each<[string, () => Promise<Response>]>([
    ['a query', () => send('POST', '/graphql', JSON_TYPE, JSON.stringify({ query: QUERY }))],
    ['what is no query', () => send('POST', '/graphql', JSON_TYPE, '{')],
    ['a query as a link', () => send('GET', `/graphql?query=${QUERY}`)],
    ['what is no token', () => send('POST', '/graphql', { ...JSON_TYPE, authorization: 'Bearer x' }, '{}')],
  ])('is answered with 401: %s', async (_, request) => {
    const answer = await request();
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('Every answer', () => {
  it.each<[string, () => Promise<Response>]>([
    ['an answer', () => post(JSON.stringify({ query: QUERY }))],
    ['a mistake', () => post('{')],
    ['a mistake in a query', () => post('{"query":"{ nothing }"}')],
    ['no one', () => send('POST', '/graphql', JSON_TYPE, '{}')],
    ['nothing there', () => send('GET', '/nothing')],
    ['a link that cannot be read', () => send('GET', '/%zz')],
  ])('tells browsers to guess, frame and run nothing of it: %s', async (_, request) => {
    const { headers } = await request();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is for the own pages alone', async () => {
    const answer = await post(JSON.stringify({ query: QUERY }), { ...JSON_TYPE, origin: 'https://evil.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
