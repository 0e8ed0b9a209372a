import type { Ledger } from '#ledger';

/**
 * How far something is behind the log that has everything up to a position: milliseconds since the first event that it
 * misses was stored, 0 when it misses none.
 *
 * @throws LedgerUnavailable
 */
export async function lagMs(ledger: Ledger, position: string | undefined, now: Date): Promise<number> {
  const missed = await ledger.firstAfter(position);
  return missed ? Math.max(1, now.getTime() - missed.created.getTime()) : 0;
}

/** How much of the log, whose last event stands at `end`, is in at a position: 0 to 1. Positions are not evenly spaced. */
export function shareOf(position: string | undefined, end: string | undefined): number {
  if (end === undefined) return 1;
  return Math.min(1, Number(position ?? 0) / Math.max(1, Number(end)));
}
