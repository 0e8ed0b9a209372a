import { forNoAcquirer, type VisibilityTable } from '../visibility/visibility.js';
import type { DiagnosticEvent } from './diagnostic.events.js';

/** A diagnostic precedes any mission, and any sale. */
export const diagnosticVisibility = {
  ExpressDiagnosticCompleted: forNoAcquirer,
} satisfies VisibilityTable<DiagnosticEvent>;
