import { percent } from '../../shared/wording.js';
import { stateDetector, type Alarm } from '../detector.js';
import { observedWeeks, revisionsOf, type ObservedWeeks } from './observed-weeks.js';
import {
  participationChart,
  participationPoints,
  participationRunLength,
  shareContributing,
  type ParticipationPoint,
} from './participation-chart.js';

/** This many observed weeks in a row at or above the limit make the detector clear. */
const CALM_WEEKS = 2;

/**
 * Contribution that fades in rituals: contributing, not attending. A one-sided EWMA of the share who contribute, with
 * exact limits. Roberts (1959), Lucas and Saccucci (1990), Montgomery 9.2. Acting on it resets nothing.
 */
export const participationEwma = stateDetector({
  name: 'participation-ewma',
  version: 1,
  falseAlarms(state) {
    const weeks = observedWeeks(state);
    const chart = weeks && participationChart(weeks);
    return chart && participationRunLength(chart);
  },
  reads: ['mission', 'weakSignals'],
  alteredByTime: 'never',
  read(state) {
    const weeks = observedWeeks(state);
    const chart = weeks && participationChart(weeks);
    if (!weeks || !chart) return [];
    const points = participationPoints(chart, weeks);
    const last = points.at(-1);
    const alarm = last && last.smoothed < last.limit ? alarmOf(weeks, points, last, chart.p0) : undefined;
    const clear = points.slice(-CALM_WEEKS).every(({ smoothed, limit }) => smoothed >= limit);
    return [{ clear, ...(alarm && { alarm }) }];
  },
});

function alarmOf(
  weeks: ObservedWeeks,
  points: readonly ParticipationPoint[],
  last: ParticipationPoint,
  p0: number,
): Alarm {
  const lowest = Math.min(...weeks.baseline.filter(({ invited }) => invited > 0).map(shareContributing));
  const slipping =
    points.find(({ tally }) => shareContributing(tally) < lowest) ?? points.find(({ smoothed }) => smoothed < p0);
  const since = (slipping ?? last).tally.week;
  const series = points.map(({ tally }) => tally).filter(({ week }) => week >= since);
  return {
    since,
    statistic: {
      fr: `La participation glisse depuis ${since} : ${percent(last.smoothed, 'fr')} contre ${percent(p0, 'fr')}.`,
      en: `Participation has been slipping since ${since}: ${percent(last.smoothed, 'en')} against ${percent(p0, 'en')}.`,
    },
    value: last.smoothed,
    threshold: last.limit,
    series: revisionsOf(series),
  };
}
