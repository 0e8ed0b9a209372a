import type { Group, HttpSent, Safe } from '../support/line.js';
import { SECRET } from '../support/site.js';

const file = (as: string | undefined, path: `/missions/${string}`, headers = {}): HttpSent => ({
  http: `GET ${path}`,
  ...(as !== undefined && { as }),
  headers,
});
const link = (headers: Readonly<Record<string, string>>): HttpSent => ({
  http: 'GET /missions/M1/people.csv',
  at: 'standalone',
  session: 'of COO',
  headers,
});

const SAVED = {
  'content-disposition': 'attachment',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};
const FOREIGN: Safe = { answer: '403 FOREIGN_PAGE', hides: ['Nom de', 'PME-CEDRE'] };

/** Lists taken away as files: CSV and workbooks. */
export const files: Group = {
  title: 'Files',
  lines: [
    {
      attack: 'none: leadership takes a list',
      sends: file('DIR', '/missions/M1/decisions.csv'),
      safe: { answer: '200', shows: [SECRET.decision], headers: SAVED },
    },
    {
      attack: 'none: leadership takes the workbook',
      sends: file('DIR', '/missions/M1.xlsx'),
      safe: { answer: '200', headers: SAVED },
    },
    {
      attack: 'an acquirer takes a list that was not granted',
      sends: file('ACQ', '/missions/M1/decisions.csv'),
      safe: { answer: '403 NOT_IN_SCOPE', hides: [SECRET.decision] },
    },
    {
      attack: 'an acquirer takes what was granted',
      sends: file('ACQ', '/missions/M1/kpis.csv'),
      safe: { answer: '200', shows: [SECRET.kpi], hides: [SECRET.decision] },
    },
    {
      attack: 'an acquirer takes the trail',
      sends: file('ACQ', '/missions/M1/audit-trail.csv'),
      safe: { answer: '200', shows: [SECRET.kpi], hides: [SECRET.decision, SECRET.question, 'ORG-RIV', 'NDA-RIV'] },
    },
    {
      attack: 'an acquirer takes what another bidder asked',
      sends: file('ACQ', '/missions/M1/audit-questions.csv'),
      safe: { answer: '200', hides: [SECRET.question] },
    },
    {
      attack: 'a stranger takes a list',
      sends: file('TIE', '/missions/M1/decisions.csv'),
      safe: { answer: '404 MISSION_UNKNOWN', hides: [SECRET.decision] },
    },
    {
      attack: 'a stranger takes the workbook',
      sends: file('TIE', '/missions/M1.xlsx'),
      safe: { answer: '404 MISSION_UNKNOWN', headers: { 'content-disposition': null } },
    },
    {
      attack: 'someone whose access has ended takes a list',
      sends: file('EXP', '/missions/M1/kpis.csv'),
      safe: { answer: '403 ACCESS_EXPIRED', hides: [SECRET.kpi] },
    },
    {
      attack: 'none: leadership takes the readiness report',
      sends: file('DIR', '/missions/M1/readiness.pdf'),
      safe: { answer: '200', shows: ['%PDF-1.7'], headers: SAVED },
    },
    {
      attack: 'an acquirer takes the readiness report that was not granted',
      sends: file('ACQ', '/missions/M1/readiness.pdf'),
      safe: { answer: '403 NOT_IN_SCOPE', hides: ['%PDF-'], headers: { 'content-disposition': null } },
    },
    {
      attack: 'a stranger takes the due-diligence file',
      sends: file('TIE', '/missions/M1/dossier.pdf'),
      safe: { answer: '404 MISSION_UNKNOWN', hides: ['%PDF-'], headers: { 'content-disposition': null } },
    },
    {
      attack: 'someone whose access has ended takes the due-diligence file',
      sends: file('EXP', '/missions/M1/dossier.pdf'),
      safe: { answer: '403 ACCESS_EXPIRED', hides: ['%PDF-'] },
    },
    {
      attack: 'no one takes the due-diligence file',
      sends: file(undefined, '/missions/M1/dossier.pdf'),
      safe: { answer: '401 UNAUTHENTICATED', hides: ['%PDF-'] },
    },
    {
      attack: 'no one takes a list',
      sends: file(undefined, '/missions/M1/decisions.csv'),
      safe: { answer: '401 UNAUTHENTICATED', hides: [SECRET.decision] },
    },
    {
      attack: 'no one asks which lists there are',
      sends: file(undefined, '/missions/M1/nothing.csv'),
      safe: { answer: '401 UNAUTHENTICATED', hides: ['audit-trail'] },
    },
    {
      attack: 'a header in the name of a file',
      sends: file('DIR', '/missions/M1%0d%0aset-cookie:x=1/decisions.csv'),
      safe: { answer: '400 BAD_USER_INPUT', headers: { 'set-cookie': null } },
    },
    {
      attack: 'a path out of the missions',
      sends: file('DIR', '/missions/..%2f..%2fetc/passwd'),
      safe: { answer: '404 NO_SUCH_FILE', hides: ['root:'] },
    },
    {
      attack: 'an argument that is nobody’s to say',
      sends: file('ACQ', '/missions/M1/kpis.csv?mission=M2'),
      safe: { answer: '400 BAD_USER_INPUT', hides: [SECRET.kpi] },
    },
    {
      attack: 'an argument said twice',
      sends: file('DIR', '/missions/M1/audit-trail.csv?slice=kpis&slice=decisions'),
      safe: { answer: '400 BAD_USER_INPUT', hides: [SECRET.decision] },
    },
    {
      attack: 'rebinding: another name leads to a list',
      sends: file('COO', '/missions/M1/kpis.csv', { host: 'evil.example' }),
      safe: { answer: '421', hides: [SECRET.kpi] },
    },
    {
      attack: 'the address of a calendar is guessed',
      sends: { http: `GET /calendar/${'A'.repeat(43)}.ics` },
      safe: { answer: '404 NO_CALENDAR', headers: { 'www-authenticate': null, 'cache-control': 'no-store' } },
    },
    {
      attack: 'a calendar without an address',
      sends: { http: 'GET /calendar/.ics', as: 'COO' },
      safe: { answer: '404 NO_CALENDAR', hides: ['BEGIN:VCALENDAR'] },
    },
    {
      attack: 'a calendar by the token of its person',
      sends: { http: `GET /calendar/COO.ics`, as: 'COO' },
      safe: { answer: '404 NO_CALENDAR', hides: ['BEGIN:VCALENDAR'] },
    },
    {
      attack: 'none: a link of a page of this server',
      sends: link({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' }),
      safe: { answer: '200', headers: SAVED },
    },
    {
      attack: 'none: the address bar',
      sends: link({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }),
      safe: { answer: '200', headers: SAVED },
    },
    { attack: 'CSRF: a link of another site', sends: link({ 'sec-fetch-site': 'cross-site' }), safe: FOREIGN },
    { attack: 'CSRF: a link of a neighbour', sends: link({ 'sec-fetch-site': 'same-site' }), safe: FOREIGN },
    { attack: 'CSRF: nothing says whose link it is', sends: link({}), safe: FOREIGN },
  ],
};
