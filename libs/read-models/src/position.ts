/** Has what stands at `position` taken in everything up to `wanted`? Positions are decimal strings, in the order of the log. */
export const hasReached = (position: string | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || (position !== undefined && BigInt(position) >= BigInt(wanted));

/** The position that is further on; undefined stands before the first event. */
export const furthest = (a: string | undefined, b: string | undefined): string | undefined =>
  hasReached(a, b) ? a : b;

/** The position that is less far on. */
export const nearest = <Place extends string | undefined>(a: Place, b: Place): Place => (hasReached(a, b) ? b : a);
