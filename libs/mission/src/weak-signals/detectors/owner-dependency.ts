import { addDays, daysBetween, fridayOf } from '#calendar';
import type { ReadOnly } from '#decider';
import { ownerShare } from '../../inputs/owner-share.js';
import { targetOf as setTarget } from '../../inputs/kpi-target.js';
import type { MissionState } from '../../mission-state.js';
import type { Day } from '../../shared/vocabulary.js';
import { percent } from '../../shared/wording.js';
import { stateDetector } from '../detector.js';
import { talliesByWeek } from '../../inputs/weekly-tallies.js';
import { revisionsOf } from './observed-weeks.js';
import { entriesOf } from '../../shared/in-order.js';

/** The share of operating decisions that an owner may keep, when the mission set no target of its own. */
const USUAL_TARGET = 0.25;

type State = ReadOnly<Pick<MissionState, 'mission' | 'kpis' | 'weakSignals' | 'exitReadiness'>>;

/**
 * The owner still decides, in the second half of the mission: the lower end of the Wilson interval of the owner's share
 * is above the target. The windows overlap, so no run length is stated.
 */
export const ownerDependency = stateDetector({
  name: 'owner-dependency',
  version: 1,
  falseAlarms: 'rule',
  reads: ['mission', 'kpis', 'weakSignals', 'exitReadiness'],
  alteredByTime: 'never',
  read(state) {
    const { interval, tallies } = ownerShare(state);
    if (!interval || !isPastMidpoint(state)) return [];
    const target = ownerShareTarget(state);
    if (interval.low <= target) return [{ clear: true }];
    const alarm = {
      statistic: {
        fr: `${percent(interval.p, 'fr')} encore chez le dirigeant, cible ${percent(target, 'fr')}.`,
        en: `${percent(interval.p, 'en')} still with the owner, target ${percent(target, 'en')}.`,
      },
      value: interval.low,
      threshold: target,
      series: revisionsOf(tallies),
    };
    return [{ clear: false, alarm }];
  },
});

/** Is there a tally dated on or after the midpoint? */
function isPastMidpoint(state: State): boolean {
  const last = talliesByWeek(state.weakSignals).at(-1);
  const midpoint = midpointOf(state);
  return last !== undefined && midpoint !== undefined && fridayOf(last.week) >= midpoint;
}

/** The first day in the second half of the time between the planned start and the planned end. */
export function midpointOf({ mission }: Pick<State, 'mission'>): Day | undefined {
  const start = mission.draft?.plannedStart;
  return start === undefined ? undefined : addDays(start, Math.ceil(daysBetween(start, mission.plannedEnd) / 2));
}

/** The target set for the owner's share, on the KPI that follows it or in an objective about that KPI. */
export function ownerShareTarget(state: Pick<State, 'kpis' | 'mission'>): number {
  const followed = entriesOf(state.kpis.kpis).find(([, { source, retired }]) => source === 'OWNER_SHARE' && !retired);
  if (!followed) return USUAL_TARGET;
  const target = setTarget(state, followed[0])?.value;
  return target !== undefined && target > 0 && target < 1 ? target : USUAL_TARGET;
}
