import { shape, t, type Shape } from '#shapes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Query, Resolver } from '@nestjs/graphql';
import { graphql, isObjectType, printType, type GraphQLSchema } from 'graphql';
import { objectClass, shows } from './object-class.js';

class Shown extends shape('One field of each kind.', {
  text: t.text('A text.'),
  person: t.person(),
  ref: t.ref('decision'),
  yesNo: t.yesNo(),
  day: t.day(),
  week: t.week(),
  month: t.month(),
  instant: t.instant(),
  cents: t.cents(),
  count: t.count(),
  whole: t.whole(),
  line: t.line(),
  days: t.days(),
  workingDays: t.workingDays(),
  weeks: t.weeks(),
  months: t.months(),
  hours: t.hours(),
  minutes: t.minutes(),
  meanDays: t.days().decimal(),
  number: t.number(),
  ratio: t.ratio(),
  points: t.points(),
  position: t.position(),
  uuid: t.uuid(),
  object: t.object(),
  oneOf: t.oneOf('ShownColour', ['RED', 'BLUE']),
  sentence: t.sentence(),
  maybe: t.text().maybe(),
  list: t.listOf(t.text(), 'Texts.'),
  listMaybe: t.listOf(t.oneOf('ShownColour', ['RED', 'BLUE'])).maybe(),
  dear: t.text().costing(5).later(),
}) {}

interface Branch {
  readonly name: string;
  readonly branches: readonly Branch[];
}

class Tree extends shape('A tree.', { name: t.text(), branches: t.listOf((): Shape<Branch> => Tree) }) {}

class Forest extends shape('A page of trees.', { ...t.pageOf(Tree), asOf: t.asOf() }) {}

@Resolver()
class Shows {
  @Query(shows(Shown))
  shown(): object {
    return {};
  }

  @Query(shows(Forest))
  forest(): object {
    return {};
  }
}

let app: INestApplicationContext;
let schema: GraphQLSchema;

beforeAll(async () => {
  app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  schema = await app.get(GraphQLSchemaFactory).create([Shows]);
});
afterAll(() => app.close());

const printed = (name: string): string => {
  const type = schema.getType(name);
  return type ? printType(type) : `no ${name}`;
};

describe('the GraphQL type of a shape', () => {
  it('has the scalar of each kind, and null only where there may be none', () => {
    expect(printed('Shown')).toBe(`"""One field of each kind."""
type Shown {
  """A text."""
  text: String!
  person: String!
  ref: String!
  yesNo: Boolean!
  day: Day!
  week: Week!
  month: String!
  instant: String!
  cents: Cents!
  count: Int!
  whole: Int!
  line: Int!
  days: Int!
  workingDays: Int!
  weeks: Int!
  months: Int!
  hours: Int!
  minutes: Int!
  meanDays: Float!
  number: Float!
  ratio: Float!
  points: Float!
  position: Position!
  uuid: UUID!
  object: JSONObject!
  oneOf: ShownColour!
  sentence: Sentence!
  maybe: String

  """Texts."""
  list: [String!]!
  listMaybe: [ShownColour!]
  dear: String!
}`);
    expect(printed('ShownColour')).toBe('enum ShownColour {\n  RED\n  BLUE\n}');
  });

  it('may be part of itself', () => {
    expect(printed('Tree')).toBe('"""A tree."""\ntype Tree {\n  name: String!\n  branches: [Tree!]!\n}');
  });

  it('may be a page, whose edges are named after the items', () => {
    expect(printed('Forest')).toContain('  edges: [TreeEdge!]!\n  pageInfo: PageInfo!\n');
    expect(printed('Forest')).toContain('  totalCount: Int!\n  asOf: AsOf!\n');
    expect(printed('TreeEdge')).toContain('One Tree and its place in the list.');
    expect(printed('TreeEdge')).toContain('  cursor: String!\n  node: Tree!\n');
  });

  it('carries what a field costs', () => {
    const type = schema.getType('Shown');
    const fields = isObjectType(type) ? type.getFields() : {};
    expect([fields['dear'], fields['text']].map((field) => field?.extensions['complexity'])).toEqual([5, undefined]);
  });

  it('is made once', () => {
    expect(objectClass(Shown)).toBe(Shown);
    expect(shows(Shown)()).toBe(Shown);
  });

  it('has a name that no other shape has', () => {
    const Other = { Shown: class extends shape('Another one.', { text: t.text() }) {} }.Shown;
    expect(() => objectClass(Other)).toThrow('Two shapes are called Shown');
  });
});

describe('an answer', () => {
  it('shows undefined as null', async () => {
    const rootValue = { shown: { maybe: undefined, listMaybe: undefined, text: 'there' } };
    const { data, errors } = await graphql({ schema, source: '{ shown { text maybe listMaybe } }', rootValue });
    expect([errors, data]).toEqual([undefined, { shown: { text: 'there', maybe: null, listMaybe: null } }]);
  });

  it('is an error where a field that must be there is undefined', async () => {
    const { errors } = await graphql({ schema, source: '{ shown { text } }', rootValue: { shown: {} } });
    expect(errors?.map(({ message }) => message)).toEqual(['Cannot return null for non-nullable field Shown.text.']);
  });
});
