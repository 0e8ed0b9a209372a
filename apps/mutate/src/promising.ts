/** What is known of a spec from mistakes of the same file. */
export interface Experience {
  /** How long it takes as it is. */
  readonly usualMs: number;
  readonly runs: number;
  /** In how many of them it failed. */
  readonly noticed: number;
}

/** Specs by how likely they are to notice the next mistake for the time that they take; those not run yet as they come, last. */
export function mostPromisingFirst(
  specs: readonly string[],
  experienceOf: (spec: string) => Experience | undefined,
): readonly string[] {
  const promise = (spec: string): number => {
    const experience = experienceOf(spec);
    return experience ? (experience.noticed + 1) / (experience.runs + 2) / experience.usualMs : 0;
  };
  return specs.toSorted((a, b) => promise(b) - promise(a));
}
