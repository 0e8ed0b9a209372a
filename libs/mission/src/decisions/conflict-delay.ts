import { workingDaysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { openConflict, type Conflict } from './discussion.state.js';
import { entriesOf } from '../shared/in-order.js';

type Inputs = ReadOnly<Pick<MissionState, 'mission' | 'decisions'>>;

/** Working days after which a mediation that goes on is late. */
const MEDIATION_DAYS = 10;

/** Working days for an arbitration when no sponsor has promised a delay. */
const ARBITRATION_DAYS = 5;

/** A mediation or an arbitration, held against the delay that was promised for it. */
export interface TimedConflict {
  readonly decision: Ref;
  readonly conflict: ReadOnly<Conflict>;
  /** Working days from its opening to its end, or to the day asked about. */
  readonly workingDays: number;
  /** Working days promised. */
  readonly allowedDays: number;
  /** More working days than promised. */
  readonly late: boolean;
}

/** Every conflict of a mission, decision by decision, as it stands on a day. */
export const timedConflicts = (inputs: Inputs, day: Day): readonly TimedConflict[] =>
  entriesOf(inputs.decisions.discussions).flatMap(([decision, { conflicts }]) =>
    conflicts.map((conflict) => timedConflict(inputs, decision, conflict, day)),
  );

/** The conflicts that go on; at most one about each decision. */
export const openConflicts = (inputs: Inputs, day: Day): readonly TimedConflict[] =>
  entriesOf(inputs.decisions.discussions).flatMap(([decision, discussion]) => {
    const conflict = openConflict(discussion);
    return conflict ? [timedConflict(inputs, decision, conflict, day)] : [];
  });

/** A conflict held against its delay, as it stands on a day. */
export function timedConflict(
  { mission }: Inputs,
  decision: Ref,
  conflict: ReadOnly<Conflict>,
  day: Day,
): TimedConflict {
  const workingDays = conflict.concluded?.workingDays ?? workingDaysBetween(conflict.opened.on, day);
  const promised = mission.sponsor?.arbitrationDays ?? ARBITRATION_DAYS;
  const allowedDays = conflict.kind === 'MEDIATION' ? MEDIATION_DAYS : promised;
  return { decision, conflict, workingDays, allowedDays, late: workingDays > allowedDays };
}
