import { attributeRating, type AttributeRating } from '#statistics';
import { ATTRIBUTES, type Attribute, type ProcessAssessed } from './processes.events.js';

/** An attribute that stands between a process and its next capability level. */
export interface MissingAttribute {
  readonly attribute: Attribute;
  readonly rating: AttributeRating;
  /** What it has to be at least: L on the level itself, F below. */
  readonly needed: 'L' | 'F';
}

/** The capability level to which an attribute belongs: PA21 and PA22 to level 2. */
const levelOf = (attribute: Attribute): number => Number(attribute.charAt(2));

/** What is missing for the level after this one (ISO/IEC 33020); nothing at level 5. */
export function missingFor(level: number, ratings: ProcessAssessed['data']['ratings']): readonly MissingAttribute[] {
  const next = level + 1;
  return ATTRIBUTES.filter((attribute) => levelOf(attribute) <= next && next <= 5)
    .map((attribute) => ({
      attribute,
      rating: attributeRating(ratings[attribute] ?? 0),
      needed: levelOf(attribute) === next ? ('L' as const) : ('F' as const),
    }))
    .filter(({ rating, needed }) => rating !== 'F' && !(needed === 'L' && rating === 'L'));
}
