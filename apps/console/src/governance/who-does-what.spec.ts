import { describe, expect, it } from '@jest/globals';
import { partsOf, peopleOf, type Right } from './who-does-what.js';

const purchases: Right = {
  domain: 'purchases',
  rule: 1,
  decider: 'ACH',
  mayDecide: ['ACH', 'DIR'],
  level: 5,
  ceilingCents: 500_000,
  since: '2026-07-13',
  until: null,
  outOfScope: false,
  process: {
    agree: ['DAF'],
    decide: 'COO',
    input: [],
    perform: ['ACH'],
    recommend: 'ACH',
    conflictPath: [],
  },
};

const open: Right = { ...purchases, domain: 'budget', rule: 4, decider: null, mayDecide: [], process: null };

describe('partsOf', () => {
  it('tells everything that a person does, deciding first', () => {
    expect(partsOf(purchases, 'ACH')).toEqual(['decides', 'recommends', 'performs']);
  });

  it('tells who decides from who may decide beside them', () => {
    expect(partsOf(purchases, 'DIR')).toEqual(['mayDecide']);
  });

  it('is empty for whoever the domain does not name', () => {
    expect(partsOf(purchases, 'SAV')).toEqual([]);
    expect(partsOf(open, 'ACH')).toEqual([]);
  });
});

describe('peopleOf', () => {
  it('puts whoever decides most first, then whoever is named first', () => {
    const quality: Right = { ...purchases, domain: 'quality', decider: 'QUA', mayDecide: ['QUA'], process: null };
    expect(peopleOf([purchases, quality, { ...quality, domain: 'audit' }, open])).toEqual(['QUA', 'ACH', 'DIR', 'DAF']);
  });
});
