import type { Recorded } from './event.js';

/**
 * How later events of a stream mend earlier ones. Nothing that is stored changes: from a mending on, the lines before it
 * read otherwise, or are passed over. The beginning of a stream is mended by what it holds itself and by nothing later,
 * so that the past reads as it was known then.
 */
export interface Mending {
  /** Types of the earlier lines that an event mends; none for an event that mends nothing. */
  readonly mends: (event: Recorded) => readonly string[];
  /** How each line reads once all of these events are known: undefined for one that was struck. */
  readonly readings: (events: readonly Recorded[]) => (line: Recorded) => Recorded | undefined;
}
