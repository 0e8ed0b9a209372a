import { by, say, type ReadOnly, type Refusal, type Sentence } from '#decider';
import { ewmaArl } from '#statistics';
import { isSmall } from '../../mission/org-kind.js';
import type { MissionState } from '../../mission-state.js';
import type { OpenView } from '../../reading/mission-views.js';
import { refuse } from '../../refusals/refusals.js';
import { counted, decimal, worded, type Language } from '../../shared/wording.js';
import {
  alarmSince,
  loadPoints,
  loadWeeks,
  OWNER_LOAD_DESIGN,
  USUAL_WEEKS,
  usualLoad,
  type UsualLoad,
} from './owner-load-chart.js';
import type { OwnerLoad } from './owner-load.shapes.js';

type State = Pick<MissionState, 'mission' | 'weakSignals'>;

/** The load of the owner week by week; a refusal in a company that has people to share it. */
export function readOwnerLoad({ state, asOf }: OpenView<State>, language: Language): OwnerLoad | Refusal {
  if (!isSmall(state.mission)) return refuse('NOT_A_SMALL_COMPANY', {});
  const loads = state.weakSignals.ownerLoads;
  const { usual, watched } = loadWeeks(loads);
  const chart = usualLoad(usual);
  const points = chart ? loadPoints(chart, watched) : [];
  const since = alarmSince(points);
  return {
    asOf,
    detector: 'owner-overload',
    detectorVersion: 1,
    state: chart === undefined ? 'LEARNING' : since === undefined ? 'QUIET' : 'ALARM',
    observed: loads.length,
    needed: USUAL_WEEKS,
    mean: chart?.mean,
    sigma: chart?.sigma,
    arl0: ewmaArl(OWNER_LOAD_DESIGN, 0),
    since,
    sentence: worded(sentenceOf(loads.length, chart, points.at(-1)?.smoothed, since), language),
    weeks: readWeeks(loads, points),
  };
}

function readWeeks(
  loads: ReadOnly<State>['weakSignals']['ownerLoads'],
  points: ReturnType<typeof loadPoints>,
): OwnerLoad['weeks'] {
  return loads.toSorted(by(({ week }) => week)).map((recorded) => {
    const { week, hours, decisions, interruptions, eveningsOrWeekends, load, revision } = recorded;
    const point = points.find((each) => each.recorded.week === week);
    const numbers = { week, hours, decisions, interruptions, eveningsOrWeekends, load, revision };
    const alarm = point !== undefined && point.smoothed > point.limit;
    return { ...numbers, smoothed: point?.smoothed, limit: point?.limit, alarm };
  });
}

function sentenceOf(
  observed: number,
  chart: UsualLoad | undefined,
  smoothed: number | undefined,
  since: string | undefined,
): Sentence {
  if (!chart)
    return say(
      `En apprentissage : ${counted(observed, 'fr', 'semaine')} sur ${USUAL_WEEKS}.`,
      `Learning: ${observed} of ${counted(USUAL_WEEKS, 'en', 'week')}.`,
    );
  if (since === undefined || smoothed === undefined)
    return say('La charge reste dans ce qui est habituel.', 'The load stays within what is usual.');
  return say(
    `La charge monte depuis ${since} : ${decimal(smoothed, 'fr')} contre ${decimal(chart.mean, 'fr')} d’habitude.`,
    `The load has been rising since ${since}: ${decimal(smoothed, 'en')} against ${decimal(chart.mean, 'en')} as usual.`,
  );
}
