import { missionStream, RefusedQuery } from '#mission';
import { rangeOf, type Field, type FieldKind, type Fields, type Presence, type Recorded } from '#decider';
import type { NewEvent } from '#ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, graphql, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { Api } from '../faults/support/api.js';
import { everything } from '../journeys/support/everything.js';
import { nameOf, VIEWS, type View } from '../journeys/support/views.js';
import { scenarioOfCedre, type Accepted } from './support/scenario.js';

type AnyField = Field<unknown, Presence>;

/** A value in place of the one that a line of the story has. */
type Choice = (kind: FieldKind, before: unknown) => unknown;

/** The bounds of counts that depend on the mission, for the 62 people of the story and a week of five days. */
const MOST = { PEOPLE: 4 * 62, EVENTS_OF_A_WEEK: 500 * 5 * 62 };
const MOST_CENTS = 10 ** 12;

function edgesOf(kind: FieldKind): readonly [least: number, most: number] | undefined {
  if (rangeOf(kind) === undefined) return undefined;
  if (kind.is === 'int' || kind.is === 'number') return [kind.min, kind.max];
  if (kind.is === 'count') return [kind.min, typeof kind.most === 'number' ? kind.most : MOST[kind.most]];
  return kind.is === 'cents' ? [kind.signed ? -MOST_CENTS : 0, MOST_CENTS] : undefined;
}

const numbers =
  (choose: (least: number, most: number, before: number) => number): Choice =>
  (kind, before) => {
    const edges = edgesOf(kind);
    return edges && typeof before === 'number' ? choose(...edges, before) : before;
  };

const days =
  (day: string): Choice =>
  (kind, before) =>
    kind.is === 'day' && typeof before === 'string' ? day : before;

/** Always the same stream of what looks like chance. */
function chance(seed: number): () => number {
  const drawn = fc.sample(fc.nat(3), { seed, numRuns: 5_000 });
  let at = 0;
  return () => drawn[at++ % drawn.length] ?? 0;
}

const within = (least: number, most: number, value: number): number => Math.min(most, Math.max(least, value));

function mixed(seed: number): Choice {
  const draw = chance(seed);
  return numbers((least, most, before) => [least, most, within(least, most, 0), before][draw()] ?? before);
}

const STORIES: Readonly<Record<string, Choice>> = {
  'numbers at their least': numbers((least) => least),
  'numbers at their most': numbers((_, most) => most),
  'numbers at 0': numbers((least, most) => within(least, most, 0)),
  'numbers here and there at an end': mixed(1),
  'other numbers at an end': mixed(2),
  'more numbers at an end': mixed(3),
  'days at the beginning of the calendar': days('1900-01-01'),
  'days at the end of the calendar': days('2199-12-31'),
};

/** What a line recorded, with other values for what its command takes. */
function changed(data: unknown, fields: Fields, choose: Choice): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? (fields[name] as AnyField) : undefined;
      const one = (each: unknown): unknown =>
        field?.kind.is === 'group' ? changed(each, field.kind.fields, choose) : field ? choose(field.kind, each) : each;
      return [name, Array.isArray(value) ? value.map(one) : one(value)];
    }),
  );
}

const withChoice = ({ command, events }: Accepted, choose: Choice): readonly Recorded[] =>
  events.map((event) => ({ ...event, data: changed(event.data, command.fields, choose) as Recorded['data'] }));

const asNew = ({ type, data, metadata }: Recorded): NewEvent => ({ eventId: randomUUID(), type, data, metadata });

/** Everything in an answer that is a number and none that can be told. */
function untold(answer: unknown, path = ''): readonly string[] {
  if (typeof answer === 'number') return Number.isFinite(answer) ? [] : [`${path} ${answer}`];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => untold(value, `${path}.${name}`));
}

let api: Api;
let schema: GraphQLSchema;
let length: number;

beforeAll(async () => {
  api = await Api.start();
  schema = api.schema;
  const story = scenarioOfCedre();
  for (const [at, choose] of Object.values(STORIES).entries()) {
    const events = story.flatMap((accepted) => withChoice(accepted, choose));
    length = events.length;
    await api.ledger.append(missionStream(`M${at}`), events.map(asNew), -1);
  }
}, 120_000);
afterAll(() => api.stop());

const FIELDS = new Map<string, string>();
const fieldsOf = (query: string) => {
  const known = FIELDS.get(query) ?? everything(schema, query);
  FIELDS.set(query, known);
  return known;
};

function ask({ query, args = '' }: View, mission: string, caller: object): Promise<ExecutionResult> {
  const source = `{ shown: ${query}(mission: "${mission}" ${args}) ${fieldsOf(query)} }`;
  return graphql({ schema, source, contextValue: { caller } });
}

const EXTREMES = [
  '-2147483649',
  '-2147483648',
  '-1',
  '0',
  '1',
  '2147483647',
  '2147483648',
  '9007199254740991',
  '1e308',
  '5e-324',
];
const NUMBERS = ['Int', 'Float', 'Cents'];

/** What a view is asked with, one number at a time at each end. */
function withNumbers({ query, args = '' }: View): readonly string[] {
  const field = schema.getQueryType()?.getFields()[query];
  const numeric = (field?.args ?? []).filter(({ type }) => NUMBERS.includes(getNamedType(type).name));
  const own = numeric.flatMap(({ name }) =>
    EXTREMES.map((value) => `${args.replace(new RegExp(`\\b${name}: \\S+`), '')} ${name}: ${value}`),
  );
  const within = [...args.matchAll(/(?<=\{.*)\b(\w+): \d[\d.]*/g)].flatMap(([given, name]) =>
    EXTREMES.map((value) => args.replace(given, `${name}: ${value}`)),
  );
  return [...own, ...within];
}

/** Nothing was worked out: the question itself is wrong, or refused. What GraphQL finds wrong is at no place of an answer. */
const isAnswer = ({ originalError, extensions, path }: GraphQLError): boolean =>
  originalError instanceof RefusedQuery ||
  ['BAD_USER_INPUT', 'REFUSED'].includes(String(extensions['code'])) ||
  path === undefined;

/** What went wrong with an answer; a refusal is an answer. */
const faultsOf = ({ data, errors = [] }: ExecutionResult): readonly string[] => [
  ...errors.filter((error) => !isAnswer(error)).map(({ message, path }) => `${path?.join('.')}: ${message}`),
  ...untold(data),
];

describe('Every view of a mission with', () => {
  it.each(Object.keys(STORIES).map((name, at) => [name, `M${at}`] as const))(
    '%s answers, and with numbers that can be told',
    async (_, mission) => {
      const caller = { person: 'DIR', language: 'fr' };
      const faults: string[] = [];
      let answered = 0;
      for (const view of VIEWS) {
        const answer = await ask(view, mission, caller);
        if (answer.data?.['shown']) answered += 1;
        faults.push(...faultsOf(answer).map((fault) => `${nameOf(view)} ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(answered).toBeGreaterThan(20);
    },
  );

  it('numbers at any end in the question answers, refuses or says what is wrong', async () => {
    const caller = { person: 'DIR', language: 'fr' };
    const asked = VIEWS.flatMap((view) => withNumbers(view).map((args) => ({ ...view, args })));
    expect(asked.length).toBeGreaterThan(100);
    const faults: string[] = [];
    for (const { query, args } of asked) {
      const fields = args.includes('{') ? fieldsOf(query) : '{ __typename }';
      const source = `{ shown: ${query}(mission: "M1" ${args}) ${fields} }`;
      const answer = await graphql({ schema, source, contextValue: { caller } });
      faults.push(...faultsOf(answer).map((fault) => `${query}(${args}) ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('a whole story', () => {
    expect(length).toBeGreaterThan(300);
  });
});
