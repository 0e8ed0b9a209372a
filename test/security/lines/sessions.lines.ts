import type { Cookie, Group, HttpSent, Safe } from '../support/line.js';

const EVIL = 'https://evil.example';
const QUERY = '{"query":"{ mission(mission: \\"M1\\") { client } }"}';
const OWN = { 'sec-fetch-site': 'same-origin' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** A question to GraphQL with nothing but a cookie, as a browser sends it. */
const asking = (headers: Readonly<Record<string, string>>, session: Cookie = 'of COO'): HttpSent => ({
  http: 'POST /graphql',
  at: 'standalone',
  session,
  headers: { 'content-type': 'application/json', ...headers },
  body: QUERY,
});

/** A form of the sign-in. */
const form = (path: `/auth/${string}`, body: string, headers: Readonly<Record<string, string>>): HttpSent => ({
  http: `POST ${path}`,
  at: 'standalone',
  headers: { ...FORM, ...headers },
  body,
});

const FOREIGN: Safe = { answer: '403 FOREIGN_PAGE', hides: ['PME-CEDRE'] };
const ENDED: Safe = { answer: '401 UNAUTHENTICATED', hides: ['PME-CEDRE'] };
const NO_COOKIE = { 'set-cookie': null };
const home = (cookie = '__Host-relais='): Safe => ({
  answer: '303',
  headers: { location: '/auth', 'set-cookie': cookie },
});

/** Sessions: what is done with the cookie of a person, and before and while they sign in. */
export const sessions: Group = {
  title: 'Sessions',
  lines: [
    {
      attack: 'none: a page of this server asks',
      sends: asking(OWN),
      safe: { answer: '200 answered', shows: ['PME-CEDRE'] },
    },
    { attack: 'CSRF: a page of another site asks', sends: asking({ 'sec-fetch-site': 'cross-site' }), safe: FOREIGN },
    { attack: 'CSRF: a page of a neighbour asks', sends: asking({ 'sec-fetch-site': 'same-site' }), safe: FOREIGN },
    { attack: 'CSRF: an old browser says the other origin', sends: asking({ origin: EVIL }), safe: FOREIGN },
    { attack: 'CSRF: a page without an origin', sends: asking({ origin: 'null' }), safe: FOREIGN },
    { attack: 'CSRF: nothing says whose page it is', sends: asking({}), safe: FOREIGN },
    {
      attack: 'CSRF: a form, even of this server',
      sends: { ...asking({ ...OWN, ...FORM }), body: 'query={__typename}' },
      safe: FOREIGN,
    },
    {
      attack: 'CSRF: a link, even of this server',
      sends: { http: 'GET /graphql?query={__typename}', at: 'standalone', session: 'of COO', headers: OWN },
      safe: FOREIGN,
    },
    {
      attack: 'CSRF: another site signs a person out',
      sends: { ...form('/auth/sign-out', 'everywhere=yes', { 'sec-fetch-site': 'cross-site' }), session: 'of COO' },
      safe: { answer: '403', headers: NO_COOKIE },
    },
    {
      attack: 'CSRF: another site signs a person in as another',
      sends: form('/auth/demo', 'person=ACQ', { 'sec-fetch-site': 'cross-site' }),
      safe: { answer: '403', headers: NO_COOKIE },
    },
    {
      attack: 'a WebSocket of another site, with the cookie',
      sends: { socket: '/graphql', at: 'standalone', session: 'of COO', headers: { origin: EVIL } },
      safe: { answer: 'refused 403' },
    },
    {
      attack: 'a WebSocket of no page, with the cookie',
      sends: { socket: '/graphql', at: 'standalone', session: 'of COO' },
      safe: { answer: 'closed 4403' },
    },
    {
      attack: 'none: a WebSocket of a page of this server',
      sends: { socket: '/graphql', at: 'standalone', session: 'of COO', headers: OWN },
      safe: { answer: 'acknowledged' },
    },
    { attack: 'a cookie that was made up', sends: asking(OWN, 'made up'), safe: ENDED },
    { attack: 'a cookie that was changed', sends: asking(OWN, 'of COO, one letter changed'), safe: ENDED },
    {
      attack: 'a cookie that was kept when its owner signed out',
      sends: asking(OWN, 'of COO, who has signed out'),
      safe: ENDED,
    },
    {
      attack: 'session fixation: a planted session lives on',
      sends: asking(OWN, 'of COO, over which ACQ has signed in'),
      safe: ENDED,
    },
    {
      attack: 'session fixation: a planted cookie is taken over',
      sends: { ...form('/auth/demo', 'person=COO', OWN), session: 'made up' },
      safe: { answer: '303', headers: { 'set-cookie': '__Host-relais=' }, hides: ['AAAAAAAA'] },
    },
    {
      attack: 'the cookie is read by a script, or sent in the clear',
      sends: form('/auth/demo', 'person=COO', OWN),
      safe: home('; Path=/; Secure; HttpOnly; SameSite=Strict'),
    },
    {
      attack: 'open redirect: to another host',
      sends: form('/auth/demo', 'person=COO&to=https://evil.example/', OWN),
      safe: home(),
    },
    {
      attack: 'open redirect: to another host, without a scheme',
      sends: form('/auth/demo', 'person=COO&to=//evil.example', OWN),
      safe: home(),
    },
    {
      attack: 'open redirect: a backslash for a slash',
      sends: form('/auth/demo', 'person=COO&to=/%5Cevil.example', OWN),
      safe: home(),
    },
    {
      attack: 'open redirect: a tab that browsers leave out',
      sends: form('/auth/demo', 'person=COO&to=/%09/evil.example', OWN),
      safe: home(),
    },
    {
      attack: 'a header more, by a line end',
      sends: form('/auth/demo', 'person=COO&to=/a%0d%0aset-cookie:x=y', OWN),
      safe: { ...home(), hides: ['x=y'] },
    },
    {
      attack: 'a script in the address of the sign-in',
      sends: { http: 'GET /auth/sign-in?to=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E', at: 'standalone' },
      safe: { answer: '200', hides: ['<script>alert'], headers: { 'content-security-policy': "script-src 'self'" } },
    },
    {
      attack: 'framing: the sign-in in a page of another site',
      sends: { http: 'GET /auth/sign-in', at: 'standalone' },
      safe: {
        answer: '200',
        headers: { 'content-security-policy': "frame-ancestors 'none'", 'x-frame-options': 'DENY' },
      },
    },
    {
      attack: 'rebinding: the sign-in under another name',
      sends: { http: 'GET /auth/sign-in', at: 'standalone', headers: { host: 'evil.example' } },
      safe: { answer: '421', hides: ['<form'] },
    },
    {
      attack: 'a visitor signs in as who is not of the demo',
      sends: form('/auth/demo', 'person=XYZ', OWN),
      safe: { answer: '200', headers: NO_COOKIE },
    },
    {
      attack: 'an invitation is guessed',
      sends: { http: `GET /auth/invitation/${'A'.repeat(43)}`, at: 'standalone' },
      safe: { answer: '403', headers: NO_COOKIE },
    },
  ],
};
