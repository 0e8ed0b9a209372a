import { by, say, type ReadOnly, type Refusal, type Sentence } from '#decider';
import { isSmall } from '../../mission/org-kind.js';
import type { MissionState } from '../../mission-state.js';
import type { OpenView } from '../../reading/mission-views.js';
import { refuse } from '../../refusals/refusals.js';
import { counted, decimal, worded, type Language } from '../../shared/wording.js';
import { ownerOverload } from '../detectors/owner-overload.js';
import { isAbove, OWNER_LOAD_ARL0, USUAL_WEEKS, watchedLoad, type WatchedLoad } from './owner-load-chart.js';
import type { OwnerLoad } from './owner-load.shapes.js';

type State = Pick<MissionState, 'mission' | 'weakSignals'>;

/** The load of the owner week by week; a refusal in a company that has people to share it. */
export function readOwnerLoad({ state, asOf }: OpenView<State>, language: Language): OwnerLoad | Refusal {
  if (!isSmall(state.mission)) return refuse('NOT_A_SMALL_COMPANY', {});
  const loads = state.weakSignals.ownerLoads;
  const watched = watchedLoad(loads);
  const { usual, points, since } = watched;
  return {
    asOf,
    detector: ownerOverload.name,
    detectorVersion: ownerOverload.version,
    state: usual === undefined ? 'LEARNING' : since === undefined ? 'QUIET' : 'ALARM',
    observed: loads.length,
    needed: USUAL_WEEKS,
    mean: usual?.mean,
    sigma: usual?.sigma,
    arl0: OWNER_LOAD_ARL0,
    since,
    sentence: worded(sentenceOf(loads.length, watched), language),
    weeks: readWeeks(loads, points),
  };
}

function readWeeks(
  loads: ReadOnly<State>['weakSignals']['ownerLoads'],
  points: WatchedLoad['points'],
): OwnerLoad['weeks'] {
  return loads.toSorted(by(({ week }) => week)).map((recorded) => {
    const { week, hours, decisions, interruptions, eveningsOrWeekends, load, revision } = recorded;
    const point = points.find((each) => each.recorded.week === week);
    const numbers = { week, hours, decisions, interruptions, eveningsOrWeekends, load, revision };
    const alarm = point !== undefined && isAbove(point);
    return { ...numbers, smoothed: point?.smoothed, limit: point?.limit, alarm };
  });
}

function sentenceOf(observed: number, { usual, points, since }: WatchedLoad): Sentence {
  const smoothed = points.at(-1)?.smoothed;
  if (!usual)
    return say(
      `En apprentissage : ${counted(observed, 'fr', 'semaine')} sur ${USUAL_WEEKS}.`,
      `Learning: ${observed} of ${counted(USUAL_WEEKS, 'en', 'week')}.`,
    );
  if (since === undefined || smoothed === undefined)
    return say('La charge reste dans ce qui est habituel.', 'The load stays within what is usual.');
  return say(
    `La charge monte depuis ${since} : ${decimal(smoothed, 'fr')} contre ${decimal(usual.mean, 'fr')} d’habitude.`,
    `The load has been rising since ${since}: ${decimal(smoothed, 'en')} against ${decimal(usual.mean, 'en')} as usual.`,
  );
}
