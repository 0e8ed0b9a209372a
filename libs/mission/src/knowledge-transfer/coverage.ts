import type { ReadOnly } from '#decider';
import { shareOf } from '#statistics';
import {
  autonomousAsKnownOn,
  autonomousNow,
  hasDeparted,
  itemsInUse,
  itemsInUseOn,
  type KnowledgeItem,
  type KnowledgeTransferState,
} from './knowledge-transfer.state.js';
import type { Day, PersonCode, Rate, Ref } from '../shared/vocabulary.js';

type Transfer = ReadOnly<KnowledgeTransferState>;
type Items = ReturnType<typeof itemsInUse>;

/** How much of the critical knowledge remains when some people are not there. */
export interface Coverage {
  /** Weight of the items that remain over the weight of all; 0 without items. */
  readonly value: Rate;
  /** Sum of the criticalities of the items that remain. */
  readonly covered: number;
  /** Sum of the criticalities of all items in use. */
  readonly total: number;
  /** The items that no one else does alone, in register order. */
  readonly missing: readonly Ref[];
}

/** Coverage without a set of people: the criticality-weighted share of items that another person present does alone. */
export const coverageWithout = (transfer: Transfer, without: readonly PersonCode[]): Coverage =>
  coverageOf(itemsInUse(transfer), (item) => holdersWithout(transfer, item, without).length > 0);

/** The same as it was known at the end of a day: items, levels and departures recorded by then. */
export function coverageAsKnownOn(transfer: Transfer, without: readonly PersonCode[], day: Day): Coverage {
  const isThere = (person: PersonCode) =>
    !without.includes(person) &&
    !(hasDeparted(transfer, person) && (transfer.departures[person]?.recordedOn ?? '') <= day);
  return coverageOf(itemsInUseOn(transfer, day), (item) => autonomousAsKnownOn(item, day).some(isThere));
}

function coverageOf(items: Items, isCovered: (item: ReadOnly<KnowledgeItem>) => boolean): Coverage {
  const missing = items.filter(([, item]) => !isCovered(item));
  const total = weightOf(items);
  const covered = total - weightOf(missing);
  return { value: shareOf(covered, total) ?? 0, covered, total, missing: missing.map(([ref]) => ref) };
}

/** Those who do the item alone, are still there, and are not in the set. */
export const holdersWithout = (
  transfer: Transfer,
  item: ReadOnly<KnowledgeItem>,
  without: readonly PersonCode[] = [],
): readonly PersonCode[] =>
  autonomousNow(item).filter((person) => !without.includes(person) && !hasDeparted(transfer, person));

const weightOf = (items: Items): number => items.reduce((sum, [, { criticality }]) => sum + criticality, 0);
