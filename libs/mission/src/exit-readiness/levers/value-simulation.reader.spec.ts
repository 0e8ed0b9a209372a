import { item, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { completeHypothesis, readValueSimulation } from './value-simulation.reader.js';

const DAY = '2026-02-28';
const HYPOTHESIS = { ebitdaCents: 90_000_000, multiple: 5.5, source: 'indice sectoriel' };

const read = (...facts: readonly Told[]) =>
  readValueSimulation(viewOn(DAY, [...startedCedre, ...facts]), [{ publishedOn: DAY }], HYPOTHESIS, 'en');

const dossier = told('DossierIndexUpdated', { lines: [], covered: 20, total: 20 });

describe('A hypothesis about value', () => {
  it('needs all of its parts', () => {
    expect(completeHypothesis(HYPOTHESIS)).toEqual(HYPOTHESIS);
    const missing = (given: object) => completeHypothesis({ ...HYPOTHESIS, ...given });
    for (const part of ['ebitdaCents', 'multiple', 'source']) {
      expect(missing({ [part]: null })).toMatchObject({ refused: 'HYPOTHESIS_REQUIRED', facts: { missing: [part] } });
    }
    expect(missing({ source: '  ', multiple: 0 })).toMatchObject({ facts: { missing: ['multiple', 'source'] } });
    expect(completeHypothesis({})).toMatchObject({ facts: { missing: ['ebitdaCents', 'multiple', 'source'] } });
  });

  it('gives EBITDA times multiple at 100 points, and a hundredth of it for every point', () => {
    // D8 alone: 5 points of 100.
    expect(read(dossier)).toMatchObject({
      label: 'HYPOTHESIS',
      ...HYPOTHESIS,
      score: 5,
      readyCents: 495_000_000,
      pointCents: 4_950_000,
      presentCents: 24_750_000,
    });
  });

  it('ranks what levers would be worth, each labelled', () => {
    const { levers } = read(dossier, item('K1', 4, ['DIR']), item('K2', 1, ['SAV']));
    const effects = levers.map(({ effectCents }) => effectCents);
    expect(effects).toEqual(effects.toSorted((a, b) => b - a));
    expect(levers.every(({ label }) => label === 'HYPOTHESIS')).toBe(true);
    // Autonomy from the owner (a quarter of 20) and knowledge (15), for four fifths of the weight.
    expect(levers.find(({ action }) => action === 'TRANSFER_ITEM')).toMatchObject({
      subjects: ['K1'],
      effectCents: Math.round(4_950_000 * (5 + 15) * 0.8),
    });
  });

  it('prices no gate, and says which ones block', () => {
    const { blockingGates, levers, caution } = read(item('K1', 5, ['DIR']));
    expect(blockingGates).toEqual(['G-ABS', 'G-OWN', 'G-SUC']);
    expect(levers.find(({ action }) => action === 'APPOINT_SUCCESSOR')).toMatchObject({
      effectCents: 0,
      gates: ['G-SUC'],
    });
    expect(caution.text).toContain('not a valuation');
  });
});
