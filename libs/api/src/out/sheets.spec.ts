import '#mission';
import { shapeOf } from '#graph';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, getNullableType, isListType, isObjectType, type GraphQLNamedType } from 'graphql';
import { readFileSync } from 'node:fs';
import { FRENCH } from './french-headings.js';
import { fieldsOf, headingsOf } from './headings.js';
import { planOf, written } from './plan.js';
import { IN_ONE_CELL, KEYS, ON_NO_SHEET, SHEETS } from './sheets.js';

/** The schema as it is published: a list that is added to it has to be added to the table. */
const schema = buildSchema(readFileSync('apps/api/schema.gql', 'utf8'));

const views = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name, args }) =>
  args.some((argument) => argument.name === 'mission' || name === 'agenda'),
);

const plan = (sheet: (typeof SHEETS)[number]) =>
  planOf(sheet, (view) => {
    const type = getNamedType(schema.getQueryType()?.getFields()[view]?.type);
    const shape = type && shapeOf(type.name);
    if (!shape) throw new Error(`${view} has no shape`);
    return shape;
  });

/** Every list of objects in an answer, as the table names them: the edges of a page are left out. */
function listsIn(type: GraphQLNamedType, at: string, around: readonly string[] = []): readonly string[] {
  if (!isObjectType(type) || around.includes(type.name)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    if (!isObjectType(of)) return [];
    const isPage = field.name === 'edges';
    const here = isPage || field.name === 'node' ? at : `${at}.${field.name}`;
    const own = isListType(getNullableType(field.type)) ? [here] : [];
    return [...own, ...listsIn(of, here, [...around, type.name])];
  });
}

const isOnNoSheet = (list: string): boolean => {
  const parts = list.split('.');
  return parts.some(
    (_, at) =>
      Object.hasOwn(ON_NO_SHEET, parts.slice(0, at + 1).join('.')) ||
      (at > 0 && Object.hasOwn(ON_NO_SHEET, `*.${parts[at]}`)),
  );
};

describe('The sheets of a mission', () => {
  const lists = views.flatMap((view) => listsIn(getNamedType(view.type), view.name));
  const onSheets = SHEETS.map(({ list }) => list);

  it('are all lists that people read: none is forgotten', () => {
    const known = (list: string) => onSheets.includes(list) || IN_ONE_CELL.includes(list) || isOnNoSheet(list);
    expect(lists.filter((list) => !known(list))).toEqual([]);
    expect(lists.length).toBeGreaterThan(190);
  });

  it('name no list that there is not, nor a type', () => {
    expect([...onSheets, ...IN_ONE_CELL].filter((list) => !lists.includes(list))).toEqual([]);
    expect(Object.keys(KEYS).filter((type) => !schema.getType(type))).toEqual([]);
  });

  it('are called each by a name of its own that Excel takes', () => {
    const names = SHEETS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
    for (const language of ['fr', 'en'] as const) {
      const labels = SHEETS.map(({ label }) => label[language]);
      expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
      expect(labels.filter((label) => label.length > 31 || /[[\]:*?/\\]/.test(label))).toEqual([]);
    }
  });

  it('have columns that can be told apart, in words and by field', () => {
    const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);
    for (const each of SHEETS.map(plan)) {
      expect([each.sheet.name, twice(fieldsOf(each))]).toEqual([each.sheet.name, []]);
      expect([each.sheet.name, twice(headingsOf(each, 'fr'))]).toEqual([each.sheet.name, []]);
    }
  });

  it('call every field in French, and none that is on no sheet', () => {
    const used = new Set(SHEETS.flatMap((sheet) => fieldsOf(plan(sheet)).flatMap((field) => field.split('.'))));
    expect([...used].filter((field) => !Object.hasOwn(FRENCH, field))).toEqual([]);
    expect(Object.keys(FRENCH).filter((field) => !used.has(field))).toEqual([]);
  });

  it('say units in their headings, and read what is inside a list with what it is inside of', () => {
    const budget = SHEETS.find(({ name }) => name === 'budget-consumptions');
    expect(budget && headingsOf(plan(budget), 'fr')).toEqual(
      expect.arrayContaining(['Enveloppes · Enveloppe', 'Montant (€)']),
    );
    expect(budget && headingsOf(plan(budget), 'en')).toContain('Amount (€)');
    expect(budget && written(plan(budget).selection)).toMatch(/^budgets \{ budget consumptions \{ .*amountCents/);
  });
});
