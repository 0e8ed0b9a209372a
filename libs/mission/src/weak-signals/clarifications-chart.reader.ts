import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { chartFor, cusumPoints, usualRequests } from './detectors/clarifications-chart.js';
import { observedWeeks, resetDays } from './detectors/observed-weeks.js';
import type { ClarificationsChartType } from './weak-signals.types.js';

/** The series behind `clarifications-cusum`, with its limits, so that a person can look at it. */
export function readClarificationsChart(mission: ReadOnly<MissionState>): ClarificationsChartType {
  const weeks = observedWeeks(mission);
  const usual = weeks && usualRequests(weeks);
  const chart = usual === undefined ? undefined : chartFor(usual);
  if (!weeks || !chart) {
    return { learning: true, usual: null, reference: null, interval: null, weeksToFalseAlarm: null, points: [] };
  }
  const points = cusumPoints(chart, weeks.monitored, resetDays(mission, 'clarifications-cusum'));
  return {
    learning: false,
    usual: usual ?? null,
    reference: chart.k,
    interval: chart.h,
    weeksToFalseAlarm: chart.arl0,
    points: points.map(({ tally, sum, since }) => ({
      week: tally.week,
      count: tally.clarifications,
      reference: (chart.k * tally.openDays) / 5,
      sum,
      since: since ?? null,
      alarm: sum >= chart.h,
    })),
  };
}
