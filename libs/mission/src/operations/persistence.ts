import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import { isUnresolved, type Irritant } from './operations.state.js';

/** An open irritant is persistent after more than this many days, or when it came back this often. */
export const PERSISTENT_AFTER_DAYS = 30;
const TIMES = 2;

/** Is the irritant still there, and has it lasted or come back too often? */
export const isPersistent = (irritant: ReadOnly<Irritant>, today: Day): boolean =>
  isUnresolved(irritant) &&
  (daysBetween(irritant.reportedOn, today) > PERSISTENT_AFTER_DAYS || irritant.reopened >= TIMES);
