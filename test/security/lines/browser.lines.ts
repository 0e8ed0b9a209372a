import type { Group, HttpSent, Target } from '../support/line.js';

const QUERY = '{"query":"{ mission(mission: \\"M1\\") { client } }"}';
const COMMAND = 'mutation { reportIrritant(input: { mission: "M1", topic: "x", severity: 1 }) { __typename } }';
const EVIL = 'https://evil.example';

/** A request that a page of another site can make a browser send without asking first. */
const simple = (contentType: string, body = QUERY): HttpSent => ({
  http: 'POST /graphql',
  as: 'COO',
  headers: { 'content-type': contentType, origin: EVIL, 'sec-fetch-site': 'cross-site' },
  body,
});

const page = (at: Target, path: `/${string}`): HttpSent => ({ http: `GET ${path}`, at });

const UNFRAMED = { 'x-frame-options': 'DENY', 'content-security-policy': "frame-ancestors 'none'" };
const LOCKED = {
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** What a page of another site, or a name that leads here, makes a browser do. */
export const browser: Group = {
  title: 'Browser',
  lines: [
    {
      attack: 'CSRF: a command in a form',
      sends: simple('application/x-www-form-urlencoded', `query=${encodeURIComponent(COMMAND)}`),
      safe: { answer: '400 BAD_REQUEST' },
    },
    {
      attack: 'CSRF: JSON that says it is text',
      sends: simple('text/plain'),
      safe: { answer: '400 BAD_REQUEST', hides: ['PME-SAULE'] },
    },
    {
      attack: 'CSRF: a form with files',
      sends: simple('multipart/form-data; boundary=x', '--x--'),
      safe: { answer: '415 BAD_USER_INPUT' },
    },
    {
      attack: 'CSRF: a command as a link',
      sends: { http: `GET /graphql?query=${encodeURIComponent(COMMAND)}`, as: 'COO' },
      safe: { answer: '400 BAD_REQUEST' },
    },
    {
      attack: 'CSRF: a command as a link, said to be JSON',
      sends: {
        http: `GET /graphql?query=${encodeURIComponent(COMMAND)}`,
        as: 'COO',
        headers: { 'content-type': 'application/json' },
      },
      safe: { answer: '405 BAD_REQUEST' },
    },
    {
      attack: 'CORS: another site asks whether it may send',
      sends: {
        http: 'OPTIONS /graphql',
        headers: {
          origin: EVIL,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      },
      safe: { answer: '401 UNAUTHENTICATED', headers: { 'access-control-allow-origin': null } },
    },
    {
      attack: 'CORS: another site reads an answer',
      sends: {
        http: 'POST /graphql',
        as: 'COO',
        headers: { origin: EVIL, 'content-type': 'application/json' },
        body: QUERY,
      },
      safe: {
        answer: '200 answered',
        headers: { 'access-control-allow-origin': null, 'cross-origin-resource-policy': 'same-origin' },
      },
    },
    {
      attack: 'WebSocket from a page of another site',
      sends: { socket: '/graphql', as: 'COO', headers: { origin: EVIL } },
      safe: { answer: 'refused 403' },
    },
    {
      attack: 'WebSocket from a page without an origin',
      sends: { socket: '/graphql', as: 'COO', headers: { origin: 'null' } },
      safe: { answer: 'refused 403' },
    },
    {
      attack: 'WebSocket from a page on another port',
      sends: { socket: '/graphql', as: 'COO', headers: { origin: 'http://127.0.0.1:1' } },
      safe: { answer: 'refused 403' },
    },
    {
      attack: 'WebSocket at another place',
      sends: { socket: '/health/live', as: 'COO' },
      safe: { answer: 'refused 404' },
    },
    {
      attack: 'rebinding: another name leads to the API',
      sends: {
        http: 'POST /graphql',
        as: 'COO',
        headers: { host: 'evil.example', 'content-type': 'application/json' },
        body: QUERY,
      },
      safe: { answer: '421', hides: ['PME-SAULE'], headers: LOCKED },
    },
    {
      attack: 'rebinding: another name leads to the health',
      sends: { http: 'GET /health/ready', headers: { host: 'evil.example:3000' } },
      safe: { answer: '421', hides: ['projections'] },
    },
    {
      attack: 'rebinding: a name that begins like localhost',
      sends: { http: 'GET /health/ready', headers: { host: 'localhost.evil.example' } },
      safe: { answer: '421' },
    },
    {
      attack: 'rebinding: another name leads to GraphiQL',
      sends: { http: 'GET /graphiql', at: 'standalone', headers: { host: 'evil.example' } },
      safe: { answer: '421', hides: ['<script'] },
    },
    {
      attack: 'rebinding: a WebSocket under another name',
      sends: { socket: '/graphql', at: 'standalone', as: 'COO', headers: { host: 'evil.example' } },
      safe: { answer: 'refused 421' },
    },
    {
      attack: 'the host is given in a header of proxies',
      sends: { socket: '/graphql', as: 'COO', headers: { origin: EVIL, 'x-forwarded-host': 'evil.example' } },
      safe: { answer: 'refused 403' },
    },
    {
      attack: 'a stranger says they are on this machine',
      sends: { http: 'GET /health/ready', headers: { 'x-forwarded-for': '127.0.0.1' } },
      safe: { answer: '200', hides: ['projections', 'mission'] },
    },
    {
      attack: 'framing: GraphiQL in a page of another site',
      sends: page('standalone', '/graphiql'),
      safe: { answer: '200', headers: UNFRAMED },
    },
    {
      attack: 'framing: an answer in a page of another site',
      sends: page('api', '/graphql'),
      safe: { answer: '401 UNAUTHENTICATED', headers: UNFRAMED },
    },
    {
      attack: 'a token is looked for in the page',
      sends: page('standalone', '/graphiql'),
      safe: { answer: '200', hides: ['eyJ'], headers: { 'cache-control': 'no-store' } },
    },
    {
      attack: 'GraphiQL runs a script of another site',
      sends: page('standalone', '/graphiql'),
      safe: { answer: '200', headers: { 'content-security-policy': "script-src 'self' 'sha256-" } },
    },
    {
      attack: 'another site takes a token of the demo',
      sends: {
        http: 'GET /graphiql/tokens/COO',
        at: 'standalone',
        headers: { origin: EVIL, 'sec-fetch-site': 'cross-site', 'x-relais-page': 'graphiql' },
      },
      safe: { answer: '403', hides: ['eyJ'] },
    },
    {
      attack: 'a link takes a token of the demo',
      sends: { http: 'GET /graphiql/tokens/COO', at: 'standalone', headers: { 'sec-fetch-site': 'none' } },
      safe: { answer: '403', hides: ['eyJ'] },
    },
    {
      attack: 'the administrator’s token is taken from the demo',
      sends: { http: 'GET /graphiql/tokens/ADM', at: 'standalone', headers: { 'x-relais-page': 'graphiql' } },
      safe: { answer: '404', hides: ['eyJ'] },
    },
    {
      attack: 'an answer is guessed to be a page',
      sends: { http: 'POST /graphql', as: 'COO', headers: { 'content-type': 'application/json' }, body: QUERY },
      safe: {
        answer: '200 answered',
        headers: { ...LOCKED, 'content-type': 'application/json', 'cache-control': 'no-store' },
      },
    },
    {
      attack: 'a mistake is guessed to be a page',
      sends: page('api', '/%3Cscript%3Ealert(1)%3C/script%3E'),
      safe: { answer: '404', headers: { ...LOCKED, 'content-type': 'application/json' } },
    },
    {
      attack: 'open redirect: an address that begins like a host',
      sends: page('standalone', '//evil.example/%2f..'),
      safe: { answer: '404', headers: { location: null } },
    },
    {
      attack: 'a file outside is asked for',
      sends: page('standalone', '/graphiql/assets/..%2f..%2f..%2fpackage.json'),
      safe: { answer: '404', hides: ['"relais"'] },
    },
    {
      attack: 'the server is asked what it runs on',
      sends: page('api', '/'),
      safe: { answer: '404', headers: { 'x-powered-by': null, server: null } },
    },
    {
      attack: 'what is asked is echoed: TRACE',
      sends: { http: 'TRACE /graphql', headers: { 'x-secret': 'echo' } },
      safe: { answer: '404', hides: ['echo'] },
    },
  ],
};
