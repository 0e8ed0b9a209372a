import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Keys } from './keys.js';
import { entriesOf } from '../shared/in-order.js';

/**
 * Destroys the keys of people whom missions have recorded as erased. The record comes first: only once the event is
 * stored does the key go, and whoever reads the event sees to it. So a process that dies in between leaves the key to
 * the next one that loads the mission, and destroying that fails is tried again at the next load.
 */
export class Erasures {
  private readonly carriedOut = new Set<string>();

  constructor(private readonly keys: Keys) {}

  /** To be called with every mission that is loaded; each key is destroyed once in the life of a process. */
  carryOut({ stream, state }: { readonly stream: string; readonly state: ReadOnly<MissionState> }): void {
    for (const [subject, { destroyed }] of entriesOf(state.access.erasures)) {
      const erasure = `${stream}:${subject}`;
      if (!destroyed || this.carriedOut.has(erasure)) continue;
      this.keys.destroy(subject, stream);
      this.carriedOut.add(erasure);
    }
  }
}
