import { addDays, daysBetween, fridayOf } from '#calendar';
import type { ReadOnly } from '#decider';
import { ownerShare } from '../../inputs/owner-share.js';
import { targetOf as setTarget } from '../../inputs/kpi-target.js';
import type { MissionEvent } from '../../mission-events.js';
import type { MissionState } from '../../mission-state.js';
import type { Day, Week } from '../../shared/vocabulary.js';
import { percent } from '../../shared/wording.js';
import { stateDetector, verdictsOf, type Reading } from '../detector.js';
import { talliesByWeek } from '../../inputs/weekly-tallies.js';
import { isTally, revisionsOf } from './observed-weeks.js';
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
  read: (state) => readings(state, countedWeeks(state)),
  follow(state) {
    let counted = countedWeeks(state);
    return {
      after(event, now) {
        if (isTally(event) || Object.hasOwn(ABSENCES, event.type)) counted = countedWeeks(now);
      },
      verdicts: (now) => verdictsOf(readings(now, counted)),
    };
  },
});

/** Weeks of an absence are left out. Add an event about absences, and the compiler asks for it. */
const ABSENCES: Readonly<Record<Extract<MissionEvent['type'], `AbsenceTest${string}`>, true>> = {
  AbsenceTestStarted: true,
  AbsenceTestCompleted: true,
};

/** What the weeks say: the owner's share of decisions, and which week is the last one. */
const countedWeeks = (state: State) => ({
  share: ownerShare(state),
  last: talliesByWeek(state.weakSignals).at(-1)?.week,
});

function readings(
  state: Pick<State, 'mission' | 'kpis'>,
  { share: { interval, tallies }, last }: ReturnType<typeof countedWeeks>,
): readonly Reading[] {
  if (!interval || !isPastMidpoint(state, last)) return [];
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
}

/** Is the last week dated on or after the midpoint? */
function isPastMidpoint(state: Pick<State, 'mission'>, last: Week | undefined): boolean {
  const midpoint = midpointOf(state);
  return last !== undefined && midpoint !== undefined && fridayOf(last) >= midpoint;
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
