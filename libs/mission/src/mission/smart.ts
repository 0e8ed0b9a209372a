import type { Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Day } from '../shared/vocabulary.js';

/** Letters of SMART that can fail: measured, achievable, relevant, timely. S is the issue that an objective serves. */
type Letter = 'M' | 'A' | 'R' | 'T';

/** The objective is not SMART, because of this field. */
export const notSmart = (letter: Letter, why: string): Refusal => refuse('NOT_SMART', { letter, why });

/** T: an objective is due after the day on which it is set, and before the mission ends. */
export const untimely = (due: Day, setOn: Day, plannedEnd: Day): Refusal | undefined =>
  due <= setOn || due > plannedEnd ? refuse('NOT_SMART', { letter: 'T', why: 'due', due, plannedEnd }) : undefined;
