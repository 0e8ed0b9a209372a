import { LedgerUnavailable, type Ledger } from '#ledger';
import { generations, lagMs, shareOf, type Generation, type ReadDatabase } from '#read-models';

/** What an operator sees of one projection. */
export interface ProjectionHealth {
  readonly name: string;
  /** Commit position up to which everything is in. */
  readonly position: string | null;
  /** How long ago the oldest event that it may still miss was stored, in milliseconds; 0 when it has everything. */
  readonly lagMs: number;
  /** Why it stopped, naming the event. */
  readonly stopped: string | null;
  /** While it is made again beside what is served: how much of the log is in, 0 to 1. */
  readonly remaking: number | null;
}

/** Whether this installation can serve. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: 'reachable' | 'unreachable';
  readonly readModels: 'reachable' | 'unreachable';
  readonly projections: readonly ProjectionHealth[];
}

/** Looks at the store, the read models and the projections that must be running. */
export async function readiness(
  ledger: Ledger,
  database: ReadDatabase,
  names: readonly string[],
  bearableLagMs: number,
  now: Date,
): Promise<Readiness> {
  const [head, known] = await Promise.allSettled([ledger.head(), generations(database)]);
  const all = known.status === 'fulfilled' ? known.value : [];
  const end = head.status === 'fulfilled' ? head.value?.position : undefined;
  const lags = head.status === 'fulfilled' ? await lagsOf(ledger, all, now) : undefined;
  const projections = names.map((name): ProjectionHealth => {
    const served = all.find((each) => each.name === name && each.live);
    const next = all.find((each) => each.name === name && !each.live);
    return {
      name,
      position: served?.position ?? null,
      lagMs: lags?.get(served?.position) ?? 0,
      stopped: served?.stopped ?? null,
      remaking: next ? shareOf(next.position, end) : null,
    };
  });
  const store = lags ? 'reachable' : 'unreachable';
  const readModels = known.status === 'fulfilled' ? 'reachable' : 'unreachable';
  const running = projections.every(({ stopped, lagMs }) => stopped === null && lagMs <= bearableLagMs);
  return { ready: store === 'reachable' && readModels === 'reachable' && running, store, readModels, projections };
}

/** The lag at each position at which some projection stands; undefined when the store does not say. */
async function lagsOf(
  ledger: Ledger,
  all: readonly Generation[],
  now: Date,
): Promise<ReadonlyMap<string | undefined, number> | undefined> {
  const positions = [...new Set([undefined, ...all.filter(({ live }) => live).map(({ position }) => position)])];
  try {
    return new Map(await Promise.all(positions.map(async (each) => [each, await lagMs(ledger, each, now)] as const)));
  } catch (error) {
    if (error instanceof LedgerUnavailable) return undefined;
    throw error;
  }
}
