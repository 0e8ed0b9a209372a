import { cedreWeeksAndSignal, kpiDefined, kpiMeasured, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readWeakSignals } from './weak-signals.reader.js';

const ACQUIRER = { roles: ['ACQUIRER'], scope: ['weak-signals'], keyAccounts: false } as const;

const read = (facts: readonly Told[], day = '2026-10-09', rights?: typeof ACQUIRER) =>
  readWeakSignals(viewOn(day, [...startedCedre, ...facts], rights), 'en');

describe('An acquirer', () => {
  const facts = [
    ...cedreWeeksAndSignal,
    kpiDefined('K-DEL', { direction: 'DOWN' }),
    kpiMeasured('K-DEL', '2026-04', 10.9, '2026-10-08'),
    told('SignalClosed', { signal: 'SIG4', reason: 'calme revenu', by: 'DIR' }, { on: '2026-10-08', by: 'DIR' }),
  ];
  const view = read(facts, '2026-10-09', ACQUIRER);

  it('sees detectors, states and responses', () => {
    expect(view.signals).toMatchObject([
      { signal: 'SIG4', detector: 'clarifications-cusum', state: 'CLOSED', raisedOn: '2026-05-08', responseDays: 3 },
    ]);
    expect(view.detectors).toHaveLength(14);
    expect(view.signals[0]?.actions).toMatchObject([{ decision: 'D06', action: undefined }]);
  });

  it('sees no words, no series and nothing of other slices', () => {
    expect(view.signals[0]).toMatchObject({
      sentence: undefined,
      comment: undefined,
      closedFor: undefined,
      chart: undefined,
    });
    expect(view.detectors.flatMap(({ charts }) => charts)).toEqual([]);
    expect(view.detectors.every(({ needs }) => needs === undefined)).toBe(true);
    expect(view.notices).toEqual([]);
    expect(view.kpisAndSignals).toBeUndefined();
    expect(
      JSON.stringify([view, view.notices, view.kpisAndSignals, view.signals.map(({ chart }) => chart)]),
    ).not.toMatch(/K-DEL|calme revenu|vu avec PROD/);
  });
});

describe('Nothing in the answer', () => {
  it('is about one person: no point, chart or detector has a person as its unit', () => {
    const { detectors } = read(cedreWeeksAndSignal);
    const units = detectors.flatMap(({ charts }) =>
      charts.flatMap(({ subject, points }) => [subject, ...points.map(({ at }) => at)]),
    );
    for (const person of ['COO', 'DIR', 'PROD', 'ANA', 'TEC']) expect(units).not.toContain(person);
  });
});
