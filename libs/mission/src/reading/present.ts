import { Assembled, findPieces, findServed, type Document, type ReadDatabase, type Served } from '#read-models';
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

/** Slices kept in memory, and slices put together: of each, what has changed is read again and nothing else. */
const MOST_KEPT = 2_000;

/** A slice as it was read last. */
interface Kept {
  readonly generation: number;
  readonly revision: number;
  readonly slice: Assembled<object>;
}

/** Missions as they are stored now. */
@Injectable()
export class PresentStates {
  private readonly kept = new LRUCache<string, Kept>({ max: MOST_KEPT });
  private readonly together = new LRUCache<string, { readonly of: string; readonly state: unknown }>({
    max: MOST_KEPT,
  });

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
    const known = this.together.get(place);
    if (known?.of === of) return known.state;
    const slices = await this.slices(mission, found);
    if (!slices) return undefined;
    const state = Object.fromEntries(slices);
    this.together.set(place, { of, state });
    return state;
  }

  /** The state of each slice; undefined when one has changed since it was looked up. */
  private async slices(mission: string, found: readonly Served[]): Promise<readonly [string, object][] | undefined> {
    const stored = found.flatMap((each) => (each.revision === null ? [] : [{ ...each, revision: each.revision }]));
    const wanted = stored.flatMap((each) => {
      const since = this.keptOf(mission, each)?.revision;
      return since === each.revision ? [] : [{ ...each, ...(since !== undefined && { since }) }];
    });
    const pieces = await findPieces(this.database, wanted, mission);
    for (const { name, generation, revision, since } of wanted) {
      const changed = pieces.get(name);
      const kept = this.keptOf(mission, { name, generation });
      if (!changed || kept?.revision !== since) return undefined;
      const slice = kept?.slice ?? new Assembled<object>(sliceFolds[name as SliceName].initial);
      slice.take(changed);
      this.kept.set(`${mission} ${name}`, { generation, revision, slice });
    }
    const states: [string, object][] = [];
    for (const { name, generation, revision } of found) {
      const kept = this.keptOf(mission, { name, generation });
      if (revision !== null && kept?.revision !== revision) return undefined;
      states.push([name, kept?.slice.state ?? sliceFolds[name as SliceName].initial()]);
    }
    return states;
  }

  private keptOf(mission: string, { name, generation }: Pick<Served, 'name' | 'generation'>): Kept | undefined {
    const kept = this.kept.get(`${mission} ${name}`);
    return kept?.generation === generation ? kept : undefined;
  }
}

/** Are the slices that are served as far as each other, and made by this code? */
export function areOfOneMoment(served: readonly Served[], slices: readonly SliceName[]): boolean {
  const known = slices.every((slice) =>
    served.some(({ name, version }) => name === slice && version === SLICE_VERSIONS[slice]),
  );
  const [first] = served;
  return known && served.every(({ position, stopped }) => position === first?.position && stopped === first.stopped);
}
