import * as decider from '#decider';
import type { Field, Fields, Presence } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Args, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Query, Resolver } from '@nestjs/graphql';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { GraphQLInputObjectType } from 'graphql';
import { enumOf } from './enum-of.js';
import { inputClass, isPersonCode, isRef } from './input-class.js';

let walls = 0;

/** What becomes of an input of some fields: its normal form, and the rules that it breaks by field. */
function said(fields: Fields, input: object) {
  const Wall = inputClass(`WallOfInput${walls++}`, '', fields);
  const value = plainToInstance(Wall, input) as Readonly<Record<string, unknown>>;
  const rules = (errors: readonly ValidationError[]): readonly string[] =>
    errors.flatMap(({ property, constraints, children }) => [
      ...Object.keys(constraints ?? {}).map((rule) => `${property} ${rule}`),
      ...rules(children ?? []),
    ]);
  return { value, rules: rules(validateSync(value, { forbidUnknownValues: false })) };
}
const one = (field: Field<unknown, Presence>, value: unknown) => said({ one: field }, { one: value });
const breaks = (field: Field<unknown, Presence>, value: unknown) =>
  one(field, value).rules.map((rule) => rule.slice(4));

describe('the wall of an input', () => {
  it.each<[string, Field<unknown, Presence>, unknown, readonly string[]]>([
    ['a text as long as it may be', decider.text(), 'a'.repeat(2_000), []],
    ['a longer text', decider.text(), 'a'.repeat(2_001), ['maxLength']],
    ['a text that shows nothing', decider.text(), '\u200b…', ['isLegible']],
    ['an empty text', decider.text(), ' ', ['minLength']],
    ['a text that may be left out and shows nothing', decider.text().maybe(), '…', []],
    ['a title of two lines', decider.title(), 'a\nb', ['isOneLine']],
    ['a title as long as it may be', decider.title(), 'a'.repeat(2_000), []],
    ['a title that shows nothing', decider.title(), '…', ['isLegible']],
    ['a title that may be left out and shows nothing', decider.title().maybe(), '…', []],
    ['a longer title', decider.title(), 'a'.repeat(2_001), ['maxLength']],
    ['a unit of two lines', decider.unit(), 'a\nb', ['isOneLine']],
    ['a long unit', decider.unit(), 'a'.repeat(121), ['maxLength']],
    ['a name of two lines', decider.name(), 'a\tb', ['isOneLine']],
    ['a name as long as it may be', decider.name(), 'a'.repeat(120), []],
    ['a longer name', decider.name(), 'a'.repeat(121), ['maxLength']],
    ['a name that objects have', decider.name(), 'constructor', ['isUnreserved']],
    ['another name that objects have', decider.name(), '__proto__', ['isUnreserved']],
    ['a name that shows nothing', decider.name().maybe(), '—', ['isLegible']],
    ['a unit of one sign', decider.unit(), '%', []],
    ['no unit', decider.unit(), ' ', ['minLength']],
    ['a whole number at its least', decider.int(1, 5), 1, []],
    ['a whole number below', decider.int(1, 5), 0, ['min']],
    ['a whole number at its most', decider.int(1, 5), 5, []],
    ['a whole number above', decider.int(1, 5), 6, ['max']],
    ['half a number', decider.int(1, 5), 1.5, ['isInt']],
    ['a count that only the domain refuses', decider.count(10), 11, []],
    ['a count below nothing', decider.count(10), -1, ['min']],
    ['a tiny number', decider.rate(), 9e-7, ['isNotTiny']],
    ['a small number', decider.rate(), 1e-6, []],
    ['a tiny number below 0', decider.uplift(), -9e-7, ['isNotTiny']],
    ['nothing, as a number', decider.rate(), 0, []],
    ['no number', decider.rate(), Number.NaN, expect.arrayContaining(['isNumber']) as unknown as string[]],
    ['an endless number', decider.rate(), Infinity, ['isNumber', 'max']],
    ['a number at its least', decider.uplift(), -1, []],
    ['a number below', decider.uplift(), -1.01, ['min']],
    ['a loss where there is none', decider.cents(), -1, ['min']],
    ['a loss', decider.signedCents(), -1_000_000_000_000, []],
    ['too large a loss', decider.signedCents(), -1_000_000_000_001, ['min']],
    ['too large an amount', decider.cents(), 1_000_000_000_001, ['max']],
    ['a day that is none', decider.day(), '2026-02-30', ['isDay']],
    ['a week that is none', decider.week(), '2025-W53', ['isWeek']],
    ['a period that is none', decider.period(), '2026-13', ['isPeriod']],
    ['a number for a day', decider.day(), 20_260_504, ['isDay']],
    ['no truth value', decider.bool(), 'true', ['isBoolean']],
    ['no hash', decider.sha256(), 'abc', ['matches']],
    ['hashes', decider.sha256().list(), ['0a'.repeat(32), '1B'.repeat(32)], []],
    ['no money', decider.cents(), 0, []],
    [
      'a word outside the list',
      decider.choice('WordOfWall', ['RED'], { RED: decider.say('rouge', 'red') }),
      'BLUE',
      ['isIn'],
    ],
    ['the code of the application', decider.person(), 'system', ['isPersonCode']],
    ['the code of a person with a space', decider.person(), 'A B', ['isRef']],
    ['the code of a person', decider.person(), 'COO', []],
    ['a reference with a space', decider.ref('kpi'), 'K 1', ['isRef']],
    ['a blank reference', decider.ref('kpi'), '', ['isRef']],
    ['a blank starred reference, which the domain refuses', decider.evidence().starred(), ' ', []],
    ['nothing, where it may be left out', decider.text().maybe(), undefined, []],
    ['nothing, where it may not', decider.bool(), undefined, ['isBoolean']],
    ['a list as long as it may be', decider.day().list(), Array.from({ length: 1_000 }, () => '2026-05-04'), []],
    ['a longer list', decider.day().list(), Array.from({ length: 1_001 }, () => '2026-05-04'), ['arrayMaxSize']],
    ['no list', decider.day().list(), '2026-05-04', ['isArray', 'arrayMaxSize']],
    ['a list with one wrong', decider.ref('kpi').list(), ['K1', 'K 2'], ['isRef']],
  ])('%s', (_, field, value, rules) => {
    expect(breaks(field, value)).toEqual(rules);
  });

  it('brings what people type into its normal form, in lists too', () => {
    const fields = {
      text: decider.text(),
      name: decider.name(),
      ref: decider.ref('kpi'),
      names: decider.name().list(),
      zero: decider.quantity(),
      zeros: decider.quantity().list(),
    };
    const { value } = said(fields, {
      text: ' un\r\ndeux ',
      name: ' Saint \u200b Égrève ',
      ref: ' K1 ',
      names: [' a  b ', 7],
      zero: -0,
      zeros: [-0, 1],
    });
    expect({ ...value }).toEqual({
      text: 'un\ndeux',
      name: 'Saint Égrève',
      ref: 'K1',
      names: ['a b', 7],
      zero: 0,
      zeros: [0, 1],
    });
  });

  it('looks into groups', () => {
    const part = decider.group('PartOfWall', { size: decider.int(1, 5) });
    expect(one(part, { size: 9 }).rules).toEqual(['size max']);
    expect(one(part, { size: 3 }).rules).toEqual([]);
  });

  it.each<[string, Field<unknown, Presence>, unknown, string]>([
    ['isDay', decider.day(), 'x', 'must be a calendar day from 1900 to 2199, YYYY-MM-DD'],
    ['isWeek', decider.week(), 'x', 'must be an ISO 8601 week from 1900 to 2199, for example 2026-W18'],
    ['isPeriod', decider.period(), 'x', 'must be a period from 1900 to 2199: 2026-03, 2026-W18, 2026-Q1 or wave-2'],
    ['isPersonCode', decider.person(), 'SYSTEM', 'must be the code of a person'],
    ['isRef', decider.ref('kpi'), 'é', 'must be a reference: letters, digits and dashes, at most 32 characters'],
    ['isOneLine', decider.title(), 'a\nb', 'must be one line, without tabs or line ends'],
    ['isLegible', decider.text(), '…', 'must show a letter or a digit'],
    ['isUnreserved', decider.name(), 'toString', 'must not be a reserved word'],
    ['isNotTiny', decider.rate(), 1e-9, 'must be 0 or at least 0.000001 away from it'],
    ['matches', decider.sha256(), 'x', 'must be 64 hexadecimal digits'],
  ])('says what it must be, and that of a list each must: %s', (rule, field, value, words) => {
    const Wall = inputClass(`WallOfWords${walls++}`, '', { one: field, many: field.list() });
    const errors = validateSync(plainToInstance(Wall, { one: value, many: [value] }));
    const told = (name: string) => errors.find(({ property }) => property === name)?.constraints?.[rule];
    expect(told('one')).toBe(`one ${words}`);
    expect(told('many')).toContain(words);
    if (rule !== 'matches') expect(told('many')).toBe(`each value in many ${words}`);
  });

  it('is made once for each name', () => {
    const made = inputClass('WallOfOne', '', { one: decider.text() });
    expect(inputClass('WallOfOne', '', { other: decider.text() })).toBe(made);
    expect(made.name).toBe('WallOfOne');
  });
});

describe('a reference', () => {
  it.each(['K1', 'a', 'A-b-9', 'x'.repeat(32), '0'])('%s is one', (ref) => {
    expect(isRef(ref)).toBe(true);
  });

  it.each(['', '-a', 'a_b', 'é', 'a b', 'x'.repeat(33), 'toString', 'prototype', 7, null])('%p is none', (ref) => {
    expect(isRef(ref)).toBe(false);
  });

  it('of a person is never that of the application', () => {
    expect(['COO', 'SYSTEM', 'System', 'SYSTEM2', 'a b'].map(isPersonCode)).toEqual([true, false, false, true, false]);
  });
});

describe('the schema of an input', () => {
  it('has a type for each kind of field, lists, and what may be left out', async () => {
    const fields = {
      text: decider.text().about(decider.say('Dit en français.', 'Why.')),
      whole: decider.int(1, 5).maybe(),
      count: decider.count(9),
      number: decider.rate(),
      yesNo: decider.bool().or(false),
      cents: decider.cents(),
      day: decider.day(),
      week: decider.week(),
      days: decider.day().list(),
      colour: decider.choice('ColourOfInput', ['RED', 'GREEN'], {
        RED: decider.say('rouge', 'red'),
        GREEN: decider.say('rouge', 'red'),
      }),
      slice: decider.choice('SliceOfInput', ['kpis', 'knowledge-transfer'], {
        kpis: decider.say('indicateurs', 'KPIs'),
        'knowledge-transfer': decider.say('transfert des savoirs', 'knowledge transfer'),
      }),
      part: decider.group('PartOfInput', { size: decider.int(1, 5) }),
    };
    const Asked = inputClass('AskedOfAll', 'What is asked.', { first: decider.text() }, fields);
    @Resolver()
    class Answers {
      @Query(() => String)
      ask(@Args('input', { type: () => Asked }) _: object): string {
        return '';
      }
    }
    const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    const schema = await context.get(GraphQLSchemaFactory).create([Answers]);
    await context.close();
    const type = schema.getType('AskedOfAll') as GraphQLInputObjectType;
    expect(type.description).toBe('What is asked.');
    expect(Object.values(type.getFields()).map((field) => `${field.name}: ${field.type.toString()}`)).toEqual([
      'first: String!',
      'text: String!',
      'whole: Int',
      'count: Int!',
      'number: Float!',
      'yesNo: Boolean',
      'cents: Cents!',
      'day: Day!',
      'week: Week!',
      'days: [Day!]!',
      'colour: ColourOfInput!',
      'slice: String!',
      'part: PartOfInput!',
    ]);
    expect(type.getFields()['text']?.description).toBe('Why.');
    expect(schema.getType('PartOfInput')?.description).toBe('Part of an input: PartOfInput.');
    expect(enumOf('ColourOfInput', ['RED', 'GREEN'])).toBe(enumOf('ColourOfInput', []));
  });
});
