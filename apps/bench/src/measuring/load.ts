import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from './statistics.js';

/** What one stretch of work amounted to. */
export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Work that goes on until a time is over, with so many operations under way at any moment. */
export interface Load {
  readonly inFlight: number;
  readonly forMs: number;
  /** What one operation counts for: a batch of 100 counts for 100. */
  readonly weight: number;
  /** How long a caller rests between two operations; left out, not at all. */
  readonly restMs?: number;
}

/** Keeps operations going, closed loop: each caller begins its next one when its last one is answered. */
export async function measureLoad(load: Load, operation: (caller: number) => Promise<void>): Promise<Measured> {
  const latencies: number[] = [];
  const begun = performance.now();
  const end = begun + load.forMs;
  const caller = async (n: number): Promise<void> => {
    for (let start = begun; start < end; ) {
      start = performance.now();
      await operation(n);
      latencies.push(performance.now() - start);
      if (load.restMs !== undefined) await pause(load.restMs);
    }
  };
  await Promise.all(Array.from({ length: load.inFlight }, (_, n) => caller(n)));
  const seconds = (performance.now() - begun) / 1000;
  return {
    perSecond: (latencies.length * load.weight) / seconds,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}

/** Times one piece of work that answers how much it did. */
export async function measureOnce(work: () => Promise<number>): Promise<Measured> {
  const begun = performance.now();
  const amount = await work();
  const ms = performance.now() - begun;
  return { perSecond: (amount * 1000) / ms, p50Ms: ms, p99Ms: ms };
}
