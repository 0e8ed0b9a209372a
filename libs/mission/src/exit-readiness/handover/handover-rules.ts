import { sameName, type ReadOnly } from '#decider';
import { organisationOf, rolesOn } from '../../access/access.state.js';
import type { MissionState } from '../../mission-state.js';
import type { Day, PersonCode } from '../../shared/vocabulary.js';

/** The recipients for whom a person may speak: themselves, and an acquirer for their organisation. */
export function recipientsOf(state: ReadOnly<MissionState>, person: PersonCode, day: Day): readonly string[] {
  const { access } = state;
  const isAcquirer = rolesOn(access, person, day).includes('ACQUIRER');
  const organisation = organisationOf(access, person);
  return isAcquirer && organisation !== undefined ? [person, organisation] : [person];
}

/** The recipient of a plan who is meant. A person is meant by their code alone, an organisation however it is typed. */
export function recipientMeant(
  { access }: ReadOnly<MissionState>,
  recipients: readonly string[],
  meant: string,
): string | undefined {
  const isPerson = (code: string): boolean => Object.hasOwn(access.roles, code);
  if (recipients.includes(meant) || isPerson(meant)) return recipients.find((each) => each === meant);
  return recipients.find((each) => !isPerson(each) && sameName(each, meant));
}
