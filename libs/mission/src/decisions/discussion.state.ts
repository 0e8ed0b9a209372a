import type { ReadOnly } from '#decider';
import type { Trace, Traced } from '../shared/trace.js';
import type { PersonCode } from '../shared/vocabulary.js';
import type {
  ConflictCause,
  DecisionAgreed,
  DecisionInputGiven,
  DecisionObjected,
  ExpertConsulted,
} from './decisions.events.js';

/** An opposition, and what cleared it. */
export type Objection = Traced<DecisionObjected['data']> & {
  cleared?: Trace & { how: 'WITHDRAWN' | 'MEDIATION' | 'ARBITRATION' };
};

/** A mediation or an arbitration. */
export interface Conflict {
  kind: 'MEDIATION' | 'ARBITRATION';
  parties: readonly PersonCode[];
  /** The mediator or the arbiter; never a party. */
  third: PersonCode;
  cause?: ConflictCause;
  opened: Trace;
  /** How it ended; left out while it is open. */
  concluded?: Trace & {
    /** What the parties agreed, or what the arbiter chose. */
    outcome: string;
    settled: boolean;
    /** The arbiter's reason. */
    reason?: string;
    /** Working days from the opening to the end. */
    workingDays: number;
  };
}

/** What people said about a decision, each list in the order of recording. */
export interface Discussion {
  /** Line that recorded it first. */
  revision: number;
  inputs: Traced<DecisionInputGiven['data']>[];
  agreements: Traced<DecisionAgreed['data']>[];
  objections: Objection[];
  conflicts: Conflict[];
  consultations: Traced<ExpertConsulted['data']>[];
}

/** A discussion that has yet to begin. */
export const silence = (revision: number): Discussion => ({
  revision,
  inputs: [],
  agreements: [],
  objections: [],
  conflicts: [],
  consultations: [],
});

/** The mediation or arbitration that goes on; there is one at most. */
export const openConflict = <Each extends ReadOnly<Conflict>>(
  discussion: { readonly conflicts: readonly Each[] } | undefined,
): Each | undefined => discussion?.conflicts.find(({ concluded }) => !concluded);

/** The objections that the decision has to wait for. */
export const suspending = (discussion: ReadOnly<Discussion> | undefined): readonly ReadOnly<Objection>[] =>
  discussion?.objections.filter(({ suspends, cleared }) => suspends && !cleared) ?? [];

/** Clears the objections still open, of one person or of all. */
export function clear({ objections }: Discussion, cleared: Objection['cleared'], by?: PersonCode): void {
  for (const objection of objections) {
    if (!objection.cleared && (by === undefined || objection.by === by)) objection.cleared = cleared;
  }
}
