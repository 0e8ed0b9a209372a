import type { Recorded } from '#decider';
import { isCorrection } from '../../mission-mending.js';
import type { Day } from '../../shared/vocabulary.js';

/**
 * Whether an event belongs to what is known now about a past day: it happened by then, whenever it was recorded (history
 * brought in aside), or it corrects what was recorded of that time.
 */
export const tellsOf =
  (day: Day) =>
  (event: Recorded): boolean =>
    (event.metadata.origin !== 'IMPORT' && event.data.occurredOn <= day) || isCorrection(event);
