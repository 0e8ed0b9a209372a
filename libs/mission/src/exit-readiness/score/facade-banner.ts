import type { Sentence } from '#decider';
import { lastAssessment } from '../../processes/processes.state.js';
import { facadeReadings } from '../../weak-signals/detectors/facade.js';
import { openSignal } from '../../weak-signals/weak-signals.state.js';
import type { Day, Rate, Ref } from '../../shared/vocabulary.js';
import { criticalProcesses } from '../../processes/critical-processes.js';
import { consultantsOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** A process that is better on paper than in practice. */
export interface Facade {
  readonly process: Ref;
  readonly name: string;
  /** Capability level that it counts with; left out: never assessed. */
  readonly level?: number;
  /** It counts in D4. */
  readonly counts: boolean;
  /** Share documented less share practised over 30 days, 0 to 1. */
  readonly gap: Rate;
  readonly finding: Sentence;
  /** The open signal about it. */
  readonly signal?: Ref;
}

/** What the score of the processes does not say. */
export interface FacadeBanner {
  readonly facades: readonly Facade[];
  /** Critical processes of which every version was written by the firm. */
  readonly firmAuthored: readonly Ref[];
  /** Critical processes that were never executed, as far as is recorded: no one can tell whether they are practised. */
  readonly notEvaluated: readonly Ref[];
}

/** Organised on paper, not in practice: to be read beside the score. */
export function facadeBanner(inputs: ReadinessInputs, asOf: Day): FacadeBanner {
  const critical = criticalProcesses(inputs);
  return {
    facades: facadeReadings(inputs, asOf).flatMap(({ subject, alarm }) => {
      const process = subject === undefined ? undefined : inputs.processes.processes[subject];
      if (subject === undefined || !process || !alarm) return [];
      const level = lastAssessment(process)?.level;
      const signal = openSignal(inputs.weakSignals, 'facade', subject)?.signal;
      return [
        {
          process: subject,
          name: process.name,
          counts: critical.some(([ref]) => ref === subject),
          gap: alarm.value ?? 0,
          finding: alarm.statistic,
          ...(level !== undefined && { level }),
          ...(signal !== undefined && { signal }),
        },
      ];
    }),
    firmAuthored: firmAuthored(inputs),
    notEvaluated: critical.filter(([, { executions }]) => executions.length === 0).map(([ref]) => ref),
  };
}

/** Critical processes of which every version was written by the firm, and at least one was. */
export function firmAuthored(inputs: ReadinessInputs): readonly Ref[] {
  const firm = consultantsOf(inputs);
  return criticalProcesses(inputs)
    .filter(([, { versions }]) => versions.length > 0 && versions.every(({ author }) => firm.includes(author)))
    .map(([ref]) => ref);
}
