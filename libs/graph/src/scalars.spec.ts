import { describe, expect, it } from '@jest/globals';
import { Kind, type GraphQLScalarType } from 'graphql';
import { CentsScalar, DayScalar, PositionScalar, UuidScalar, WeekScalar } from './scalars.js';

const UUID = '0190f5a0-7c1e-4b6a-9c7e-2f8e5b1a4d3c';

describe('the scalars that are texts', () => {
  it.each<[string, GraphQLScalarType, string, string]>([
    ['Day', DayScalar, '2026-05-04', '2026-02-30'],
    ['Week', WeekScalar, '2026-W53', '2025-W53'],
    ['Position', PositionScalar, '18446744073709551615', '-1'],
    ['UUID', UuidScalar, UUID, UUID.replace('4b6a', '9b6a')],
  ])('%s takes what it is, as a value and as a literal, and nothing else', (name, scalar, good, bad) => {
    expect(scalar.name).toBe(name);
    expect(scalar.parseValue(good)).toBe(good);
    expect(scalar.parseLiteral({ kind: Kind.STRING, value: good })).toBe(good);
    expect(scalar.serialize(good)).toBe(good);
    for (const wrong of [bad, 7, null]) {
      expect(() => scalar.parseValue(wrong)).toThrow(`${name} cannot represent ${JSON.stringify(wrong)}: `);
    }
    expect(() => scalar.parseLiteral({ kind: Kind.INT, value: '7' })).toThrow(`${name} cannot represent null`);
  });

  it.each<[GraphQLScalarType, string]>([
    [DayScalar, 'Day cannot represent "x": A calendar day in Europe/Paris, YYYY-MM-DD, from 1900 to 2199.'],
    [WeekScalar, 'Week cannot represent "x": An ISO 8601 week from 1900 to 2199, for example 2026-W18.'],
    [PositionScalar, 'Position cannot represent "x": A commit position in the log, as decimal digits.'],
    [UuidScalar, 'UUID cannot represent "x": A UUID, 8-4-4-4-12 hexadecimal digits.'],
  ])('say what they are: %s', (scalar, sentence) => {
    expect(() => scalar.parseValue('x')).toThrow(new TypeError(sentence));
  });

  it('read a UUID in small letters', () => {
    expect(UuidScalar.parseValue(UUID.toUpperCase())).toBe(UUID);
  });
});

describe('an amount', () => {
  const MOST = Number.MAX_SAFE_INTEGER;

  it('is a whole number of cents that a number holds exactly', () => {
    expect([MOST, -MOST, 0].map((value) => CentsScalar.parseValue(value))).toEqual([MOST, -MOST, 0]);
    expect(CentsScalar.parseLiteral({ kind: Kind.INT, value: '123' })).toBe(123);
    for (const wrong of [MOST + 1, 0.5, '7', null]) {
      expect(() => CentsScalar.parseValue(wrong)).toThrow(
        `Cents cannot represent ${JSON.stringify(wrong)}: a whole number of euro cents is expected.`,
      );
    }
    expect(() => CentsScalar.parseLiteral({ kind: Kind.FLOAT, value: '1.5' })).toThrow('Cents cannot represent null');
  });

  it('that is beyond it is shown as the bound, and what is no amount as none', () => {
    expect([2 * MOST, -2 * MOST, Infinity, 12].map((value) => CentsScalar.serialize(value))).toEqual([
      MOST,
      -MOST,
      MOST,
      12,
    ]);
    for (const wrong of [Number.NaN, '12', null])
      expect(() => CentsScalar.serialize(wrong)).toThrow('Cents cannot represent');
  });
});
