import type { ReadOnly } from '#decider';
import { mean } from '#statistics';
import { ESTABLISHED } from '../../processes/capability-level.js';
import { lastAssessment, type FollowedProcess } from '../../processes/processes.state.js';
import type { Ref } from '../../shared/vocabulary.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { notEvaluated, term, type DimensionScore } from './term.js';
import { entriesOf } from '../../shared/in-order.js';

export { ESTABLISHED };

/** D4: how far the critical processes are from being established. One that was never assessed counts 0. */
export function processDimension(inputs: Pick<ReadinessInputs, 'processes'>): DimensionScore {
  const terms = criticalProcesses(inputs).map(([ref, process]) => {
    const last = lastAssessment(process);
    return last ? term('levels', last.level, [last], ref) : notEvaluated('levels', ref);
  });
  return { dimension: 'D4', value: mean(terms.map(({ value }) => Math.min(value / ESTABLISHED, 1))) ?? 0, terms };
}

/** The critical processes that are still followed, in ascending order of code. */
export const criticalProcesses = ({
  processes,
}: Pick<ReadinessInputs, 'processes'>): readonly (readonly [Ref, ReadOnly<FollowedProcess>])[] =>
  entriesOf(processes.processes)
    .filter(([, { critical, retired }]) => critical && !retired)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
