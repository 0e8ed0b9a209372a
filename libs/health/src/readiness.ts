import type { Webhooks, WebhooksStanding } from '#deliveries';
import { LedgerUnavailable, type Ledger } from '#ledger';
import {
  findForeign,
  findStops,
  generations,
  lagMs,
  shareOf,
  type ForeignStreams,
  type Generation,
  type ReadDatabase,
  type StopOf,
} from '#read-models';

/** What an operator sees of one projection. */
export interface ProjectionHealth {
  readonly name: string;
  /** Commit position up to which everything is in. */
  readonly position: string | null;
  /** How long ago the oldest event that it may still miss was stored, in milliseconds; 0 when it has everything. */
  readonly lagMs: number;
  /** While it is made again beside what is served: how much of the log is in, 0 to 1. */
  readonly remaking: number | null;
}

/** A stream that cannot be gone on with: a mission, or what stands beside one. All other streams go on. */
export interface StoppedStream {
  readonly stream: string;
  /** The first event that is not in: its revision, which is its line in the audit trail. */
  readonly line: number;
  /** What has stopped before that event: projections, and the watch. */
  readonly of: readonly string[];
  readonly why: string;
}

/** Whether this installation can serve, and what in it has stopped. */
export interface Readiness {
  /** Store and read models are reachable and the lag is bounded. A stopped stream does not make the others unready. */
  readonly ready: boolean;
  readonly store: 'reachable' | 'unreachable';
  readonly readModels: 'reachable' | 'unreachable';
  readonly projections: readonly ProjectionHealth[];
  readonly stopped: readonly StoppedStream[];
  /** Streams under names like ours that never began as ours: they are passed over. */
  readonly foreignStreams: ForeignStreams;
  /** What waits to be told to programs; null while that cannot be read. What waits makes nothing unready. */
  readonly webhooks: WebhooksStanding | null;
}

/** The same for strangers, who are not to know what missions there are, how much is recorded, or what the parts are. */
export interface ReadinessInNumbers extends Pick<Readiness, 'ready' | 'store' | 'readModels'> {
  readonly stopped: number;
  readonly foreignStreams: number;
}

export const inNumbers = ({ ready, store, readModels, stopped, foreignStreams }: Readiness): ReadinessInNumbers => ({
  ready,
  store,
  readModels,
  stopped: stopped.length,
  foreignStreams: foreignStreams.count,
});

const NONE: ForeignStreams = { count: 0, names: [] };

/** What is looked at. */
export interface ReadinessParts {
  readonly ledger: Ledger;
  readonly readModels: ReadDatabase;
  readonly webhooks: Pick<Webhooks, 'standing'>;
  /** Projections that must be running. */
  readonly projections: readonly string[];
  readonly bearableLagMs: number;
}

/** Looks at the store, the read models, the projections that must be running, and what waits for programs. */
export async function readiness(
  { ledger, readModels: database, webhooks, projections: names, bearableLagMs }: ReadinessParts,
  now: Date,
): Promise<Readiness> {
  const [head, known, queue] = await Promise.allSettled([ledger.head(), look(database), webhooks.standing()]);
  const { all, stops, foreignStreams } =
    known.status === 'fulfilled' ? known.value : { all: [], stops: [], foreignStreams: NONE };
  const end = head.status === 'fulfilled' ? head.value?.position : undefined;
  const lags = head.status === 'fulfilled' ? await lagsOf(ledger, all, now) : undefined;
  const projections = names.map((name): ProjectionHealth => {
    const served = all.find((each) => each.name === name && each.live);
    const next = all.find((each) => each.name === name && !each.live);
    return {
      name,
      position: served?.position ?? null,
      lagMs: lags?.get(served?.position) ?? 0,
      remaking: next ? shareOf(next.position, end) : null,
    };
  });
  const store = lags ? 'reachable' : 'unreachable';
  const readModels = known.status === 'fulfilled' ? 'reachable' : 'unreachable';
  const ready =
    store === 'reachable' && readModels === 'reachable' && projections.every(({ lagMs: lag }) => lag <= bearableLagMs);
  return {
    ...{ ready, store, readModels, projections, stopped: byStream(stops), foreignStreams },
    webhooks: queue.status === 'fulfilled' ? queue.value : null,
  };
}

async function look(database: ReadDatabase) {
  const [all, stops, foreignStreams] = await Promise.all([
    generations(database),
    findStops(database),
    findForeign(database),
  ]);
  return { all, stops, foreignStreams };
}

/** One entry for each place at which something stopped. */
function byStream(stops: readonly StopOf[]): readonly StoppedStream[] {
  const places = new Map<string, StoppedStream & { readonly of: string[] }>();
  for (const { of, stream, revision, reason } of stops) {
    const place = `${stream} ${revision}`;
    const known = places.get(place) ?? { stream, line: revision, of: [], why: reason };
    known.of.push(of);
    places.set(place, known);
  }
  return [...places.values()];
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
