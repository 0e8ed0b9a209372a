import { fold } from '#decider';
import type { DiagnosticEvent, ExpressDiagnosticCompleted } from './diagnostic.events.js';

/** One express diagnostic, once it is completed. */
export interface DiagnosticState {
  completed?: ExpressDiagnosticCompleted['data'];
}

export const diagnostic = fold<DiagnosticState, DiagnosticEvent>(() => ({}), {
  ExpressDiagnosticCompleted(state, { data }) {
    state.completed = data;
  },
});
