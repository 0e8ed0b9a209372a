import { isStorableText, plainText } from '#decider';
import type { BadField } from './errors.js';

/**
 * Every text of an input, however deep, that cannot be kept: with a NUL, another control or half a surrogate pair in it.
 * Whatever a field is for, none of them is ever meant, and not every database can store them.
 */
export function foreignTexts(value: unknown, field: string): readonly BadField[] {
  if (typeof value === 'string') {
    if (isStorableText(plainText(value))) return [];
    const message = `${field}: must hold no control characters, half characters or private ones.`;
    return [{ field, rule: 'isStorable', message }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    foreignTexts(each, Array.isArray(value) && typeof each === 'string' ? field : `${field}.${name}`),
  );
}
