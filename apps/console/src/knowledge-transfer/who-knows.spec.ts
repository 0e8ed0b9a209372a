import { describe, expect, it } from '@jest/globals';
import { knowersOf, lostFirst, masteryOf, peopleIn, toggled, type Item } from './who-knows.js';

const pricing: Item = {
  item: 'K01',
  name: 'Pricing',
  kind: 'KNOW_HOW',
  criticality: 5,
  standing: 'RELAYED',
  firmCreated: false,
  holders: ['DIR', 'COM'],
  singleRelay: true,
  lostSince: null,
  staleSince: null,
  lossRisk: null,
  relays: [{ person: 'COM', level: 4, flags: ['UNCONFIRMED'], since: '2026-07-07' }],
};

const clientA: Item = {
  ...pricing,
  item: 'K02',
  holders: ['DIR'],
  relays: [{ person: 'COM', level: 3, flags: [], since: '2026-09-04' }],
};

describe('masteryOf', () => {
  it('tells who does an item alone, with what marks that', () => {
    expect(masteryOf(pricing, 'COM')).toEqual({ alone: true, level: 4, flags: ['UNCONFIRMED'] });
  });

  it('counts an owner as doing it alone though no level was recorded', () => {
    expect(masteryOf(pricing, 'DIR')).toEqual({ alone: true, level: 4, flags: [] });
  });

  it('tells the level of who learns it', () => {
    expect(masteryOf(clientA, 'COM')).toEqual({ alone: false, level: 3, flags: [] });
  });

  it('is nothing for who has nothing of it', () => {
    expect(masteryOf(clientA, 'SAV')).toBeUndefined();
  });
});

describe('knowersOf', () => {
  it('puts whoever does most alone first', () => {
    expect(knowersOf([pricing, clientA])).toEqual(['DIR', 'COM']);
  });
});

describe('lostFirst', () => {
  it('moves what would be lost to the top and keeps the order otherwise', () => {
    const third = { ...pricing, item: 'K03' };
    expect(lostFirst([pricing, clientA, third], ['K02']).map(({ item }) => item)).toEqual(['K02', 'K01', 'K03']);
  });
});

describe('people of an address', () => {
  it('are each there once', () => {
    expect(peopleIn('COO, DIR,COO,')).toEqual(['COO', 'DIR']);
    expect(peopleIn(undefined)).toEqual([]);
  });

  it('come and go', () => {
    expect(toggled(['COO'], 'DIR')).toEqual(['COO', 'DIR']);
    expect(toggled(['COO', 'DIR'], 'COO')).toEqual(['DIR']);
  });
});
