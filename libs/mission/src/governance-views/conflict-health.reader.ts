import type { ReadOnly } from '#decider';
import { median } from '#statistics';
import { openConflicts, timedConflicts } from '../decisions/conflict-delay.js';
import type { MissionState } from '../mission-state.js';
import type { Day } from '../shared/vocabulary.js';
import { conflictsByCause } from './conflict-causes.js';
import type { ConflictHealth } from './governance-health.shapes.js';
import { valuesOf } from '../shared/in-order.js';

type Seen = ReadOnly<Pick<MissionState, 'mission' | 'decisions'>>;

/** Disagreements by cause and delay, and those that go on. */
export function readConflicts(state: Seen, day: Day): ConflictHealth {
  const conflicts = timedConflicts(state, day);
  const ended = conflicts.filter(({ conflict }) => conflict.concluded);
  const consultations = valuesOf(state.decisions.discussions).flatMap((discussion) => discussion.consultations);
  return {
    byCause: conflictsByCause(state.decisions, conflicts).map(({ cause, medianDays, longestDays, ...counts }) => ({
      ...counts,
      cause,
      medianWorkingDays: medianDays,
      longestWorkingDays: longestDays,
    })),
    open: openConflicts(state, day)
      .map(({ decision, conflict: { kind, parties, third, cause, opened }, workingDays, allowedDays, late }) => ({
        decision,
        kind,
        parties,
        third,
        cause,
        since: opened.on,
        workingDays,
        allowedWorkingDays: allowedDays,
        late,
      }))
      .sort((a, b) => b.workingDays - a.workingDays),
    medianWorkingDays: median(ended.map(({ workingDays }) => workingDays)),
    expertsConsulted: consultations.length,
    expertsAnswered: consultations.filter(({ answer }) => answer).length,
  };
}
