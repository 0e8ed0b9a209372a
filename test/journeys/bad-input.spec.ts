import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, UnsecuredJWT } from 'jose';
import { createHmac, randomUUID } from 'node:crypto';
import { Listener } from './support/listener.js';
import { Relais, type Person, type Response } from './support/relais.js';
import { startedMission } from './support/started-mission.js';
import { claims, issuersKey, signed } from './support/tokens.js';
import { until } from './support/until.js';

let relais: Relais;
let ADM: Person, COO: Person, PROD: Person;
/** The last revision of M1 that anybody meant to record. */
let meant = 0;
let irritants = 0;

/** Something that a person reports, with whatever is wrong about it. */
const report = (input: object = {}) => ({
  commandId: randomUUID(),
  mission: 'M1',
  irritant: `I${++irritants}`,
  topic: 'chariot en panne',
  severity: 2,
  ...input,
});

/** A decision, with whatever is wrong about it. */
const decision = (input: object = {}) => ({
  commandId: randomUUID(),
  mission: 'M1',
  decision: 'D1',
  domain: 'budget',
  chosen: 'attendre',
  ...input,
});

const OUTCOME =
  '__typename ... on Refusal { code facts } ... on Receipt { revision events { eventId } } ... on StaleRevision { actual }';

const send = (who: Person, command: string, input: object): Promise<Response> => {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  return who.ask(`mutation($input: ${type}!) { outcome: ${command}(input: $input) { ${OUTCOME} } }`, { input });
};

const reports = (input: object, who = PROD) => send(who, 'reportIrritant', report(input));
const decides = (input: object, who = COO) => send(who, 'takeDecision', decision(input));

/** Sends a body as it is. */
async function post(
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response & { readonly length: number }> {
  const response = await fetch(PROD.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${PROD.token}`, ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, length: text.length, ...(JSON.parse(text) as object) };
}

const body = (input: object): string =>
  JSON.stringify({
    query: `mutation($input: ReportIrritantInput!) { outcome: reportIrritant(input: $input) { ${OUTCOME} } }`,
    variables: { input },
  });

/** The one error of an answer that gives no data. */
function errorOf({ data, errors }: Response) {
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  return errors![0]!;
}

const fieldsOf = (response: Response) => {
  const { extensions } = errorOf(response);
  expect(extensions.code).toBe('BAD_USER_INPUT');
  return extensions.fields?.map(({ field, rule }) => `${field} ${rule}`);
};

const refusalOf = (response: Response) => {
  const { extensions } = errorOf(response);
  expect(extensions.code).toBe('REFUSED');
  return extensions.refusal;
};

beforeAll(async () => {
  relais = await Relais.start('2026-03-02T09:00:00+01:00');
  [ADM, COO, PROD] = await Promise.all([relais.as('ADM'), relais.as('COO'), relais.as('PROD')]);
  const as = (person: string) => relais.as(person);
  await startedMission(as);
  await startedMission(as, 'M2');
  await ADM.does('removeRole', { mission: 'M2', person: 'PROD', role: 'TEAM' });
  await ADM.does('draftMission', {
    mission: 'M3',
    client: 'PME-ORME',
    firm: 'CAB-OPS',
    owner: 'PDG',
    context: 'GROWTH',
    horizonMonths: 3,
    plannedStart: '2026-03-02',
    plannedEnd: '2026-06-01',
    headcount: 20,
  });
  ({ revision: meant = -1 } = await PROD.does('reportIrritant', report()));
});

/** Whatever was wrong, it changed nothing: the next good command takes the very next revision. */
afterEach(async () => {
  const wanted = meant + 1;
  ({ revision: meant = -1 } = await PROD.does('reportIrritant', report()));
  expect(meant).toBe(wanted);
});

afterAll(() => relais.stop());

describe('Input of a wrong shape', () => {
  it.each([
    ['an unknown field', { colour: 'red' }, 'input.colour unknown'],
    ['a field that is missing', { topic: undefined }, 'input.topic required'],
    ['null where something is required', { topic: null }, 'input.topic type'],
    ['a number where a text is required', { topic: 12 }, 'input.topic type'],
    ['a date in another form', { occurredOn: '02/03/2026' }, 'input.occurredOn type'],
    ['a date that no calendar has', { occurredOn: '2026-02-30' }, 'input.occurredOn type'],
    ['a number as a date', { occurredOn: 20_260_302 }, 'input.occurredOn type'],
    ['a text that is too long', { topic: 'x'.repeat(2001) }, 'input.topic maxLength'],
    ['a text of 2 MB', { topic: 'x'.repeat(2_000_000) }, 'input.topic maxLength'],
    ['a text of nothing but white space', { topic: ' \n ' }, 'input.topic minLength'],
    ['a severity that does not exist', { severity: 4 }, 'input.severity max'],
    ['half a severity', { severity: 1.5 }, 'input.severity type'],
    ['a command id that is none', { commandId: '12' }, 'input.commandId type'],
    ['a mission with a slash', { mission: '../M1' }, 'input.mission isRef'],
    ['a reference that is too long', { irritant: 'I'.repeat(33) }, 'input.irritant isRef'],
    ['a revision below zero', { expectedRevision: -1 }, 'input.expectedRevision min'],
  ])('is refused, and its field is named: %s', async (_, input, field) => {
    expect(fieldsOf(await reports(input))).toEqual([field]);
  });

  it.each([
    ['negative money', { amountCents: -1 }, 'input.amountCents min'],
    ['half a cent', { amountCents: 0.5 }, 'input.amountCents type'],
    ['more money than a number holds', { amountCents: 1e300 }, 'input.amountCents type'],
    ['money in words', { amountCents: '100' }, 'input.amountCents type'],
    [
      'a list of far too many things',
      { objectives: Array.from({ length: 1001 }, () => 'O1') },
      'input.objectives arrayMaxSize',
    ],
  ])('is refused, and its field is named: %s', async (_, input, field) => {
    expect(fieldsOf(await decides(input))).toEqual([field]);
  });

  it('names every field that breaks a rule', async () => {
    const fields = fieldsOf(await reports({ topic: '', severity: 0, irritant: 'I 1' }));
    expect(fields?.sort()).toEqual(['input.irritant isRef', 'input.severity min', 'input.topic minLength']);
  });

  it('is refused in literals as well as in variables', async () => {
    const answer = await COO.ask('{ governance(mission: "M1", asKnownOn: "2026-02-30") { onDay } }');
    expect(fieldsOf(answer)).toEqual(['asKnownOn type']);
  });

  it('is answered shortly, however long it is', async () => {
    const answer = await post(body(report({ topic: 'x'.repeat(2_000_000), colour: 'red' })));
    expect(fieldsOf(answer)).toEqual(['input.colour unknown']);
    expect(answer.length).toBeLessThan(4_000);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'is refused as a reference, a code, a name or a mission: %s',
    async (word) => {
      expect(fieldsOf(await reports({ irritant: word }))).toEqual(['input.irritant isRef']);
      expect(fieldsOf(await reports({ mission: word }))).toEqual(['input.mission isRef']);
      expect(fieldsOf(await reports({ onBehalfOf: word }))).toEqual(['input.onBehalfOf isRef']);
      expect(fieldsOf(await decides({ domain: word }))).toEqual(['input.domain isUnreserved']);
      expect(fieldsOf(await decides({ objectives: ['O1', word] }))).toEqual(['input.objectives isRef']);
      const draft = {
        mission: 'M9',
        client: 'PME',
        owner: 'DIR',
        context: 'GROWTH',
        horizonMonths: 3,
        plannedStart: '2026-03-02',
        plannedEnd: '2026-06-01',
        headcount: 20,
      };
      expect(fieldsOf(await send(ADM, 'draftMission', { commandId: randomUUID(), ...draft, firm: word }))).toEqual([
        'input.firm isUnreserved',
      ]);
      expect(
        fieldsOf(
          await COO.ask('query($mission: String!) { governance(mission: $mission) { onDay } }', { mission: word }),
        ),
      ).toEqual(['input.mission isRef']);
    },
  );
});

describe('Null where something may be left out', () => {
  it.each(['governance', 'weakSignals', 'exitReadiness', 'auditTrail'])('means the same: %s', async (view) => {
    const query = `query($day: Day, $revision: Int) { view: ${view}(mission: "M1", asKnownOn: $day, atRevision: $revision) { asOf { revision } } }`;
    expect(await COO.ask(query, { day: null, revision: null })).toEqual(await COO.ask(query));
    expect(await COO.ask(query, { day: null, revision: 5 })).toEqual(await COO.ask(query, { revision: 5 }));
  });

  it('means the same: pages and their filters', async () => {
    const query = `query($after: String, $from: Int, $text: String) {
      missions(after: $after) { edges { cursor } }
      auditTrail(mission: "M1", after: $after, from: $from, slice: $text, type: $text, about: $text) { totalCount edges { cursor } }
    }`;
    const leftOut = await COO.ask(query);
    expect(leftOut).toMatchObject({
      data: { missions: { edges: [{ cursor: 'M1' }, { cursor: 'M2' }] }, auditTrail: { totalCount: meant + 1 } },
    });
    expect(await COO.ask(query, { after: null, from: null, text: null })).toEqual(leftOut);
  });

  it('means the same: commands', async () => {
    const input = {
      occurredOn: null,
      expectedRevision: null,
      correlationId: null,
      onBehalfOf: null,
      site: null,
      waitForReadModels: null,
    };
    const { data } = await reports(input);
    expect(data).toMatchObject({ outcome: { __typename: 'Receipt', revision: ++meant } });
  });
});

describe('A request that is no GraphQL over JSON', () => {
  it('is refused when it is no JSON', async () => {
    const answer = await post('{"query": ');
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual(['body json']);
  });

  it('is refused when its JSON wants to reach the prototype of objects', async () => {
    const answer = await post(body(report()).replace('"severity"', '"__proto__":{"isAdmin":true},"severity"'));
    expect(fieldsOf(answer)).toEqual(['body json']);
  });

  it('is refused when it has 5 MB', async () => {
    const answer = await post(body(report({ topic: 'x'.repeat(5_000_000) })));
    expect(answer.status).toBe(413);
    expect(fieldsOf(answer)).toEqual(['body size']);
  });

  it.each(['null', '{}', '[]', '"query"', '[{"query":"{__typename}"}]'])(
    'is refused when it asks nothing: %s',
    async (text) => {
      const answer = await post(text);
      expect(answer.status).toBe(400);
      expect(errorOf(answer).extensions.code).toMatch(/^BAD_/);
    },
  );

  it('is refused when a browser could send it for another person', async () => {
    const answer = await post(body(report()), { 'content-type': 'text/plain' });
    expect(errorOf(answer)).toMatchObject({
      message: expect.stringContaining('CSRF') as unknown,
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  it('is refused when it is a command that comes as a link', async () => {
    const { commandId, irritant } = report();
    const query = `mutation { reportIrritant(input: { commandId: "${commandId}", mission: "M1", irritant: "${irritant}", topic: "x", severity: 1 }) { __typename } }`;
    const response = await fetch(`${PROD.url}?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${PROD.token}`, 'apollo-require-preflight': 'yes' },
    });
    expect(response.status).toBe(405);
  });

  it('is refused when it wants more over graphql-ws than to hear of changes', async () => {
    const { commandId, irritant } = report();
    const command = `mutation { reportIrritant(input: { commandId: "${commandId}", mission: "M1", irritant: "${irritant}", topic: "x", severity: 1 }) { __typename } }`;
    const listener = new Listener(PROD);
    await expect(listener.ask(command)).rejects.toThrow('BAD_REQUEST');
    await expect(listener.ask('{ governance(mission: "M1") { onDay } }')).rejects.toThrow('BAD_REQUEST');
    await expect(listener.ask('{ __schema { types { name } } }')).rejects.toThrow('BAD_REQUEST');
    await expect(listener.ask('subscription { missionChanged')).rejects.toThrow('GRAPHQL_PARSE_FAILED');
    await expect(listener.ask('subscription { missionChanged(mission: "M1") { colour } }')).rejects.toThrow(
      'GRAPHQL_VALIDATION_FAILED',
    );
    await expect(listener.ask('subscription { missionChanged { revision } }')).rejects.toThrow(
      '"field":"mission","rule":"required"',
    );
    await expect(listener.ask('subscription { missionChanged(mission: "__proto__") { revision } }')).rejects.toThrow(
      'BAD_USER_INPUT',
    );
    const changes = 'subscription($mission: String!) { missionChanged(mission: $mission) { revision } }';
    await expect(listener.ask(changes, { mission: 12 })).rejects.toThrow('"field":"mission","rule":"type"');
    await listener.stop();
  });

  it('is refused when it asks for 5000 things at once, over either protocol', async () => {
    const flood = `{ ${Array.from({ length: 5000 }, (_, each) => `a${each}: __typename`).join(' ')} }`;
    const answer = errorOf(await COO.ask(flood));
    expect(answer).toMatchObject({
      message: expect.stringContaining('4000 tokens') as unknown,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
    const listener = new Listener(COO);
    await expect(listener.ask(`subscription ${flood}`)).rejects.toThrow('GRAPHQL_PARSE_FAILED');
    await listener.stop();
  });
});

describe('A request from no one', () => {
  const asked = async (who: Person) => {
    const { message, extensions } = errorOf(await who.ask('{ governance(mission: "M1") { onDay } }'));
    expect(extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(errorOf(await reports({}, who)).extensions).toEqual({ code: 'UNAUTHENTICATED' });
    const listener = new Listener(who);
    await expect(listener.changes('M1').next()).rejects.toThrow('UNAUTHENTICATED');
    await listener.stop();
    return message;
  };
  const bearing = async (payload: object) =>
    asked(relais.bearing(await signed(await issuersKey(relais.folder), { ...claims(), sub: 'PROD', ...payload })));

  it('is told that a token is required', async () => {
    expect(await asked(relais.bearing(undefined))).toBe('A bearer token is required.');
  });

  it('is refused: a token that is none', async () => {
    expect(await asked(relais.bearing('x.y.z'))).toBe('The token does not verify.');
  });

  it('is refused: a token that has expired', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await bearing({ iat: now - 7200, exp: now - 1 })).toBe('The token has expired.');
  });

  it('is refused from the second on in which a token expires, however often it was believed before', async () => {
    const exp = Math.floor(Date.now() / 1000) + 3;
    const brief = relais.bearing(await signed(await issuersKey(relais.folder), { ...claims(), sub: 'PROD', exp }));
    const ask = () => brief.ask('{ governance(mission: "M1") { onDay } }');
    expect((await ask()).data).not.toBeNull();
    const { errors } = await until(ask, (answer) => answer.data === null);
    expect(errors?.[0]).toMatchObject({ message: 'The token has expired.', extensions: { code: 'UNAUTHENTICATED' } });
    expect(Date.now() / 1000).toBeGreaterThanOrEqual(exp);
  });

  it('is refused: a token signed by another person', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    expect(await asked(relais.bearing(await signed(privateKey, { ...claims(), sub: 'PROD' })))).toBe(
      'The token does not verify.',
    );
  });

  it('is refused: a token whose subject was exchanged', async () => {
    const [header, , signature] = PROD.token!.split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims(), sub: 'ADM' })).toString('base64url');
    expect(await asked(relais.bearing([header, payload, signature].join('.')))).toBe('The token does not verify.');
  });

  it('is refused: a token without signature, or signed with what everybody knows', async () => {
    expect(await asked(relais.bearing(new UnsecuredJWT({ ...claims(), sub: 'PROD' }).encode()))).toBe(
      'The token does not verify.',
    );
    const unsigned = [
      { alg: 'HS256', typ: 'JWT' },
      { ...claims(), sub: 'PROD' },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = createHmac('sha256', relais.standalone.issuer.publicKey).update(unsigned).digest('base64url');
    expect(await asked(relais.bearing(`${unsigned}.${signature}`))).toBe('The token does not verify.');
  });

  it.each([
    ['another audience', { aud: 'someone-else' }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://elsewhere.example/' }],
    ['no issuer', { iss: undefined }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['a day on which it begins that is to come', { nbf: Math.floor(Date.now() / 1000) + 3600 }],
  ])('is refused: a token with %s', async (_, payload) => {
    expect(await bearing(payload)).toBe('The token does not verify.');
  });

  it.each(['jean.dupont@pme.example', 'PROD ', '__proto__', 'constructor', 'P'.repeat(33), ''])(
    'is refused: a token whose subject is no person code, %p',
    async (sub) => {
      expect(await bearing({ sub })).toBe('The token’s subject is not a person code.');
    },
  );

  it('is refused: a token in the name of the system itself', async () => {
    expect(await bearing({ sub: 'SYSTEM' })).toBe('The token’s subject is not a person code.');
  });
});

describe('A mission that is none of a person’s business', () => {
  const VIEWS = [
    'governance(mission: $mission) { onDay }',
    'weakSignals(mission: $mission) { asOf { revision } }',
    'exitReadiness(mission: $mission) { score }',
    'auditTrail(mission: $mission) { totalCount }',
    'auditTrail(mission: $mission, slice: "decisions") { totalCount }',
    'governance(mission: $mission, asKnownOn: "2026-03-01") { onDay }',
    'governance(mission: $mission, atRevision: 0) { onDay }',
    'governance(mission: $mission, atRevision: 1000) { onDay }',
    'auditTrail(mission: $mission, asKnownOn: "2027-01-01") { totalCount }',
  ];

  it.each(VIEWS)('answers exactly as one that does not exist: %s', async (view) => {
    const ask = async (mission: string) =>
      JSON.stringify(await COO.ask(`query($mission: String!) { ${view} }`, { mission })).replaceAll(mission, 'THAT');
    const unknown = await ask('M9');
    expect(unknown).toContain('"code":"MISSION_UNKNOWN"');
    expect(await ask('M3')).toBe(unknown);
  });

  it('announces exactly as much as one that does not exist', async () => {
    const listener = new Listener(COO);
    const hear = (mission: string) =>
      listener
        .changes(mission)
        .next()
        .then(String, (error: unknown) => String(error).replaceAll(mission, 'THAT'));
    const unknown = await hear('M9');
    expect(unknown).toContain('MISSION_UNKNOWN');
    expect(await hear('M3')).toBe(unknown);
    await listener.stop();
  });

  it('is not in the portfolio', async () => {
    const { missions } = await COO.read<{ missions: { totalCount: number; edges: { node: { mission: string } }[] } }>(
      '{ missions { totalCount edges { node { mission } } } }',
    );
    expect(missions).toEqual({ totalCount: 2, edges: [{ node: { mission: 'M1' } }, { node: { mission: 'M2' } }] });
  });

  it('takes no command from a stranger, and answers as one that does not exist', async () => {
    for (const mission of ['M3', 'M9']) {
      const { data } = await reports({ mission }, COO);
      expect(data).toEqual({ outcome: { __typename: 'Refusal', code: 'MISSION_UNKNOWN', facts: { mission } } });
    }
  });

  it('tells a person whose role has ended since when', async () => {
    const answer = await PROD.ask('{ governance(mission: "M2") { onDay } }');
    expect(refusalOf(answer)).toMatchObject({ code: 'ACCESS_EXPIRED', facts: { until: '2026-03-02' } });
    expect((await reports({ mission: 'M2' })).data).toMatchObject({
      outcome: { __typename: 'Refusal', code: 'ACCESS_EXPIRED' },
    });
  });
});

describe('A command id that was used before', () => {
  const REUSED = ['input.commandId reused'];

  it('is refused with another input, by another person, for another command', async () => {
    const first = report();
    const { data } = await send(PROD, 'reportIrritant', first);
    meant++;
    expect(data).toMatchObject({ outcome: { __typename: 'Receipt', revision: meant } });
    expect(fieldsOf(await send(PROD, 'reportIrritant', { ...first, severity: 3 }))).toEqual(REUSED);
    expect(fieldsOf(await send(COO, 'reportIrritant', first))).toEqual(REUSED);
    expect(
      fieldsOf(
        await send(PROD, 'confirmIrritant', { commandId: first.commandId, mission: 'M1', irritant: first.irritant }),
      ),
    ).toEqual(REUSED);
    expect((await send(PROD, 'reportIrritant', first)).data).toEqual(data);
  });

  it('is the same in capital letters', async () => {
    const first = report({ commandId: 'c0ffee00-0000-4000-8000-00000000beef' });
    const { data } = await send(PROD, 'reportIrritant', first);
    meant++;
    expect((await send(PROD, 'reportIrritant', { ...first, commandId: first.commandId.toUpperCase() })).data).toEqual(
      data,
    );
  });
});

describe('A page or a moment that cannot be', () => {
  it.each([
    ['a page that is too large', 'auditTrail(mission: "M1", first: 201) { totalCount }', 'input.first max'],
    ['a page of nothing', 'auditTrail(mission: "M1", first: 0) { totalCount }', 'input.first min'],
    ['a page of missions that is too large', 'missions(first: 201) { totalCount }', 'input.first max'],
    ['a cursor that is none', 'auditTrail(mission: "M1", after: "abc") { totalCount }', 'input.after matches'],
    ['a slice that does not exist', 'auditTrail(mission: "M1", slice: "salaries") { totalCount }', 'input.slice isIn'],
    ['a revision below zero', 'governance(mission: "M1", atRevision: -1) { onDay }', 'input.atRevision min'],
  ])('is refused: %s', async (_, query, field) => {
    expect(fieldsOf(await COO.ask(`{ ${query} }`))).toEqual([field]);
  });

  it.each([
    'governance(mission: "M1"',
    'weakSignals(mission: "M1"',
    'exitReadiness(mission: "M1"',
    'auditTrail(mission: "M1"',
  ])('is refused with its fact: %s …)', async (view) => {
    const ask = async (moment: string) => refusalOf(await COO.ask(`{ ${view}, ${moment}) { asOf { revision } } }`));
    expect(await ask('asKnownOn: "2026-03-03"')).toMatchObject({ code: 'FUTURE_DATE', facts: { date: '2026-03-03' } });
    expect(await ask('asKnownOn: "2026-03-01", atRevision: 3')).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { field: 'atRevision' },
    });
    expect(await ask('atRevision: 100000')).toMatchObject({ code: 'INVALID_INPUT', facts: { field: 'atRevision' } });
    expect(await ask('asKnownOn: "2026-03-01"')).toMatchObject({ code: 'MISSION_UNKNOWN', facts: { mission: 'M1' } });
  });
});
