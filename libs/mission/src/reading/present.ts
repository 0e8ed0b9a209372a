import { findServed, hasReached, type Document, type ReadDatabase, type Served } from '#read-models';
import { Inject, Injectable } from '@nestjs/common';
import { sliceFolds, type MissionState } from '../mission-state.js';
import { READ_DATABASE } from '../pipeline/tokens.js';
import { SLICE_VERSIONS } from '../projections.js';

type SliceName = keyof MissionState;

/** Slices of a mission as they are stored, all of the same revision. */
export interface Together {
  readonly apart: false;
  readonly document: Document<unknown>;
}

/**
 * The stored slices are not of one moment: one is being made again by other code, or has stopped. The answer is then to
 * be folded from the log, up to the position where the first of them stopped.
 */
export interface Apart {
  readonly apart: true;
  readonly until: string | undefined;
}

/** Parsed states kept in memory: those that are read most are parsed once for each event that changes them. */
const MOST_KEPT = 3_000;

/** Missions as they are stored now. */
@Injectable()
export class PresentStates {
  private readonly kept = new Map<string, { readonly of: string; readonly state: unknown }>();

  constructor(@Inject(READ_DATABASE) private readonly database: ReadDatabase) {}

  /** Some slices of a mission; undefined when nothing was ever recorded of it. */
  async find(mission: string, slices: readonly SliceName[]): Promise<Together | Apart | undefined> {
    const { served, reached } = await findServed(this.database, slices, mission);
    const stopped = served.filter((each) => each.stopped !== null);
    const until = stopped.map(({ position }) => position ?? '0').reduce<string | undefined>(nearest, undefined);
    if (until !== undefined || !areOfOneMoment(served, slices)) return { apart: true, until };
    if (!reached) return undefined;
    const { revision, recordedAt } = reached;
    const found = served.filter(({ name }) => slices.includes(name as SliceName));
    const state = Object.fromEntries(found.map((each) => [each.name, this.state(mission, each)]));
    return { apart: false, document: { revision, recordedAt, state } };
  }

  private state(mission: string, { name, generation, revision, body }: Served): unknown {
    if (body === null) return sliceFolds[name as SliceName].initial();
    const [place, of] = [`${mission} ${name}`, `${generation} ${revision}`];
    const known = this.kept.get(place);
    const state = known?.of === of ? known.state : (JSON.parse(body) as unknown);
    this.kept.delete(place);
    this.kept.set(place, { of, state });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return state;
  }
}

function areOfOneMoment(served: readonly Served[], slices: readonly SliceName[]): boolean {
  const known = slices.every((slice) =>
    served.some(({ name, version }) => name === slice && version === SLICE_VERSIONS[slice]),
  );
  return known && served.every(({ position }) => position === served[0]?.position);
}

const nearest = (a: string | undefined, b: string): string => (a === undefined || hasReached(a, b) ? b : a);
