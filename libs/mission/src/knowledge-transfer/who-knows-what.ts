import type { ReadOnly } from '#decider';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import { AUTONOMOUS, levelOf, type Assessment, type KnowledgeItem } from './knowledge-item.state.js';
import type { KeyAccount, KnowledgeTransferState } from './knowledge-transfer.state.js';
import { entriesOf } from '../shared/in-order.js';

/** Has the person’s departure been recorded? */
export const hasDeparted = ({ departures }: ReadOnly<KnowledgeTransferState>, person: PersonCode): boolean =>
  Object.hasOwn(departures, person);

type Items = readonly (readonly [Ref, ReadOnly<KnowledgeItem>])[];

/** The items that still count, in register order. */
export const itemsInUse = (state: ReadOnly<KnowledgeTransferState>): Items =>
  inRegister(state).filter(([, { retired }]) => retired === undefined);

/** The items that counted at the end of a day, as it was known then. */
export const itemsInUseOn = (state: ReadOnly<KnowledgeTransferState>, day: Day): Items =>
  inRegister(state).filter(
    ([, { identified, retired }]) => identified.recordedOn <= day && !(retired && retired.recordedOn <= day),
  );

const inRegister = ({ items }: ReadOnly<KnowledgeTransferState>): Items =>
  entriesOf(items).toSorted(([, a], [, b]) => a.identified.revision - b.identified.revision);

/** The items in use that a person does alone. */
export const itemsHeldBy = (state: ReadOnly<KnowledgeTransferState>, person: PersonCode): readonly Ref[] =>
  itemsInUse(state)
    .filter(([, item]) => levelOf(item, person) >= AUTONOMOUS)
    .map(([ref]) => ref);

/** How far a person masters an item now; 0 for an item or a person never heard of. */
export function levelIn({ items }: ReadOnly<KnowledgeTransferState>, item: Ref, person: PersonCode): number {
  const known = items[item];
  return known ? levelOf(known, person) : 0;
}

/** What a third person last rated, unless the person has regressed since. */
export function assessmentOf(
  { items }: ReadOnly<KnowledgeTransferState>,
  item: Ref,
  person: PersonCode,
): ReadOnly<Assessment> | undefined {
  const mastery = items[item]?.mastery ?? {};
  return Object.hasOwn(mastery, person) ? mastery[person]?.assessment : undefined;
}

/** A key account that is known to exist. */
export function keyAccountOf({ keyAccounts }: ReadOnly<KnowledgeTransferState>, account: Ref): ReadOnly<KeyAccount> {
  const known = keyAccounts[account];
  if (!known) throw new Error(`key account ${account} does not exist`);
  return known;
}
