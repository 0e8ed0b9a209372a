import { COST_LIMITS, PERSON_LIMITS } from '#api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import { Api } from './support/api.js';
import { Person, type Relais, type Response } from '../journeys/support/relais.js';
import { SAULE_DRAFT, startedRelais } from '../journeys/support/started-mission.js';
import { Listener } from '../journeys/support/listener.js';

let relais: Relais;
let COO: Person, DIR: Person, SPO: Person;

beforeAll(async () => {
  ({
    relais,
    people: [COO, DIR, SPO],
  } = await startedRelais('2026-03-02T09:00:00+01:00', ['COO', 'DIR', 'SPO']));
  await relais.caughtUp();
});
afterAll(() => relais.stop());

const DRAFT = 'mutation($input: DraftMissionInput!) { draftMission(input: $input) { __typename } }';

const many = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');
const extensionsOf = ({ errors }: Response) => errors?.[0]?.extensions;
const costIn = (response: Response) => (response as { extensions?: { cost?: object } }).extensions?.cost;

/** Aliases of a view, each of which spreads fragments that spread fragments. */
const bomb = (levels: number, aliases: number) =>
  `{ ${many(aliases, (n) => `a${n}: auditTrail(mission: "M1", first: 200) { ...F0 }`)} } ` +
  many(
    levels,
    (n) =>
      `fragment F${n} on AuditTrail { ${many(aliases, (each) => `b${each}: edges { node { hash sentence { en fr } } } ...F${n + 1}`)} }`,
  ) +
  ` fragment F${levels} on AuditTrail { totalCount }`;

const readiness = (n: number) => `a${n}: exitReadiness(mission: "M1", atRevision: ${n % 20}) { score }`;

describe('An operation that costs too much', () => {
  it.each<readonly [string, string, object?]>([
    ['aliases of fragments over five levels', bomb(5, 20)],
    ['fragments that double thirty times', bomb(30, 2)],
    ['250 past moments', `{ ${many(250, readiness)} }`],
    ['20 past moments', `{ ${many(20, readiness)} }`],
    [
      'a long page many times',
      `{ ${many(9, (n) => `a${n}: auditTrail(mission: "M1", first: 200) { edges { node { hash data sentence { en fr text } } } }`)} }`,
    ],
    ['many archives', `{ ${many(6, (n) => `a${n}: exportDossier(mission: "M1") { archive }`)} }`],
    ['many proofs', `{ ${many(30, (n) => `a${n}: proof(mission: "M1", revision: ${n}) { root }`)} }`],
    ['every mission many times', `{ ${many(20, (n) => `a${n}: missions { totalCount }`)} }`],
    [
      'a search many times',
      `{ ${many(150, (n) => `a${n}: auditTrail(mission: "M1", about: "D${n}") { totalCount }`)} }`,
    ],
    [
      'many commands',
      `mutation($i: ConfirmIrritantInput!) { ${many(230, (n) => `a${n}: confirmIrritant(input: $i) { __typename }`)} }`,
      { i: { commandId: '5f0c8f7e-3f1e-4c5b-9b61-0f1a2b3c4d5e', mission: 'M1', irritant: 'NONE' } },
    ],
  ])('is refused before it is done: %s', async (...[, query, variables]) => {
    const answer = await COO.ask(query ?? '', variables);
    expect(answer.status).toBe(400);
    expect(answer.data ?? null).toBeNull();
    expect(extensionsOf(answer)).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
  });

  it('is refused with what it costs and what it may', async () => {
    expect(extensionsOf(await COO.ask(`{ ${many(20, readiness)} }`))).toEqual({
      code: 'QUERY_TOO_COSTLY',
      cost: 20 * 1_651,
      limit: COST_LIMITS.points,
    });
  });

  it('is refused over WebSocket too', async () => {
    const listener = new Listener(COO);
    const fields = many(30, (n) => `... on MissionChange { a${n}: revision ...F }`);
    const query = `subscription { missionChanged(mission: "M1") { ${fields} } } fragment F on MissionChange { revision }`;
    await expect(listener.ask(query)).rejects.toThrow('QUERY_TOO_COSTLY');
    await listener.stop();
  });
});

describe('An operation that costs something', () => {
  it('tells what it cost and what was left', async () => {
    const answer = await COO.ask('{ governance(mission: "M1") { onDay } }');
    expect(costIn(answer)).toEqual({ spent: 21, left: COST_LIMITS.points - 21, limit: COST_LIMITS.points });
  });

  it('costs no more for a moment that is left out by null', async () => {
    const query = 'query($at: Int) { governance(mission: "M1", atRevision: $at) { onDay } }';
    expect(costIn(await COO.ask(query, { at: null }))).toEqual(costIn(await COO.ask(query)));
    expect(costIn(await COO.ask(query, { at: 3 }))).not.toEqual(costIn(await COO.ask(query)));
  });
});

describe('Others', () => {
  /** Which of two people is answered first, when the other's requests were there before. */
  async function order(ask: () => Promise<unknown>): Promise<readonly string[]> {
    const answered: string[] = [];
    const hostile = Array.from({ length: 16 }, () => ask().then(() => answered.push('hostile')));
    await new Promise((resolve) => setImmediate(resolve));
    const other = DIR.ask('{ governance(mission: "M1") { onDay } }').then(({ data }) => {
      expect(data).not.toBeNull();
      answered.push('other');
    });
    await Promise.all([...hostile, other]);
    return answered;
  }

  it.each<[string, () => Promise<unknown>]>([
    ['past moments', () => COO.ask(`{ ${many(6, readiness)} }`)],
    ['archives', () => SPO.ask(`{ ${many(4, (n) => `a${n}: exportDossier(mission: "M1") { archive }`)} }`)],
    [
      'long pages',
      () =>
        COO.ask(`{ ${many(3, (n) => `a${n}: auditTrail(mission: "M1", first: 200) { edges { node { hash } } }`)} }`),
    ],
    [
      'commands',
      () =>
        COO.ask(
          `mutation { ${many(8, (n) => `a${n}: confirmIrritant(input: { mission: "M1", irritant: "NONE" }) { __typename }`)} }`,
        ),
    ],
  ])('are answered while someone waits for their own %s', async (_, ask) => {
    const answered = await order(ask);
    expect(answered.indexOf('other')).toBeLessThan(12);
  });

  it('are answered while someone has more waiting than may wait, who is told when to come again', async () => {
    const api = await Api.start();
    const [ADM, ANA] = [
      new Person(api.url, await api.tokenFor('ADM')),
      new Person(api.url, await api.tokenFor('ANA')),
    ] as const;
    const { atOncePerPerson, mostWaiting } = PERSON_LIMITS;
    // No read model follows here: who wants to read at once what they recorded waits until patience ends.
    const held = Array.from({ length: atOncePerPerson }, (_, n) =>
      ADM.ask(DRAFT, { input: { ...SAULE_DRAFT, mission: `M${n}`, waitForReadModels: true } }),
    );
    const flood = Array.from({ length: mostWaiting + 20 }, () => ADM.ask('{ __typename }'));
    expect(await ANA.ask('{ __typename }')).toMatchObject({ status: 200 });
    const turnedAway = (await Promise.all([...held, ...flood])).filter(({ status }) => status === 429);
    expect(turnedAway.length).toBeGreaterThan(0);
    expect(turnedAway.length).toBeLessThanOrEqual(20);
    expect(extensionsOf(turnedAway[0]!)).toMatchObject({ code: 'TOO_BUSY', retryAfterMs: 1_000 });
    await api.stop();
  });
});

describe('What everything costs', () => {
  it('is declared beside every view, every command and everything that is told', async () => {
    const api = await Api.start();
    const { schema } = api;
    await api.stop();
    const roots = [
      schema.getQueryType(),
      schema.getMutationType(),
      schema.getSubscriptionType(),
    ] as GraphQLObjectType[];
    const undeclared = roots.flatMap((root) =>
      Object.values(root.getFields()).flatMap(({ name, extensions }) => (extensions['complexity'] ? [] : [name])),
    );
    expect(undeclared).toEqual([]);
  });
});
