import { describe, expect, it } from '@jest/globals';
import { readDay, readNumber, readTyped, type FormField, type TypedGroup } from './typed.js';

const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
  name,
  kind,
  many: false,
  required: 'NEVER',
  label: { text: name },
  help: { text: '' },
  requiredWhen: null,
  unit: null,
  refersTo: null,
  default: null,
  least: null,
  most: null,
  choices: [],
  ...more,
});

const read = (typed: TypedGroup, ...fields: readonly FormField[]) => readTyped(fields, typed, 'fr');

describe('what is typed into a form', () => {
  it.each([
    ['fr', '1 234,50', 123_450],
    ['fr', '1.234,50', 123_450],
    ['fr', '70.000', 7_000_000],
    ['fr', '19.99', 1_999],
    ['fr', '12 000 €', 1_200_000],
    ['fr', '0,1', 10],
    ['fr', '-3', -300],
    ['en', '1,234.50', 123_450],
    ['en', '70,000', 7_000_000],
    ['en', '1,234,567', 123_456_700],
    ['en', '70,5', 7_050],
    ['en', '12000', 1_200_000],
  ] as const)('is euros to the cent: %s %s', (language, typed, cents) => {
    const reading = readTyped([field('amount', 'CENTS')], { amount: typed }, language);
    expect(reading).toEqual({ input: { amount: cents }, faults: {} });
  });

  it.each([
    ['fr', '70,000'],
    ['fr', '1,234.50'],
    ['en', '1.005'],
    ['en', '1.234,50'],
    ['en', '12,34,567'],
    ['fr', 'abc'],
    ['fr', '12 000 000 000 000 000'],
    ['fr', '--1'],
    ['fr', '1e3'],
    ['fr', '5,'],
  ] as const)('is no amount: %s %s', (language, typed) => {
    expect(readTyped([field('amount', 'CENTS')], { amount: typed }, language).faults).toEqual({
      amount: { rule: 'money' },
    });
  });

  it('tells bounds of amounts in euros, as they are typed', () => {
    const amount = field('amount', 'CENTS', { least: 0, most: 500_000 });
    expect(read({ amount: '5001' }, amount).faults).toEqual({ amount: { rule: 'most', bound: 5_000 } });
    expect(read({ amount: '-1' }, amount).faults).toEqual({ amount: { rule: 'least', bound: 0 } });
    expect(read({ amount: '5000' }, amount).faults).toEqual({});
  });

  it('is left out when it is blank, and missed when it is required', () => {
    const fields = [field('topic', 'TEXT', { required: 'ALWAYS' }), field('site', 'NAME')];
    expect(read({ topic: '  ', site: '' }, ...fields)).toEqual({ input: {}, faults: { topic: { rule: 'required' } } });
    expect(read({ topic: ' a ', site: ' b' }, ...fields).input).toEqual({ topic: 'a', site: 'b' });
  });

  it('may leave to the server what has a value of its own', () => {
    expect(read({}, field('severity', 'INT', { required: 'ALWAYS', default: '2' })).faults).toEqual({});
  });

  it('is whole where it is counted', () => {
    expect(read({ count: '2,5' }, field('count', 'COUNT')).faults).toEqual({ count: { rule: 'whole' } });
    expect(read({ count: '2' }, field('count', 'COUNT', { least: 3 })).faults).toEqual({
      count: { rule: 'least', bound: 3 },
    });
  });

  it('is a list without its blanks, each where it stands', () => {
    const people = field('people', 'PERSON', { many: true });
    expect(read({ people: ['A', '', 'B'] }, people).input).toEqual({ people: ['A', 'B'] });
    const days = field('days', 'DAY', { many: true });
    expect(read({ days: ['2026-01-31', 'x'] }, days).faults).toEqual({ 'days.1': { rule: 'day' } });
  });

  it('is a group without those that are blank, and misses what a begun one lacks', () => {
    const options = field('options', 'GROUP', {
      many: true,
      fields: [field('name', 'TITLE', { required: 'ALWAYS' }), field('consequence', 'TEXT')],
    });
    expect(read({ options: [{ name: 'A', consequence: '' }, { name: '' }] }, options)).toEqual({
      input: { options: [{ name: 'A' }] },
      faults: {},
    });
    expect(read({ options: [{ name: '', consequence: 'x' }] }, options).faults).toEqual({
      'options.0.name': { rule: 'required' },
    });
  });

  it.each([
    ['2026-01-31', '2026-01-31'],
    ['31/01/2026', '2026-01-31'],
    ['1.2.2026', '2026-02-01'],
    ['31/02/2026', undefined],
    ['2026-13-01', undefined],
    ['01-02-2026', undefined],
  ])('is a day, or none: %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each([
    ['fr', '1 000', 1_000],
    ['fr', '1\u202f000,25', 1_000.25],
    ['fr', '0,125', 0.125],
    ['fr', '-0.5', -0.5],
    ['en', '0.125', 0.125],
    ['en', '1,000', 1_000],
    ['fr', '', undefined],
    ['en', '1.2.3', undefined],
    ['fr', '1.2.3', undefined],
  ] as const)('is a number, or none: %s %s', (language, text, number) => {
    expect(readNumber(text, language)).toBe(number);
  });
});
