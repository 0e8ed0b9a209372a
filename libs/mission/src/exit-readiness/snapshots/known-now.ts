import type { Recorded } from '#decider';
import type { Day } from '../../shared/vocabulary.js';

/** Facts that say what a measure or a count of an earlier day really was, or what an earlier line should have been. */
const CORRECTIONS: readonly string[] = [
  'KpiMeasurementCorrected',
  'WeeklySignalTallyCorrected',
  'LineStruck',
  'LineReworded',
  'DomainsMerged',
  'PersonDepartureCorrected',
];

/**
 * Whether an event belongs to what is known now about a past day: it happened by then, whenever it was recorded (history brought in aside), or it
 * corrects what was measured or counted by then.
 */
export const tellsOf =
  (day: Day) =>
  ({ type, data, metadata }: Recorded): boolean =>
    (metadata.origin !== 'IMPORT' && data.occurredOn <= day) || CORRECTIONS.includes(type);
