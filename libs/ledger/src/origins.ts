import { LRUCache } from 'lru-cache';
import type { DriverEvent } from './codec.js';

/** By the first letters of a stream's name, the types of event with which a stream of that family begins. */
export type StreamFamilies = Readonly<Record<string, readonly string[]>>;

/** What tells where a stream comes from. */
export type Beginning = Pick<DriverEvent, 'streamId' | 'revision' | 'type'>;

const MOST_KNOWN = 10_000;
/** No stream of ours has a longer name. */
const LONGEST_NAME = 100;

/**
 * Tells our streams from those that only bear such a name: `mission-control-1` of another product, say. A stream is ours
 * when its first event is one with which such streams begin. A stream whose beginning is no longer stored is taken for
 * ours: passing over what may be a mission would be the worse mistake.
 */
export class Origins {
  private readonly known = new LRUCache<string, boolean>({ max: MOST_KNOWN });

  constructor(
    private readonly families: StreamFamilies,
    private readonly firstOf: (stream: string) => Promise<Beginning | undefined>,
  ) {}

  /** Is an event at the beginning of a stream one with which it may begin? */
  fits({ streamId, revision, type }: Beginning): boolean {
    if (streamId.length > LONGEST_NAME) return false;
    if (revision !== 0n) return true;
    return Object.entries(this.families).some(([prefix, types]) => streamId.startsWith(prefix) && types.includes(type));
  }

  /** Does the event belong to a stream that began as ours? */
  async isOurs(event: Beginning): Promise<boolean> {
    const known = event.revision === 0n ? this.fits(event) : this.known.get(event.streamId);
    if (known !== undefined) return this.remember(event.streamId, known);
    const first = await this.firstOf(event.streamId);
    return this.remember(event.streamId, first === undefined || this.fits(first));
  }

  private remember(stream: string, ours: boolean): boolean {
    this.known.set(stream, ours);
    return ours;
  }
}
