import type { Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Day } from '../shared/vocabulary.js';

/** A period may last one day; it does not end before it begins. */
export const reversedRefusal = ({ from, to }: { readonly from: Day; readonly to: Day }): Refusal | undefined =>
  to < from ? refuse('DATES_REVERSED', { start: from, end: to }) : undefined;

/** What something is divided by is above 0. */
export const notPositiveRefusal = (field: string, value: number): Refusal | undefined =>
  value > 0 ? undefined : refuse('INVALID_INPUT', { field, why: `${value} ≤ 0` });
