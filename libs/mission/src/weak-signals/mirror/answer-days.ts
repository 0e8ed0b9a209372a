import { addDays } from '#calendar';
import type { Day } from '../../shared/vocabulary.js';

/** Days within which an observation is answered in time. */
const ANSWERED_WITHIN = 14;

/** Last day on which an answer to an observation of a day is in time. */
export const answerableUntil = (on: Day): Day => addDays(on, ANSWERED_WITHIN);
