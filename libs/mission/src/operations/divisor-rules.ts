import type { Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';

/** What something is divided by is above 0. */
export const notPositiveRefusal = (field: string, value: number): Refusal | undefined =>
  value > 0 ? undefined : refuse('INVALID_INPUT', { field, why: `${value} ≤ 0` });
