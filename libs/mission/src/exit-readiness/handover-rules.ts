import type { ReadOnly } from '#decider';
import { rolesOn } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';

/** The recipients for whom a person may speak: themselves, and an acquirer for their organisation. */
export function recipientsOf(mission: ReadOnly<MissionState>, person: PersonCode, day: Day): readonly string[] {
  const { access } = mission;
  const isAcquirer = rolesOn(access, person, day).includes('ACQUIRER');
  const organisation = access.grants[person]?.at(-1)?.organisation ?? access.people[person]?.organisation;
  return isAcquirer && organisation !== undefined ? [person, organisation] : [person];
}
