import { assessed, cedreItemsUntil, departed, item, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { busFactor } from './bus-factor.js';
import { coverageWithout } from './coverage.js';

const transferAfter = (...facts: readonly Told[]) => missionAfter(...startedCedre, ...facts).transfer;

/** The register of the mission Cèdre as known on 2026-07-10: fourteen items of weight 53. */
const july = transferAfter(...cedreItemsUntil('2026-07-10'));
const FIRM = ['COO', 'ANA'];

describe('Knowledge coverage', () => {
  it('weighs the items that another person does alone', () => {
    const withoutOwner = coverageWithout(july, ['DIR']);
    expect(withoutOwner).toMatchObject({ covered: 38, total: 53, missing: ['K02', 'K03', 'K06', 'K11'] });
    expect(withoutOwner.value).toBeCloseTo(0.716981, 6);
  });

  it('may leave out any set of people', () => {
    expect(coverageWithout(july, FIRM)).toMatchObject({ covered: 38, missing: ['K06', 'K12', 'K13', 'K14'] });
    expect(coverageWithout(july, ['DIR', ...FIRM]).value).toBeCloseTo(0.509434, 6);
    expect(coverageWithout(july, []).missing).toEqual(['K06']);
  });

  it('counts no one whose departure is recorded', () => {
    expect(coverageWithout(transferAfter(item('K06', 4, ['TEC'])), []).value).toBe(1);
    expect(coverageWithout(transferAfter(item('K06', 4, ['TEC']), departed('TEC', '2026-07-10')), []).value).toBe(0);
  });

  it('asks for level 4: done alone', () => {
    const helped = told('KnowledgeTransferSessionHeld', { item: 'K01', from: 'DIR', to: 'COM', level: 3, minutes: 60 });
    const without = (...facts: readonly Told[]) =>
      coverageWithout(transferAfter(item('K01', 5, ['DIR']), ...facts), ['DIR']);
    expect(without(helped).value).toBe(0);
    expect(without(helped, assessed('K01', 'COM', '2026-07-07')).value).toBe(1);
  });

  it('leaves retired items out of both sums', () => {
    const retired = told('KnowledgeItemRetired', { item: 'K02', reason: 'arrêté' });
    const left = transferAfter(item('K01', 3, ['SAV']), item('K02', 5, ['DIR']), retired);
    expect(coverageWithout(left, ['DIR'])).toEqual({ value: 1, covered: 3, total: 3, missing: [] });
  });

  it('lists items in the order of the register, whatever their codes', () => {
    expect(coverageWithout(transferAfter(item('B', 1), item('7', 1), item('A', 1)), []).missing).toEqual([
      'B',
      '7',
      'A',
    ]);
  });

  it('is 0 without any item', () => {
    expect(coverageWithout(transferAfter(), [])).toEqual({ value: 0, covered: 0, total: 0, missing: [] });
  });
});

describe('Bus factor', () => {
  it('removes the worst person until less than half remains', () => {
    const { count, sequence } = busFactor(july);
    expect(count).toBe(3);
    expect(sequence.map(({ person }) => person)).toEqual(['DIR', 'COO', 'DAF']);
    expect(sequence.map(({ coverage }) => Number(coverage.toFixed(3)))).toEqual([0.717, 0.566, 0.453]);
  });

  it('may begin without the firm, which is then not counted', () => {
    const { count, sequence } = busFactor(july, FIRM);
    expect(count).toBe(2);
    expect(sequence.map(({ person }) => person)).toEqual(['DIR', 'DAF']);
  });

  it('takes the lower code of two who leave the same', () => {
    const even = transferAfter(item('K1', 3, ['SAV']), item('K2', 3, ['ACH']), item('K3', 1, ['QUA']));
    expect(busFactor(even).sequence.map(({ person }) => person)).toEqual(['ACH', 'SAV']);
  });

  it('goes on at exactly one half, and stops below', () => {
    const halves = transferAfter(item('K1', 2, ['SAV']), item('K2', 1, ['ACH']), item('K3', 1, ['QUA']));
    expect(busFactor(halves).sequence).toEqual([
      { person: 'SAV', coverage: 0.5 },
      { person: 'ACH', coverage: 0.25 },
    ]);
  });

  it('is 0 when less than half remains to begin with', () => {
    expect(busFactor(transferAfter(item('K1', 1, ['DIR']), item('K2', 2)))).toEqual({ count: 0, sequence: [] });
    expect(busFactor(transferAfter())).toEqual({ count: 0, sequence: [] });
  });
});
