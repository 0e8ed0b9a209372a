/** Process attributes of ISO/IEC 33020, level by level. */
const ATTRIBUTES = [['PA1.1'], ['PA2.1', 'PA2.2'], ['PA3.1', 'PA3.2'], ['PA4.1', 'PA4.2'], ['PA5.1', 'PA5.2']] as const;

/** A process attribute of ISO/IEC 33020. */
export type ProcessAttribute = (typeof ATTRIBUTES)[number][number];

/** How far an attribute is achieved: not, partially, largely, fully. */
export type AttributeRating = 'N' | 'P' | 'L' | 'F';

/** Rating of a share achieved, 0 to 1: N up to 15 %, P up to 50 %, L up to 85 %, F above. ISO/IEC 33020. */
export function attributeRating(share: number): AttributeRating {
  if (share <= 0.15) return 'N';
  if (share <= 0.5) return 'P';
  return share <= 0.85 ? 'L' : 'F';
}

/**
 * Capability level 0 to 5 of a process from the shares achieved of its attributes: a level is reached when its own
 * attributes are rated L or F and every attribute of the levels below F. An attribute that was not assessed is not
 * achieved. ISO/IEC 33020.
 */
export function capabilityLevel(shares: Readonly<Partial<Record<ProcessAttribute, number>>>): number {
  let reached = 0;
  for (const attributes of ATTRIBUTES) {
    const ratings = attributes.map((attribute) => attributeRating(shares[attribute] ?? 0));
    if (ratings.some((rating) => rating === 'N' || rating === 'P')) break;
    reached += 1;
    if (ratings.includes('L')) break;
  }
  return reached;
}
