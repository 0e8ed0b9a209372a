import * as decider from '#decider';
import type { Field, Fields, Presence } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
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
    ['a word outside the list', decider.choice('WordOfWall', ['RED']), 'BLUE', ['isIn']],
    ['the code of the application', decider.person(), 'system', ['isPersonCode']],
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

  it('says which of a list, and what it must be', () => {
    const Wall = inputClass('WallOfWords', '', { days: decider.day().list(), day: decider.day() });
    const errors = validateSync(plainToInstance(Wall, { days: ['x'], day: 'x' }));
    expect(errors.map(({ constraints }) => constraints?.['isDay'])).toEqual([
      'each value in days must be a calendar day from 1900 to 2199, YYYY-MM-DD',
      'day must be a calendar day from 1900 to 2199, YYYY-MM-DD',
    ]);
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
