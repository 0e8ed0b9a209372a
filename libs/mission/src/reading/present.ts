import { findBodies, findServed, type Document, type ReadDatabase, type Served } from '#read-models';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { sliceFolds, type MissionState } from '../mission-state.js';
import { READ_DATABASE } from '../shared/tokens.js';
import { SLICE_VERSIONS } from '../projections.js';

type SliceName = keyof MissionState;

/** Slices of a mission as they are stored, all of the same revision. */
export interface Together {
  readonly apart: false;
  readonly document: Document<unknown>;
}

/**
 * The stored slices are not of one moment: one is being made again by other code, or has stopped where others went on.
 * The answer is then to be folded from the log, up to the event before which the first of them stopped.
 */
export interface Apart {
  readonly apart: true;
  readonly stoppedAt: number | undefined;
}

/** States kept in memory, those of slices and those put together: parsed once for each event that changes them. */
const MOST_KEPT = 4_000;

/** Missions as they are stored now. */
@Injectable()
export class PresentStates {
  private readonly kept = new LRUCache<string, { readonly of: string; readonly state: unknown }>({ max: MOST_KEPT });

  constructor(@Inject(READ_DATABASE) private readonly database: ReadDatabase) {}

  /**
   * Some slices of a mission; undefined when nothing was ever recorded of it. As long as nothing is recorded, it is the
   * same object.
   */
  async find(mission: string, slices: readonly SliceName[]): Promise<Together | Apart | undefined> {
    const { served, reached } = await findServed(this.database, slices, mission);
    const stops = served.flatMap(({ stopped }) => (stopped === null ? [] : [stopped]));
    const stoppedAt = stops.length === 0 ? undefined : Math.min(...stops);
    if (!areOfOneMoment(served, slices)) return { apart: true, stoppedAt };
    if (!reached) return undefined;
    const { revision, recordedAt } = reached;
    const state = await this.state(
      mission,
      `${revision}`,
      served.filter(({ name }) => slices.includes(name as SliceName)),
    );
    return state
      ? { apart: false, document: { revision, recordedAt, state, ...(stoppedAt !== undefined && { stoppedAt }) } }
      : this.find(mission, slices);
  }

  /** The slices put together; undefined when one has changed since it was looked up. */
  private async state(mission: string, reached: string, found: readonly Served[]): Promise<unknown> {
    const place = `${mission} ${found.map(({ name }) => name).join()}`;
    const of = `${reached} ${found.map(({ generation }) => generation).join()}`;
    const known = this.kept.get(place);
    if (known?.of === of) return known.state;
    const states = new Map<string, unknown>();
    for (const each of found) {
      const kept = this.kept.get(placeOf(mission, each));
      if (each.revision === null) states.set(each.name, sliceFolds[each.name as SliceName].initial());
      else if (kept?.of === momentOf(each)) states.set(each.name, kept.state);
    }
    const missing = found.filter(({ name }) => !states.has(name));
    const bodies = await findBodies(this.database, missing, mission);
    if (bodies.size < missing.length) return undefined;
    for (const each of missing) {
      const parse = () => JSON.parse(bodies.get(each.name) ?? 'null') as unknown;
      states.set(each.name, this.keep(placeOf(mission, each), momentOf(each), parse));
    }
    return this.keep(place, of, () => Object.fromEntries(states));
  }

  private keep(place: string, of: string, make: () => unknown): unknown {
    const known = this.kept.get(place);
    const state = known?.of === of ? known.state : make();
    this.kept.set(place, { of, state });
    return state;
  }
}

const placeOf = (mission: string, { name }: Served): string => `${mission} ${name}`;

const momentOf = ({ generation, revision }: Served): string => `${revision} ${generation}`;

function areOfOneMoment(served: readonly Served[], slices: readonly SliceName[]): boolean {
  const known = slices.every((slice) =>
    served.some(({ name, version }) => name === slice && version === SLICE_VERSIONS[slice]),
  );
  const [first] = served;
  return known && served.every(({ position, stopped }) => position === first?.position && stopped === first.stopped);
}
