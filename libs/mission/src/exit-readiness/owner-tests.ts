import type { ReadOnly } from '#decider';
import { ownerOf, type ReadinessInputs } from '../inputs/readiness-inputs.js';
import { valuesOf } from '../shared/in-order.js';
import type { AbsenceTest } from './exit-readiness.state.js';

/** The owner's absence tests that are over, in the order in which this became known. */
export const completedOwnerTests = (
  inputs: Pick<ReadinessInputs, 'mission' | 'exitReadiness'>,
): readonly CompletedTest[] =>
  valuesOf(inputs.exitReadiness.tests)
    .flatMap(({ absent, completed }) => (completed && absent === ownerOf(inputs) ? [completed] : []))
    .toSorted((a, b) => a.revision - b.revision);

type CompletedTest = NonNullable<ReadOnly<AbsenceTest>['completed']>;
