import { describe, expect, it } from '@jest/globals';
import {
  graphql,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
} from 'graphql';
import { GraphQLJSONObject } from 'graphql-type-json';
import { refuse } from '../refusals/refusals.js';
import { hideErased, type Telling } from './erased-in-answers.js';
import { RefusedQuery } from './refused-query.js';

const type = (name: string, fields: Readonly<Record<string, GraphQLOutputType>>): GraphQLObjectType =>
  new GraphQLObjectType({
    name,
    fields: Object.fromEntries(Object.entries(fields).map(([field, of]) => [field, { type: of }])),
  });

const Sentence = type('Sentence', { fr: GraphQLString, en: GraphQLString, text: GraphQLString });
const View = type('View', {
  owner: GraphQLString,
  others: new GraphQLList(GraphQLString),
  later: GraphQLString,
  text: GraphQLString,
  digest: GraphQLString,
  role: GraphQLString,
  sentence: Sentence,
  data: GraphQLJSONObject,
  checkpoint: type('Checkpoint', { note: GraphQLString }),
});

const told = () => ({
  owner: 'TEC',
  others: ['DIR', 'TEC', null],
  later: Promise.resolve('TEC'),
  text: 'seen with TEC, not with TECH',
  digest: 'a/TEC+b=',
  role: 'TEC',
  sentence: { fr: 'TEC part', en: 'TEC leaves', text: 'TEC leaves' },
  data: { by: 'TEC', deep: [{ of: 'TEC', note: 'by TEC' }], count: 3, none: null },
  checkpoint: { note: 'TEC\n3\nroot' },
});

const refused = () => new RefusedQuery(refuse('UNKNOWN_REF', { kind: 'kpi', ref: 'TEC' }), 'en');
const fields: GraphQLFieldConfigMap<unknown, Telling> = {
  view: { type: View, resolve: told },
  refused: { type: View, resolve: () => Promise.reject(refused()) },
  refusedAtOnce: {
    type: View,
    resolve: () => {
      throw refused();
    },
  },
  broken: { type: View, resolve: () => Promise.reject(new Error('TEC broke')) },
};
const schema = hideErased(new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) }));

const ALL = 'owner others later text digest role sentence { fr en text } data checkpoint { note }';

const ask = (source: string, erased: Readonly<Record<string, readonly string[]>>, language: 'fr' | 'en' = 'en') => {
  const noted = new Map(Object.entries(erased).map(([root, people]) => [root, new Set(people)]));
  const contextValue: Telling = { caller: { person: 'COO', language }, erased: noted };
  return graphql({ schema, source, contextValue });
};

describe('an answer about people who are erased', () => {
  it('says so wherever it would name them', async () => {
    const { data } = await ask(`{ view { ${ALL} } }`, { view: ['TEC'] });
    expect(data?.['view']).toEqual({
      owner: 'erased person',
      others: ['DIR', 'erased person', null],
      later: 'erased person',
      text: 'seen with erased person, not with TECH',
      digest: 'a/TEC+b=',
      role: 'TEC',
      sentence: { fr: 'personne effacée part', en: 'erased person leaves', text: 'erased person leaves' },
      data: { by: 'erased person', deep: [{ of: 'erased person', note: 'by erased person' }], count: 3, none: null },
      checkpoint: { note: 'TEC\n3\nroot' },
    });
  });

  it('says so in the language of its reader', async () => {
    const { data } = await ask('{ view { owner sentence { text } } }', { view: ['TEC'] }, 'fr');
    expect(data?.['view']).toEqual({ owner: 'personne effacée', sentence: { text: 'personne effacée leaves' } });
  });

  it('says so of the mission that each of its fields is about alone', async () => {
    const { data } = await ask('{ one: view { owner } other: view { owner } }', { one: ['TEC'], other: ['DIR'] });
    expect(data).toEqual({ one: { owner: 'erased person' }, other: { owner: 'TEC' } });
  });

  it.each(['refused', 'refusedAtOnce'])('says so in a refusal: %s', async (field) => {
    const { errors } = await ask(`{ ${field} { owner } }`, { [field]: ['TEC'] });
    const [error] = errors ?? [];
    expect(error?.message).toContain('erased person');
    expect(error?.extensions['refusal']).toMatchObject({
      code: 'UNKNOWN_REF',
      sentence: { fr: expect.stringContaining('personne effacée') as unknown, en: error?.message },
      facts: { kind: 'kpi', ref: 'erased person' },
    });
  });

  it('leaves what is broken as it is', async () => {
    const { errors } = await ask('{ broken { owner } }', { broken: ['TEC'] });
    expect(errors?.[0]?.message).toBe('TEC broke');
  });
});
