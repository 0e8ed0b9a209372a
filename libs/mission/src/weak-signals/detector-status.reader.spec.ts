import {
  cedreTalliesUntil,
  cedreWeeksAndSignal,
  kpiDefined,
  kpiMeasured,
  startedCedre,
  viewOn,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { DetectorName } from './weak-signals.events.js';
import { readWeakSignals } from './weak-signals.reader.js';

const read = (facts: readonly Told[], day = '2026-10-09') =>
  readWeakSignals(viewOn(day, [...startedCedre, ...facts]), 'en');
const detectorIn = (facts: readonly Told[], name: DetectorName, day = '2026-10-09') => {
  const found = read(facts, day).detectors.find(({ detector }) => detector === name);
  if (!found) throw new Error(`no detector ${name}`);
  return found;
};

describe('A detector', () => {
  it('says how far it is with learning', () => {
    const cusum = detectorIn(cedreTalliesUntil('2026-W07'), 'clarifications-cusum');
    expect(cusum).toMatchObject({
      state: 'LEARNING',
      needs: { observed: 4, needed: 6, sentence: { text: 'Learning: 4 of 6 weeks.' } },
      arl0: undefined,
    });
    expect(cusum.charts[0]?.points).toHaveLength(4);
    expect(detectorIn(cedreTalliesUntil('2026-W09'), 'clarifications-cusum')).toMatchObject({
      state: 'QUIET',
      needs: undefined,
    });
    expect(detectorIn(cedreTalliesUntil('2026-W11'), 'silence').needs).toMatchObject({ observed: 8, needed: 10 });
    expect(detectorIn(cedreTalliesUntil('2026-W13'), 'silence').needs).toBeUndefined();
  });

  it('says why it cannot alarm yet, when it waits for something else', () => {
    const sentenceOf = (name: DetectorName) => detectorIn(cedreTalliesUntil('2026-W10'), name).needs?.sentence.text;
    expect(sentenceOf('facade')).toBe('Not evaluated: no process has a recorded execution.');
    expect(sentenceOf('owner-dependency')).toContain('2026-05-27');
    expect(sentenceOf('kpi-trend')).toBe('No KPI was measured yet.');
    const three = [1, 2, 3].map((month) => kpiMeasured('K-MOP', `2026-0${month}`, 6, `2026-0${month + 1}-03`));
    expect(detectorIn([kpiDefined('K-MOP'), ...three], 'kpi-shift').needs?.sentence.fr).toBe(
      'En apprentissage : 3 mois sur 6.',
    );
  });

  it('has a run length, or is a rule', () => {
    const { detectors } = read(cedreWeeksAndSignal);
    expect(detectors).toHaveLength(14);
    for (const { rule, arl0 } of detectors) expect(rule).toBe(arl0 === undefined);
    expect(read(cedreWeeksAndSignal).falseAlarmBudget?.rules).toEqual([
      'owner-dependency',
      'kpi-trend',
      'moving-priorities',
      'persistent-irritants',
      'facade',
      'provider-dependency',
      'knowledge-loss',
      'black-box',
      'silent-register',
      'ready-made',
    ]);
  });
});

describe('The false-alarm budget', () => {
  it('is a range for the 29 weeks of Cèdre: signals.md 4', () => {
    const { weeks, expected, charts = [] } = read(cedreWeeksAndSignal).falseAlarmBudget ?? {};
    expect(weeks).toBe(29);
    expect(expected).toBeCloseTo(0.156, 2);
    for (const { probability } of charts) expect(probability.estimated).toBeGreaterThan(2 * probability.known);
  });
});
