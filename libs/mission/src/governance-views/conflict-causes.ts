import type { ReadOnly } from '#decider';
import { median } from '#statistics';
import type { TimedConflict } from '../decisions/conflict-delay.js';
import { CONFLICT_CAUSES, type ConflictCause } from '../decisions/decisions.events.js';
import type { DecisionsState } from '../decisions/decisions.state.js';
import { valuesOf } from '../shared/in-order.js';

/** What disagreements of one cause came to. */
export interface CauseOfConflict {
  /** Left out where no cause was given. */
  readonly cause?: ConflictCause;
  readonly objections: number;
  readonly mediations: number;
  readonly arbitrations: number;
  /** Mediations and arbitrations that go on, and those that ended in an agreement or an award. */
  readonly open: number;
  readonly settled: number;
  /** Mediations and arbitrations that took, or have taken, longer than promised. */
  readonly late: number;
  /** Working days from opening to end, of those that ended. */
  readonly medianDays?: number;
  readonly longestDays?: number;
}

/** Disagreements cause by cause, the most frequent first; causes that never came up are left out. */
export const conflictsByCause = (
  { discussions }: ReadOnly<DecisionsState>,
  conflicts: readonly TimedConflict[],
): readonly CauseOfConflict[] => {
  const objections = valuesOf(discussions).flatMap((discussion) => discussion.objections);
  return [...CONFLICT_CAUSES, undefined]
    .map((cause) =>
      causeOf(
        cause,
        objections.filter((objection) => objection.cause === cause).length,
        conflicts.filter(({ conflict }) => conflict.cause === cause),
      ),
    )
    .filter((found) => weight(found) > 0)
    .toSorted((a, b) => weight(b) - weight(a));
};

const weight = ({ objections, mediations, arbitrations }: CauseOfConflict): number =>
  objections + mediations + arbitrations;

function causeOf(
  cause: ConflictCause | undefined,
  objections: number,
  conflicts: readonly TimedConflict[],
): CauseOfConflict {
  const ended = conflicts.filter(({ conflict }) => conflict.concluded);
  const delays = ended.map(({ workingDays }) => workingDays);
  const medianDays = median(delays);
  return {
    ...(cause && { cause }),
    objections,
    mediations: conflicts.filter(({ conflict }) => conflict.kind === 'MEDIATION').length,
    arbitrations: conflicts.filter(({ conflict }) => conflict.kind === 'ARBITRATION').length,
    open: conflicts.length - ended.length,
    settled: ended.filter(({ conflict }) => conflict.concluded?.settled).length,
    late: conflicts.filter(({ late }) => late).length,
    ...(medianDays !== undefined && { medianDays, longestDays: Math.max(...delays) }),
  };
}
