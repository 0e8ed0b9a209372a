import { mean } from '#statistics';
import { ESTABLISHED } from '../../processes/capability-level.js';
import { criticalProcesses } from '../../processes/critical-processes.js';
import { lastAssessment } from '../../processes/processes.state.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { notEvaluated, term, type DimensionScore } from './term.js';

export { ESTABLISHED };

/** D4: how far the critical processes are from being established. One that was never assessed counts 0. */
export function processDimension(inputs: Pick<ReadinessInputs, 'processes'>): DimensionScore {
  const terms = criticalProcesses(inputs).map(([ref, process]) => {
    const last = lastAssessment(process);
    return last ? term('levels', last.level, [last], ref) : notEvaluated('levels', ref);
  });
  return { dimension: 'D4', value: mean(terms.map(({ value }) => Math.min(value / ESTABLISHED, 1))) ?? 0, terms };
}
