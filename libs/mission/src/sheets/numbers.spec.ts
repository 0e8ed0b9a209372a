import { describe, expect, it } from '@jest/globals';
import { AMBIGUOUS, readEuros, readNumber, type DecimalSign } from './numbers.js';

describe('a number in a cell', () => {
  it.each<[string, number | undefined]>([
    ['12', 12],
    ['0012', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-12,5', -12.5],
    ['− 3', -3],
    ['+7', 7],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234,567', 1234.567],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u202f567,89', 1234567.89],
    ["1'234.5", 1234.5],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['12 34', undefined],
    ['1 2345', undefined],
    ['1,2,3', undefined],
    ['12 %', undefined],
    ['1e3', undefined],
    ['=1+1', undefined],
    ['NaN', undefined],
    ['douze', undefined],
    ['', undefined],
    [',', undefined],
  ])('is read as people type it: %j is %j', (typed, number) => {
    expect(readNumber(typed, 'COMMA')).toBe(number);
    expect(readNumber(typed, 'POINT')).toBe(number);
  });

  it.each<[string, DecimalSign | undefined, number | typeof AMBIGUOUS]>([
    ['1,234', 'COMMA', 1.234],
    ['1,234', 'POINT', AMBIGUOUS],
    ['1,234', undefined, AMBIGUOUS],
    ['1.234', 'COMMA', AMBIGUOUS],
    ['1.234', 'POINT', 1.234],
    ['1.234', undefined, AMBIGUOUS],
    ['-999,999', 'POINT', AMBIGUOUS],
    ['1234.567', undefined, 1234.567],
    ['0,125', undefined, 0.125],
    ['12,34', undefined, 12.34],
  ])('is not guessed where it may be two: %j in a sheet with a decimal %s is %j', (typed, sign, number) => {
    expect(readNumber(typed, sign)).toBe(number);
  });

  it('is no zero below zero', () => {
    expect(Object.is(readNumber('-0'), 0)).toBe(true);
  });
});

describe('an amount in a cell', () => {
  it.each<[string, number | undefined]>([
    ['12', 1200],
    ['12,5 €', 1250],
    ['€ 12.05', 1205],
    ['1 234 567,89 EUR', 123456789],
    ['0,29', 29],
    ['-0,01', -1],
    ['9999999999,99', 999999999999],
    ['12,505', AMBIGUOUS as never],
    ['12,5051', undefined],
    ['gratuit', undefined],
  ])('is in euros: %j is %j cents', (typed, cents) => {
    expect(readEuros(typed)).toBe(cents);
  });
});
