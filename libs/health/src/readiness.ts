import type { Ledger } from '#ledger';
import { checkpoints, hasReached, type ReadDatabase } from '#read-models';

/** What an operator sees of one projection. */
export interface ProjectionHealth {
  readonly name: string;
  /** Commit position up to which everything is in. */
  readonly position: string | null;
  /** How long ago the oldest event that it may still miss was stored, in milliseconds; 0 when it has everything. */
  readonly lagMs: number;
  /** Why it stopped, naming the event. */
  readonly stopped: string | null;
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
  const [head, known] = await Promise.allSettled([ledger.head(), checkpoints(database)]);
  const store = head.status === 'fulfilled' ? 'reachable' : 'unreachable';
  const readModels = known.status === 'fulfilled' ? 'reachable' : 'unreachable';
  const last = head.status === 'fulfilled' ? head.value : undefined;
  const projections = names.map((name): ProjectionHealth => {
    const checkpoint = known.status === 'fulfilled' ? known.value.find((each) => each.name === name) : undefined;
    const behind = last !== undefined && !(checkpoint && hasReached(checkpoint, last.position));
    return {
      name,
      position: checkpoint?.position ?? null,
      lagMs: behind ? Math.max(1, now.getTime() - last.created.getTime()) : 0,
      stopped: checkpoint?.stopped ?? null,
    };
  });
  const running = projections.every(({ stopped, lagMs }) => stopped === null && lagMs <= bearableLagMs);
  return { ready: store === 'reachable' && readModels === 'reachable' && running, store, readModels, projections };
}
