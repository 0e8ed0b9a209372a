import {
  cedreWeeksAndSignal,
  kpiDefined,
  kpiMeasured,
  ownerWeeks,
  signalRaised,
  smallCedre,
  startedCedre,
  told,
  viewOn,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { knownState } from '../visibility/known-state.js';
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

describe('The load of an owner who is alone', () => {
  const weeks = ownerWeeks('2026-W03', 2, 3, 2, 3, 3, 2, 3, 2, 3, 4, 5);
  const raised = signalRaised('LOAD1', 'owner-overload', '2026-03-27', { since: '2026-W13', series: [20] });
  const readBy = (rights: OpenView<MissionState>['rights'], company = smallCedre('SOLO')) =>
    readWeakSignals(viewOn('2026-04-01', [...company, ...weeks, raised], rights), 'en');
  const ofLoad = (view: ReturnType<typeof readBy>) => ({
    detector: view.detectors.find(({ detector }) => detector === 'owner-overload'),
    signal: view.signals[0],
  });

  it.each(['CONSULTANT', 'LEADERSHIP'] as const)('has a chart for %s', (role) => {
    const { detector, signal } = ofLoad(readBy({ roles: [role], keyAccounts: true }));
    expect(detector).toMatchObject({ version: 1, state: 'ALARM', rule: false, needs: undefined });
    const [chart] = detector?.charts ?? [];
    expect(chart).toMatchObject({ kind: 'EWMA', alarms: 'ABOVE' });
    expect(chart?.points).toHaveLength(11);
    expect(chart?.points[0]).toMatchObject({ at: '2026-W03', observed: 2, value: undefined, alarm: false });
    expect(chart?.points[10]).toMatchObject({ at: '2026-W13', observed: 5, expected: 2.5, alarm: true });
    expect(chart?.points[10]?.value).toBeCloseTo(3.304, 6);
    expect(chart?.points[10]?.limit).toBeCloseTo(3.144457, 6);
    expect(chart?.parameters.map(({ name }) => name)).toEqual(['mean0', 'sigma', 'lambda', 'L', 'arl0']);
    expect(signal?.chart).toEqual(chart);
  });

  it.each(['TEAM', 'SPONSOR', 'SUCCESSOR', 'FIRM_ADMIN'] as const)('has no number for %s', (role) => {
    const { detector, signal } = ofLoad(readBy({ roles: [role], keyAccounts: true }));
    expect(detector).toMatchObject({ state: 'ALARM', charts: [] });
    expect(signal).toMatchObject({ signal: 'LOAD1', value: undefined, threshold: undefined, chart: undefined });
  });

  it('is learning for eight weeks', () => {
    const view = readWeakSignals(viewOn('2026-04-01', [...smallCedre('SOLO'), ...weeks.slice(0, 5)]), 'en');
    expect(ofLoad(view).detector).toMatchObject({
      state: 'LEARNING',
      needs: { observed: 5, needed: 8, sentence: { text: 'Learning: 5 of 8 weeks.' } },
      arl0: undefined,
    });
  });

  it('is watched in no company that has people to share it', () => {
    const view = readWeakSignals(viewOn('2026-04-01', [...startedCedre, ...weeks]), 'en');
    expect(ofLoad(view).detector).toBeUndefined();
  });

  it('is nothing that an acquirer reads of, in no list and in no count', () => {
    const acquirer = { ...ACQUIRER, rivals: [] };
    const openTo = (facts: readonly Told[]) => {
      const view = viewOn('2026-04-01', [...smallCedre('SOLO'), ...facts], acquirer);
      return readWeakSignals({ ...view, state: knownState(view.state, acquirer) }, 'en');
    };
    const shown = openTo([...weeks, raised]);
    const without = openTo([]);
    expect(shown.detectors).toEqual(without.detectors);
    expect(shown.response).toEqual(without.response);
    expect(ofLoad(shown)).toEqual({ detector: undefined, signal: undefined });
    expect(shown.response).toMatchObject({ raised: 0, open: 0, unanswered: 0 });
    expect(shown.falseAlarmBudget).toBeUndefined();
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
