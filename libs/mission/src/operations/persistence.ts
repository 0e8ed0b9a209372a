import { addDays } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import { isUnresolved, type Irritant } from './operations.state.js';

/** An open irritant is persistent after more than this many days, or when it came back this often. */
export const PERSISTENT_AFTER_DAYS = 30;
const TIMES = 2;

/** Is the irritant still there, and has it lasted or come back too often? */
export const isPersistent = (irritant: ReadOnly<Irritant>, today: Day): boolean =>
  isUnresolved(irritant) && (irritant.reportedOn <= lastDayOfPersistent(today) || cameBackOften(irritant));

/** An irritant that was reported on this day, or before it, has lasted too long. */
export const lastDayOfPersistent = (today: Day): Day => addDays(today, -PERSISTENT_AFTER_DAYS - 1);

/** Has it come back too often, whenever it was reported? */
export const cameBackOften = ({ reopened }: ReadOnly<Irritant>): boolean => reopened >= TIMES;
