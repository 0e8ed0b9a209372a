import { decisionRecordedLate, missionAfter, startedCedre } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { blackBoxChart } from '../weak-signals/charts/black-box.chart.js';
import { blackBox } from '../weak-signals/detectors/black-box.js';
import { isHistory, isJustifiedInTime, recordingDelay } from './taken-decision.js';

const state = missionAfter(
  ...startedCedre,
  decisionRecordedLate('D1'),
  decisionRecordedLate('D2', 'IMPORT'),
  decisionRecordedLate('D3', 'IMPORT', ['EV-1']),
);
const { D1, D2, D3 } = state.decisions.taken;

describe('a decision brought in as history', () => {
  it('is told from one that was recorded as it went', () => {
    expect([D1, D2, D3].map((each) => each && isHistory(each))).toEqual([false, true, true]);
  });

  it('was not recorded late', () => {
    expect([D1, D2].map((each) => each && recordingDelay(each))).toEqual([20, 0]);
  });

  it('is justified in time only with evidence', () => {
    expect([D1, D2, D3].map((each) => each && isJustifiedInTime(each))).toEqual([false, false, true]);
  });

  it('is no black box and no point of its chart', () => {
    const alarms = blackBox.read(state, '2026-03-02').filter(({ alarm }) => alarm);
    expect(alarms.map(({ subject }) => subject)).toEqual(['D1']);
    const [chart] = blackBoxChart(state, '2026-03-02');
    expect(chart?.points.map(({ at, label }) => `${at} ${label?.fr}`).join()).not.toMatch(/D2|D3/);
    expect(chart?.points).toHaveLength(1);
  });
});
