import { SECRET } from '../support/site.js';
import { asking, many, type Group, type SocketSent } from '../support/line.js';

const READINESS = (n: number) => `a${n}: exitReadiness(mission: "M1", atRevision: ${n % 20}) { score }`;
const TRAIL = 'auditTrail(mission: "M1", first: 200) { edges { node { hash data sentence { en fr text } } } }';
const COMMANDS = (n: number) => `a${n}: confirmIrritant(input: $i) { __typename }`;
const CONFIRMED = { i: { mission: 'M1', irritant: 'I1' } };
const DOUBLING =
  '{ auditTrail(mission: "M1") { ...F0 } } ' +
  many(30, (n) => `fragment F${n} on AuditTrail { ...F${n + 1} a${n}: totalCount ...F${n + 1} }`) +
  ' fragment F30 on AuditTrail { totalCount }';
const DEEP = `{ mission(mission: "M1") { ${'... on Mission { '.repeat(30)} __typename ${'}'.repeat(30)} } }`;

const command = (name: string, input: string) =>
  `mutation { ${name}(input: { mission: "M1", ${input} }) { __typename ... on Refusal { code } } }`;
const socket = (asks: string): SocketSent => ({ socket: '/graphql', as: 'COO', asks });

const VALIDATION = '400 GRAPHQL_VALIDATION_FAILED';
const COSTLY = '400 QUERY_TOO_COSTLY';
const INPUT = '400 BAD_USER_INPUT';

/** Attacks on and by GraphQL, of people who are signed in. */
export const graphql: Group = {
  title: 'GraphQL',
  lines: [
    {
      attack: 'none: an honest question',
      sends: asking('COO', '{ mission(mission: "M1") { client } }'),
      safe: { answer: '200 answered', shows: ['PME-SAULE', '"left"'] },
    },
    {
      attack: 'the whole schema is asked for',
      sends: asking('COO', '{ __schema { types { name } } }'),
      safe: { answer: VALIDATION, hides: ['MissionSummary'] },
    },
    {
      attack: 'a type of the schema is asked for',
      sends: asking('COO', '{ __type(name: "Mission") { fields { name } } }'),
      safe: { answer: VALIDATION, hides: ['"client"'] },
    },
    {
      attack: 'a name is nearly guessed, for a suggestion',
      sends: asking('COO', '{ mision(mission: "M1") { asOf { revision } } }'),
      safe: { answer: VALIDATION, hides: ['Did you mean', '"mission'] },
    },
    {
      attack: 'a value of an enumeration is nearly guessed',
      sends: asking('COO', '{ decisionRegister(mission: "M1", state: PROPOSD) { totalCount } }'),
      safe: { answer: INPUT, hides: ['Did you mean', 'PROPOSED'] },
    },
    {
      attack: 'a name is nearly guessed over WebSocket',
      sends: socket('subscription { misionChanged(mission: "M1") { revision } }'),
      safe: { answer: 'error GRAPHQL_VALIDATION_FAILED', hides: ['Did you mean', '"mission'] },
    },
    {
      attack: 'a question over WebSocket, past the limits of HTTP',
      sends: socket('{ mission(mission: "M1") { client } }'),
      safe: { answer: 'error BAD_REQUEST', hides: ['PME-SAULE'] },
    },
    {
      attack: 'aliases: many past moments at once',
      sends: asking('COO', `{ ${many(200, READINESS)} }`),
      safe: { answer: COSTLY, shows: ['"cost"', '"limit"'] },
    },
    {
      attack: 'aliases: the longest page many times',
      sends: asking('COO', `{ ${many(9, (n) => `a${n}: ${TRAIL}`)} }`),
      safe: { answer: COSTLY },
    },
    {
      attack: 'aliases: hundreds of commands in one request',
      sends: asking('COO', `mutation($i: ConfirmIrritantInput!) { ${many(230, COMMANDS)} }`, CONFIRMED),
      safe: { answer: COSTLY },
    },
    {
      attack: 'fragments that double thirty times',
      sends: asking('COO', DOUBLING),
      safe: { answer: COSTLY },
    },
    {
      attack: 'fragments in a circle',
      sends: asking('COO', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
      safe: { answer: VALIDATION },
    },
    {
      attack: 'a selection thirty levels deep',
      sends: asking('COO', DEEP),
      safe: { answer: COSTLY },
    },
    {
      attack: 'one field repeated hundreds of times',
      sends: asking('COO', `{ mission(mission: "M1") { ${many(500, () => 'people { person }')} } }`),
      safe: { answer: COSTLY },
    },
    {
      attack: 'a document of too many words',
      sends: asking('COO', `{ ${many(2_500, (n) => `a${n}: __typename`)} }`),
      safe: { answer: '400 GRAPHQL_PARSE_FAILED' },
    },
    {
      attack: 'thousands of directives on one field',
      sends: asking('COO', `{ __typename ${many(2_000, () => '@a')} }`),
      safe: { answer: '400 GRAPHQL_PARSE_FAILED' },
    },
    {
      attack: 'the longest list of all is asked for',
      sends: asking('COO', '{ auditTrail(mission: "M1", first: 1000000) { totalCount } }'),
      safe: { answer: COSTLY },
    },
    {
      attack: 'a page of less than nothing',
      sends: asking('COO', '{ auditTrail(mission: "M1", first: -1) { totalCount } }'),
      safe: { answer: INPUT },
    },
    {
      attack: 'an index beyond every revision',
      sends: asking('COO', '{ exitReadiness(mission: "M1", atRevision: 2147483647) { score } }'),
      safe: { answer: '200 INVALID_INPUT' },
    },
    {
      attack: 'several requests in one body',
      sends: { http: 'POST /graphql', as: 'COO', body: [{ query: '{ __typename }' }, { query: '{ __typename }' }] },
      safe: { answer: '400 BAD_REQUEST' },
    },
    {
      attack: 'a question kept on the server under a hash',
      sends: {
        http: 'POST /graphql',
        as: 'COO',
        body: {
          query: '{ __typename }',
          extensions: {
            persistedQuery: {
              version: 1,
              sha256Hash: 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38',
            },
          },
        },
      },
      safe: { answer: '400 PERSISTED_QUERY_NOT_SUPPORTED' },
    },
    {
      attack: 'keys that reach for prototypes',
      sends: {
        http: 'POST /graphql',
        as: 'COO',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }","__proto__":{"a":1}}',
      },
      safe: { answer: INPUT },
    },
    {
      attack: 'variables thousands of levels deep',
      sends: {
        http: 'POST /graphql',
        as: 'COO',
        headers: { 'content-type': 'application/json' },
        body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`,
      },
      safe: { answer: '413 BAD_USER_INPUT' },
    },
    {
      attack: 'a body of five megabytes',
      sends: {
        http: 'POST /graphql',
        as: 'COO',
        headers: { 'content-type': 'application/json', 'content-length': '5000000' },
      },
      safe: { answer: '413 BAD_USER_INPUT' },
    },
    {
      attack: 'SQL in a search',
      sends: asking('COO', `{ auditTrail(mission: "M1", about: "' OR 1=1 --") { totalCount } }`),
      safe: { answer: '200 answered', shows: ['"totalCount":0'] },
    },
    {
      attack: 'SQL in the name of a mission',
      sends: asking('XYZ', `{ mission(mission: "' OR '1'='1") { client } }`),
      safe: { answer: INPUT, hides: ['PME-SAULE'] },
    },
    {
      attack: 'a wildcard in a search',
      sends: asking('ACQ', '{ auditTrail(mission: "M1", about: "%") { totalCount } }'),
      safe: { answer: '200 answered', shows: ['"totalCount":0'] },
    },
    {
      attack: 'a cursor that was never given',
      sends: asking('ACQ', '{ auditTrail(mission: "M1", after: "\' OR 1=1") { edges { node { revision } } } }'),
      safe: { answer: INPUT },
    },
    {
      attack: 'a character that no database keeps',
      sends: asking(
        'COO',
        'mutation($t: String!) { reportIrritant(input: { mission: "M1", topic: $t, severity: 1 }) { __typename } }',
        { t: 'a\u0000b' },
      ),
      safe: { answer: INPUT },
    },
    {
      attack: 'a field more than the command has',
      sends: asking('COO', command('reportIrritant', 'topic: "x", severity: 1, isAdmin: true')),
      safe: { answer: INPUT },
    },
    {
      attack: 'a member of the team makes themselves leadership',
      sends: asking('PROD', command('assignRole', 'person: "PROD", role: LEADERSHIP')),
      safe: { answer: '200 ROLE_FORBIDDEN' },
    },
    {
      attack: 'someone acts for the system',
      sends: asking('COO', command('reportIrritant', 'topic: "x", severity: 1, onBehalfOf: "SYSTEM"')),
      safe: { answer: INPUT },
    },
    {
      attack: 'an acquirer records something',
      sends: asking('ACQ', command('reportIrritant', 'topic: "x", severity: 1')),
      safe: { answer: '200 READ_ONLY_BEFORE_CLOSING' },
    },
    {
      attack: 'an acquirer pins the first revision, to read the rest',
      sends: asking(
        'ACQ',
        'mutation { requestErasure(input: { mission: "M1", subject: "ACQ", reason: "x", expectedRevision: 0 }) { __typename ... on StaleRevision { since { fr } omitted } } }',
      ),
      safe: { answer: '200 answered', shows: ['StaleRevision'], hides: [SECRET.decision, SECRET.question, 'ORG-RIV'] },
    },
    {
      attack: 'an acquirer brings a sheet in',
      sends: asking(
        'ACQ',
        'mutation { importSheet(mission: "M1", kind: IRRITANTS, csv: "topic;severity\\nbruit;1") { refusal { code } counts { recorded } rows { row } } }',
      ),
      safe: { answer: '200 READ_ONLY_BEFORE_CLOSING', shows: ['"recorded":0', '"rows":[]'] },
    },
    {
      attack: 'a sheet asks what is recorded under references that its sender may not see',
      sends: asking(
        'ACQ',
        'mutation { importSheet(mission: "M1", kind: DECISIONS, csv: "decision;domain;chosen\\nD1;production;x", preview: true) { refusal { code } rows { refusal { code } } } }',
      ),
      safe: { answer: '200 READ_ONLY_BEFORE_CLOSING', shows: ['"rows":[]'], hides: [SECRET.decision] },
    },
    {
      attack: 'a sheet of a hundred thousand rows, to keep others waiting',
      sends: asking(
        'COO',
        'mutation($csv: String) { importSheet(mission: "M1", kind: IRRITANTS, csv: $csv) { refusal { code } rows { row } } }',
        {
          csv: `topic;severity\n${'bruit;1\n'.repeat(100_000)}`,
        },
      ),
      safe: { answer: '200 SHEET_UNREADABLE', shows: ['"rows":[]'] },
    },
    {
      attack: 'rubbish for a sheet',
      sends: asking(
        'COO',
        'mutation($csv: String) { importSheet(mission: "M1", kind: IRRITANTS, csvBase64: $csv) { refusal { code } rows { row } } }',
        {
          csv: Buffer.from([0, 1, 2, 3, 250, 251, 0, 7]).toString('base64'),
        },
      ),
      safe: { answer: '200 SHEET_UNREADABLE', shows: ['"rows":[]'] },
    },
    {
      attack: 'a mistake inside, to see the code',
      sends: asking('COO', '{ kpiSeries(mission: "M1", kpi: "rien") { asOf { day } } }'),
      safe: { answer: '200 UNKNOWN_REF', hides: ['node_modules', '.js:', 'stack'] },
    },
    {
      attack: 'a subscription that costs more than it may',
      sends: socket(
        `subscription { missionChanged(mission: "M1") { ${many(30, (n) => `... on MissionChange { a${n}: revision ...F }`)} } } fragment F on MissionChange { revision }`,
      ),
      safe: { answer: 'error QUERY_TOO_COSTLY' },
    },
    {
      attack: 'changes of a mission of others are listened to',
      sends: { socket: '/graphql', as: 'TIE', asks: 'subscription { missionChanged(mission: "M1") { revision } }' },
      safe: { answer: 'next MISSION_UNKNOWN' },
    },
  ],
};
