import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Ref } from '../shared/vocabulary.js';
import type { ExpectationKind, ExpectationState } from './mission-vocabulary.js';
import { valuesOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'kpis' | 'milestones'>>;

/** Something that the client may hold the firm to, and how far it has come. */
export interface Expected {
  readonly kind: ExpectationKind;
  readonly ref: Ref;
  readonly state: ExpectationState;
  /** Measured, or accepted. */
  readonly covered: boolean;
}

/** What the client may hold the firm to, each thing once, in the order in which it was documented. */
export function expectationsOf(state: State): readonly Expected[] {
  const { expectations } = state.mission;
  const indicators = [...new Set(expectations.flatMap((each) => each.indicators))];
  const deliverables = [...new Set(expectations.flatMap((each) => each.deliverables))];
  return [...indicators.map((ref) => indicator(state, ref)), ...deliverables.map((ref) => deliverable(state, ref))];
}

function indicator({ kpis }: State, ref: Ref): Expected {
  const kpi = Object.hasOwn(kpis.kpis, ref) ? kpis.kpis[ref] : undefined;
  // What the system computes is measured as soon as it is defined: no one enters a value.
  const measured = kpi !== undefined && (kpi.source !== 'MEASURED' || kpi.measurements.length > 0);
  const state = measured ? 'MEASURED' : kpi ? 'DEFINED' : 'UNDEFINED';
  return { kind: 'INDICATOR', ref, state, covered: measured };
}

function deliverable({ milestones }: State, ref: Ref): Expected {
  const status = Object.hasOwn(milestones.deliverables, ref) ? milestones.deliverables[ref]?.status : undefined;
  const promised = valuesOf(milestones.milestones).some(({ deliverables }) => deliverables.includes(ref));
  const covered = status === 'ACCEPTED' || status === 'HANDED_OVER';
  const begun = status === 'SUBMITTED' || status === 'REJECTED';
  const planned = status !== undefined || promised;
  const state = covered ? 'ACCEPTED' : begun ? 'SUBMITTED' : planned ? 'PLANNED' : 'UNDEFINED';
  return { kind: 'DELIVERABLE', ref, state, covered };
}
