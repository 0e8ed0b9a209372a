/** A part of a whole, 0 to 1; undefined of nothing: what has no whole has no share, neither 0 nor 1. */
export const shareOf = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
