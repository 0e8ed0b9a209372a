import type { ReadOnly } from '#decider';
import { poissonLowerTail, type CostlyNumber } from '#statistics';
import type { MissionState } from '../../mission-state.js';
import { costlyNumber } from '../../shared/costly-number.js';
import type { FeedbackBatch } from '../weak-signals.state.js';
import { usualRequests } from './clarifications-chart.js';
import { fullWeeks, perFullWeek, type ObservedWeeks, type Tally } from './observed-weeks.js';
import { participationChart, participationPoints } from './participation-chart.js';

type State = ReadOnly<Pick<MissionState, 'weakSignals'>>;

/** Observed weeks looked at together. */
export const SILENCE_WEEKS = 4;
/** So few requests are surprising below this probability, and no longer are from `USUAL_AGAIN` on. */
export const SURPRISING = 0.01;
export const USUAL_AGAIN = 0.05;

/** Four observed weeks that follow each other, and how surprisingly quiet they were. */
export interface SilenceWindow {
  readonly weeks: readonly Tally[];
  /** Requests for clarification in them, and those that the baseline makes one expect. */
  readonly requests: number;
  readonly expectedRequests: number;
  /** Probability of so few requests and feedback (Poisson). */
  readonly probability: number;
  /** Is the smoothed participation lower than before them? */
  readonly participationFell: boolean;
  /** Feedback released for them. */
  readonly feedback: readonly Batch[];
  /** Whether feedback counts, in them or in what is usual: then the probability would tell how many people gave it. */
  readonly confidential: boolean;
}

type Batch = ReadOnly<FeedbackBatch>;

/** Every window of monitored weeks, by its last week. */
export const silenceWindows = (state: State, weeks: ObservedWeeks): readonly SilenceWindow[] =>
  windowsFrom(0, state, weeks);

/** The last of them. */
export const lastSilenceWindow = (state: State, weeks: ObservedWeeks): SilenceWindow | undefined =>
  windowsFrom(Math.max(0, weeks.monitored.length - SILENCE_WEEKS), state, weeks).at(-1);

function windowsFrom(first: number, state: State, weeks: ObservedWeeks): readonly SilenceWindow[] {
  const usualFeedback = releasedIn(state, weeks.baseline);
  const usualEntries = perFullWeek(entriesOf(usualFeedback), weeks.baseline);
  const smoothed = smoothedParticipation(weeks);
  return weeks.monitored.slice(first + SILENCE_WEEKS - 1).map((last, at) => {
    const index = first + at;
    const window = weeks.monitored.slice(index, index + SILENCE_WEEKS);
    const feedback = releasedIn(state, window);
    const requests = window.reduce((sum, { clarifications }) => sum + clarifications, 0);
    const full = fullWeeks(window);
    const expectedRequests = usualRequests(weeks) * full;
    return {
      weeks: window,
      requests,
      expectedRequests,
      probability: poissonLowerTail(requests + entriesOf(feedback), expectedRequests + usualEntries * full),
      participationFell: smoothed(last.week) < smoothed(weeks.monitored[index - 1]?.week ?? ''),
      feedback,
      confidential: usualFeedback.length + feedback.length > 0,
    };
  });
}

/** The feedback given in these weeks, as far as it is released. */
const releasedIn = ({ weakSignals }: State, tallies: readonly Tally[]): readonly Batch[] =>
  weakSignals.feedback.filter((batch) => tallies.some(({ week }) => week === batch.week));

const entriesOf = (batches: readonly Batch[]): number => batches.reduce((sum, { entries }) => sum + entries, 0);

/** The smoothed participation at the end of a week; before the first monitored week it is p0. */
function smoothedParticipation(weeks: ObservedWeeks): (week: string) => number {
  const chart = participationChart(weeks);
  if (!chart) return () => 0;
  const points = participationPoints(chart, weeks);
  return (week) => points.findLast(({ tally }) => tally.week <= week)?.smoothed ?? chart.p0;
}

/**
 * Average weeks to a false alarm, by the requests alone: with the feedback it would tell how many people gave some. It
 * only depends on the baseline.
 */
export function silenceLength(weeks: ObservedWeeks): number | undefined {
  const asked = silenceLengthOf(weeks);
  return asked && costlyNumber(asked);
}

/** The costly number in it. */
export function silenceLengthOf(weeks: ObservedWeeks): CostlyNumber | undefined {
  const participation = participationChart(weeks);
  if (!participation) return undefined;
  const usual = usualRequests(weeks);
  const watch = { usual, participation, weeks: SILENCE_WEEKS, surprising: SURPRISING };
  return { number: 'silenceRunLength', of: [watch] };
}
