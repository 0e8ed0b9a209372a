import type { Fields, Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Day } from '../shared/vocabulary.js';

type Input = Readonly<Record<string, unknown>>;

/** Check 8: nothing ends before it begins, in no part of the input. */
export function checkSpans(fields: Fields, input: Input, occurredOn: Day): Refusal | undefined {
  for (const [name, { kind }] of Object.entries(fields)) {
    const given = input[name];
    for (const value of Array.isArray(given) ? (given as unknown[]) : [given]) {
      if (kind.is === 'group' && typeof value === 'object' && value !== null) {
        const refusal = checkSpans(kind.fields, value as Input, occurredOn);
        if (refusal) return refusal;
      }
      if (kind.is !== 'day' || !kind.after || typeof value !== 'string') continue;
      const start = kind.after.field === 'occurredOn' ? occurredOn : input[kind.after.field];
      if (typeof start !== 'string') continue;
      if (value < start || (value === start && !kind.after.orSame))
        return refuse('DATES_REVERSED', { start, end: value });
    }
  }
  return undefined;
}
