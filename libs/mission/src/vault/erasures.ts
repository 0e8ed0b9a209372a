import type { ReadOnly } from '#decider';
import { missionOf } from '../mission-events.js';
import type { MissionState } from '../mission-state.js';
import type { PersonCode, Ref } from '../shared/vocabulary.js';
import type { Keys } from './keys.js';
import { entriesOf } from '../shared/in-order.js';

/** Where something is kept of people beside the missions' streams. */
export interface PersonalPlace {
  /** Removes what there is of a person whom a mission has erased. Once more changes nothing. */
  forget(person: PersonCode, mission: Ref): Promise<void>;
}

/**
 * Destroys the keys of people whom missions have recorded as erased. The record comes first: only once the event is
 * stored does the key go, and whoever reads the event sees to it. So a process that dies in between leaves the key to
 * the next one that loads the mission, and destroying that fails is tried again at the next load.
 */
export class Erasures {
  private readonly places: PersonalPlace[] = [];
  private readonly carriedOut = new Set<string>();

  constructor(private readonly keys: Keys) {}

  /** What is kept of people elsewhere is erased with them. */
  alsoFrom(place: PersonalPlace): void {
    this.places.push(place);
  }

  /**
   * To be called with every mission that is loaded; each key is destroyed once in the life of a process.
   *
   * @returns undefined when there is nothing to wait for
   */
  carryOut({ stream, state }: { readonly stream: string; readonly state: ReadOnly<MissionState> }) {
    const elsewhere: Promise<void>[] = [];
    for (const [subject, { destroyed }] of entriesOf(state.access.erasures)) {
      const erasure = `${stream}:${subject}`;
      if (!destroyed || this.carriedOut.has(erasure)) continue;
      this.keys.destroy(subject, stream);
      const mission = missionOf(stream) ?? stream;
      const forgetting = this.places.map((place) => place.forget(subject, mission));
      if (forgetting.length === 0) this.carriedOut.add(erasure);
      else elsewhere.push(Promise.all(forgetting).then(() => void this.carriedOut.add(erasure)));
    }
    return elsewhere.length === 0 ? undefined : Promise.all(elsewhere);
  }
}
