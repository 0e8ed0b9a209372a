import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import type { ProcessesState } from './processes.state.js';

/** A process that is no longer followed is neither assessed nor retired again. */
export function retiredRefusal({ processes }: ReadOnly<ProcessesState>, process: Ref): Refusal | undefined {
  const retired = processes[process]?.retired;
  return retired && refuse('WRONG_STATE', { kind: 'process', ref: process, state: 'retired', since: retired.on });
}
