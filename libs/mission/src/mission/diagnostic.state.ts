import { fold } from '#decider';
import type { PersonCode } from '../shared/vocabulary.js';
import type { DiagnosticEvent, ExpressDiagnosticCompleted } from './diagnostic.events.js';

/** One express diagnostic, once it is completed. */
export interface DiagnosticState {
  completed?: ExpressDiagnosticCompleted['data'];
  /** Who completed it. */
  by?: PersonCode;
}

export const diagnostic = fold<DiagnosticState, DiagnosticEvent>(() => ({}), {
  ExpressDiagnosticCompleted(state, { data, metadata }) {
    state.completed = data;
    state.by = metadata.actor.id;
  },
});
