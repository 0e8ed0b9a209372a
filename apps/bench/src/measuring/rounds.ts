import type { Measured } from './load.js';
import { median } from './statistics.js';

/** Rounds of measurements, by what was measured. */
export type Rounds<Key extends string> = Map<Key, Measured[]>;

/**
 * Measures every contestant in every round, each round beginning with another one, so that what disturbs the machine for
 * a while disturbs all alike. Nothing is kept of the first round: it warms up.
 */
export async function interleave<Key extends string>(
  rounds: number,
  contestants: readonly Key[],
  measure: (contestant: Key) => Promise<Measured>,
): Promise<Rounds<Key>> {
  const found: Rounds<Key> = new Map(contestants.map((key) => [key, []]));
  for (let round = 0; round <= rounds; round++) {
    const first = round % Math.max(1, contestants.length);
    for (const key of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const measured = await measure(key);
      if (round > 0) found.get(key)?.push(measured);
    }
  }
  return found;
}

/** The median of each figure over the rounds. */
export function medians(rounds: readonly Measured[]): Measured {
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
  };
}

/** The median, over the rounds, of how one contestant did against another in the same round. */
export function ratioOf(one: readonly Measured[], other: readonly Measured[], of: keyof Measured): number {
  return median(one.map((measured, round) => measured[of] / (other[round]?.[of] ?? NaN)));
}
