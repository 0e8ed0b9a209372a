import type { RegisteredPerson } from '../access/access.state.js';
import { missionStream } from '../mission-events.js';
import { isToSeal } from '../shared/sealed.js';
import type { PersonCode, Ref } from '../shared/vocabulary.js';
import type { Keys } from './keys.js';

/** What is sealed about a person, in clear. */
export interface Personal {
  readonly name?: string;
  readonly email?: string;
  readonly position?: string;
}

/** Opens what is sealed about people, for as long as their keys exist. It asks for no rights: its caller has. */
export class PersonalData {
  constructor(private readonly keys: Keys) {}

  /** Undefined for an erased person, and where the key is not the one with which it was sealed. */
  of(mission: Ref, person: PersonCode, { sealed, registered }: Pick<RegisteredPerson, 'sealed' | 'registered'>) {
    if (isToSeal(sealed) || sealed.subject !== person) return undefined;
    try {
      const place = { stream: missionStream(mission), revision: registered.revision };
      return this.keys.open(sealed, place) as Personal | undefined;
    } catch {
      return undefined;
    }
  }
}
