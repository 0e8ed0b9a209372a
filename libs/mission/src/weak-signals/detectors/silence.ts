import type { ReadOnly } from '#decider';
import { poissonLowerTail } from '#statistics';
import type { MissionState } from '../../mission-state.js';
import type { Detector } from '../detector.js';
import type { FeedbackBatch } from '../weak-signals.state.js';
import { usualRequests } from './clarifications-chart.js';
import { observedWeeks, revisionsOf, type ObservedWeeks, type Tally } from './observed-weeks.js';
import { participationChart, participationPoints } from './participation-chart.js';

/** Observed weeks looked at together. */
const WINDOW = 4;
/** So few requests are surprising below this probability, and no longer are from that one on. */
const SURPRISING = 0.01;
const USUAL_AGAIN = 0.05;
/** Simulated on 4,000 runs, ±9 weeks, for 4 requests a week and 18 people invited. */
const WEEKS_TO_FALSE_ALARM = 271;

/**
 * No more questions or feedback: agreement, or withdrawal? Fewer requests and released feedback in four weeks than the
 * baseline makes plausible (Poisson), while participation is lower than four observed weeks before.
 */
export const silence: Detector = {
  name: 'silence',
  version: 1,
  falseAlarms: (mission) => (observedWeeks(mission) ? WEEKS_TO_FALSE_ALARM : undefined),
  read(mission) {
    const weeks = observedWeeks(mission);
    if (!weeks) return [];
    const window = weeks.monitored.slice(-WINDOW);
    if (window.length < WINDOW) return [{ clear: true }];
    const [usualFeedback, feedback] = [releasedIn(mission, weeks.baseline), releasedIn(mission, window)];
    const usual = usualRequests(weeks) + entriesOf(usualFeedback) / fullWeeks(weeks.baseline);
    const requests = window.reduce((sum, { clarifications }) => sum + clarifications, 0);
    const probability = poissonLowerTail(requests + entriesOf(feedback), usual * fullWeeks(window));
    const clear = probability >= USUAL_AGAIN;
    if (probability >= SURPRISING || !participationFell(weeks)) return [{ clear }];
    const alarm = {
      since: window[0]?.week ?? '',
      statistic: {
        fr: 'Plus de questions ni de retours : adhésion ou retrait ?',
        en: 'No more questions or feedback: agreement or withdrawal?',
      },
      // Beside the requests, which are known, the probability would tell how many people gave feedback.
      ...(usualFeedback.length + feedback.length === 0 && { value: probability }),
      threshold: SURPRISING,
      series: [...revisionsOf(window), ...feedback.map(({ revision }) => revision)].sort((a, b) => a - b),
    };
    return [{ clear, alarm }];
  },
};

type Batch = ReadOnly<FeedbackBatch>;

/** The feedback given in these weeks, as far as it is released. */
const releasedIn = ({ weakSignals }: ReadOnly<MissionState>, tallies: readonly Tally[]): readonly Batch[] =>
  weakSignals.feedback.filter((batch) => tallies.some(({ week }) => week === batch.week));

const entriesOf = (batches: readonly Batch[]): number => batches.reduce((sum, { entries }) => sum + entries, 0);

/** How many weeks of five open days these make. */
const fullWeeks = (tallies: readonly Tally[]): number => tallies.reduce((sum, { openDays }) => sum + openDays, 0) / 5;

/** Is the smoothed participation lower than before the weeks looked at? Before the first monitored week it is p0. */
function participationFell(weeks: ObservedWeeks): boolean {
  const chart = participationChart(weeks);
  if (!chart) return false;
  const points = participationPoints(chart, weeks);
  const smoothedUntil = (week: string): number =>
    points.findLast(({ tally }) => tally.week <= week)?.smoothed ?? chart.p0;
  const now = weeks.monitored.at(-1)?.week ?? '';
  const before = weeks.monitored.at(-1 - WINDOW)?.week ?? '';
  return smoothedUntil(now) < smoothedUntil(before);
}
