import { addDays, mondayOf } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import { agreeing, counted, decimal } from '../../shared/wording.js';
import { stateDetector, type Alarm } from '../detector.js';
import { keyOfWords } from '../feedback-counts.js';
import { openSignal } from '../weak-signals.state.js';
import { chartFor, cusumPoints, usualRequests, type CusumPoint } from './clarifications-chart.js';
import { beginsAfter, observedWeeks, resetDays, revisionsOf } from './observed-weeks.js';
import { valuesOf } from '../../shared/in-order.js';

const NAME = 'clarifications-cusum';

/** After a reset, this many observed weeks in a row below the decision interval make the detector clear. */
const CALM_WEEKS = 3;

type State = ReadOnly<Pick<MissionState, 'mission' | 'weakSignals'>>;

/**
 * More requests for clarification than usual: a Poisson CUSUM of the weekly counts, scaled by the days on which the
 * company was open. Page (1954), Lucas (1985). Requests on the excluded topic are not looked at.
 */
export const clarificationsCusum = stateDetector({
  name: NAME,
  version: 1,
  falseAlarms: (state) => chartOf(state)?.chart.arl0,
  reads: ['mission', 'weakSignals'],
  alteredByTime: 'never',
  read(state) {
    const watched = chartOf(state);
    if (!watched) return [];
    const { chart, mean0, weeks } = watched;
    const points = cusumPoints(chart, weeks.monitored, resetDays(state, NAME));
    const last = points.at(-1);
    const alarm = last && last.sum >= chart.h ? alarmOf(state, points, last, mean0, chart.h) : undefined;
    return [{ clear: isClear(state, points, chart.h), ...(alarm && { alarm }) }];
  },
});

function chartOf(state: State) {
  const weeks = observedWeeks(state);
  if (!weeks) return undefined;
  const mean0 = usualRequests(weeks);
  const chart = chartFor(mean0);
  return chart && { chart, mean0, weeks };
}

/** Without a reset the sum has to come back to 0; after one, the weeks since then have to stay calm. */
function isClear(state: State, points: readonly CusumPoint[], h: number): boolean {
  const reset = openSignal(state.weakSignals, NAME)?.actions.findLast(({ resetStatistic }) => resetStatistic)?.on;
  if (reset === undefined) return (points.at(-1)?.sum ?? 0) === 0;
  const since = points.filter(({ tally }) => beginsAfter(tally, reset)).slice(-CALM_WEEKS);
  return since.length === CALM_WEEKS && since.every(({ sum }) => sum < h);
}

function alarmOf(state: State, points: readonly CusumPoint[], last: CusumPoint, mean0: number, h: number): Alarm {
  const since = last.since ?? last.tally.week;
  const drift = points.map(({ tally }) => tally).filter(({ week }) => week >= since);
  const requests = drift.reduce((sum, { clarifications }) => sum + clarifications, 0);
  const openDays = drift.reduce((sum, tally) => sum + tally.openDays, 0);
  const expected = Math.round(10 * mean0 * (openDays / 5)) / 10;
  const until = last.tally.week;
  const topics = topicsOf(state, since, until).join(', ');
  return {
    since,
    statistic: {
      fr: `${counted(requests, 'fr', 'demande')} de ${since} à ${until} contre ~${decimal(expected, 'fr')} ${agreeing(expected, 'fr', 'attendue')} ; dérive depuis ${since}${topics && ` ; sujets : ${topics}`}.`,
      en: `${counted(requests, 'en', 'request')} from ${since} to ${until} against ~${decimal(expected, 'en')} expected; drifting since ${since}${topics && `; topics: ${topics}`}.`,
    },
    value: last.sum,
    threshold: h,
    series: revisionsOf(drift),
  };
}

/** What people asked about from one week to another, each topic once, in the order of asking; not the excluded topic. */
function topicsOf({ weakSignals }: State, from: string, to: string): readonly string[] {
  const [first, last] = [mondayOf(from), addDays(mondayOf(to), 6)];
  const excluded = new Set(weakSignals.tallies.map(({ excludedTopic }) => keyOfWords(excludedTopic ?? '')));
  const asked = valuesOf(weakSignals.clarifications).filter(
    ({ on, topic }) => first <= on && on <= last && !excluded.has(keyOfWords(topic)),
  );
  return [...new Set(asked.map(({ topic }) => topic))];
}
