const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;

const FIRST_MS = 5 * SECOND_MS;
const LONGEST_MS = 6 * HOUR_MS;

/** After how long without success an address is parked. */
export const PARKED_AFTER_MS = 72 * HOUR_MS;

/**
 * How long to wait after so many failures in a row: five seconds, then twice as long each time, up to six hours. A fifth
 * of it more or less is left to chance, so that those who failed together do not come back together.
 *
 * @param chance 0 to 1
 */
export const backOffMs = (failures: number, chance: number): number =>
  Math.round(Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (0.8 + 0.4 * chance));

/** When what has failed is tried next: at an instant, or when someone says so. */
export type Again = { readonly at: number } | 'when resumed';

/** What has failed before. */
interface Tried {
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly failingSince: number | undefined;
}

/**
 * When what has failed once more is tried next; what is refused for good, or has failed for too long, waits for someone.
 *
 * @param at now, in milliseconds since 1970
 * @param chance 0 to 1
 */
export function tryAgain({ attempts, failingSince }: Tried, at: number, chance: number, isForGood: boolean): Again {
  const hasFailedLong = at - (failingSince ?? at) >= PARKED_AFTER_MS;
  return isForGood || hasFailedLong ? 'when resumed' : { at: at + backOffMs(attempts + 1, chance) };
}
