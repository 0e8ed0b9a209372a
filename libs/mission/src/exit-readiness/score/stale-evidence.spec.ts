import { assessed, item, missionAfter, startedCedre, tally, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { confidenceOf, freshnessOf } from './confidence.js';
import { DEFAULT_WEIGHTS, scoreOf } from './readiness-score.js';
import { expiredEvidence, staleInputs } from './stale-evidence.js';

const after = (...facts: readonly Told[]) => missionAfter(...startedCedre, ...facts);
const stale = (day: string, ...facts: readonly Told[]) => staleInputs(after(...facts), day, DEFAULT_WEIGHTS);
const about = (input: string, day: string, ...facts: readonly Told[]) =>
  stale(day, ...facts).filter((each) => each.input === input);

describe('What keeps confidence below 100', () => {
  it('is everything that was never recorded, when nothing was', () => {
    const found = stale('2026-02-02');
    expect(found).toHaveLength(13);
    expect(found.every(({ last, since }) => last === undefined && since === undefined)).toBe(true);
  });

  it('makes 100 with the confidence, whatever was recorded', () => {
    const facts = [item('K1', 5, ['DIR']), item('K2', 3, ['SAV'], '2025-05-01'), tally('2026-W06')];
    for (const day of ['2026-02-13', '2026-04-01', '2026-09-30']) {
      const lost = stale(day, ...facts).reduce((sum, { points }) => sum + points, 0);
      expect(lost + confidenceOf(freshnessOf(after(...facts), day), DEFAULT_WEIGHTS)).toBeCloseTo(100, 9);
    }
  });

  it('says since when: the day after the last on which it was fresh', () => {
    const named = item('K1', 5, ['DIR'], '2026-02-02');
    expect(about('autonomy', '2026-08-01', named)).toEqual([]);
    expect(about('autonomy', '2026-08-02', named)).toMatchObject([
      { subject: 'K1', last: '2026-02-02', since: '2026-08-02' },
    ]);
  });

  it('counts an item once, for all the dimensions that read it, by its criticality', () => {
    const facts = [
      item('K1', 3, ['SAV'], '2026-01-21'),
      item('K2', 1, ['SAV'], '2026-01-21'),
      assessed('K2', 'PROD', '2026-06-10', 1),
    ];
    // A quarter of D2 (20 points), a third of D3 (15) and all of D5 (15), of which K1 weighs three quarters.
    const points = (20 / 4 + 15 / 3 + 15) * 0.75;
    expect(about('autonomy', '2026-08-01', ...facts)).toEqual([
      {
        input: 'autonomy',
        subject: 'K1',
        dimensions: ['D2', 'D3', 'D5'],
        last: '2026-01-21',
        since: '2026-07-21',
        points,
      },
    ]);
  });

  it('tells the owner’s share, stale after 45 days, from the tally, stale after 90', () => {
    const friday = tally('2026-W06');
    expect(about('ownerShare', '2026-03-24', friday)).toMatchObject([{ since: '2026-03-24', dimensions: ['D2'] }]);
    expect(about('tally', '2026-03-24', friday)).toEqual([]);
    expect(about('tally', '2026-05-08', friday)).toMatchObject([{ since: '2026-05-08', dimensions: ['D1'] }]);
  });

  it('names the domains in which no one is named to decide; that does not age', () => {
    const zone = told('OverlapZoneDeclared', { zone: 'agences', parties: ['DIR', 'COM'], kind: 'AGENCIES' });
    expect(about('decider', '2026-02-02', zone)).toEqual([
      { input: 'decider', subject: 'agences', dimensions: ['D3'], points: 5 },
    ]);
  });

  it('comes the dearest first', () => {
    const points = stale('2026-02-02', item('K1', 3, ['SAV']), tally('2026-W06')).map((each) => each.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
  });
});

describe('Evidence that expired', () => {
  const registered = (evidence: string, validUntil: string) =>
    told('EvidenceAttached', {
      evidence,
      title: `Titre ${evidence}`,
      sha256: '0'.repeat(64),
      effectiveOn: '2026-01-15',
      validUntil,
    });
  const expired = (day: string, ...facts: readonly Told[]) => {
    const state = after(item('K1', 5, ['DIR']), assessed('K1', 'COM', '2026-02-03'), ...facts);
    return expiredEvidence(state.access, scoreOf(state, day, []).dimensions, day);
  };

  it('is listed with the dimensions that cite it, from the day after its last', () => {
    const document = registered('EV-K1', '2026-03-31');
    expect(expired('2026-03-31', document)).toEqual([]);
    expect(expired('2026-04-01', document)).toEqual([
      { evidence: 'EV-K1', title: 'Titre EV-K1', validUntil: '2026-03-31', dimensions: ['D2', 'D3', 'D5'] },
    ]);
  });

  it('leaves out what the score does not cite, and what was never registered', () => {
    expect(expired('2026-04-01', registered('EV-9', '2026-03-31'))).toEqual([]);
    expect(expired('2026-04-01')).toEqual([]);
  });
});
