import type { ReadOnly } from '#decider';
import {
  autonomousNow,
  hasDeparted,
  itemsInUse,
  type KnowledgeItem,
  type KnowledgeTransferState,
} from '../knowledge-transfer/knowledge-transfer.state.js';
import type { PersonCode, Rate, Ref } from '../shared/vocabulary.js';

type Transfer = ReadOnly<KnowledgeTransferState>;

/** How much of the critical knowledge remains when some people are not there. */
export interface Coverage {
  /** Weight of the items that remain over the weight of all; 0 without items. */
  readonly value: Rate;
  /** Sum of the criticalities of the items that remain. */
  readonly covered: number;
  /** Sum of the criticalities of all items in use. */
  readonly total: number;
  /** The items that nobody else does alone, in register order. */
  readonly missing: readonly Ref[];
}

/** Coverage without a set of people: the criticality-weighted share of items that somebody else present does alone. */
export function coverageWithout(transfer: Transfer, without: readonly PersonCode[]): Coverage {
  const items = itemsInUse(transfer);
  const missing = items.filter(([, item]) => holdersWithout(transfer, item, without).length === 0);
  const total = weightOf(items);
  const covered = total - weightOf(missing);
  return { value: total === 0 ? 0 : covered / total, covered, total, missing: missing.map(([ref]) => ref) };
}

/** Those who do the item alone, are still there, and are not in the set. */
export const holdersWithout = (
  transfer: Transfer,
  item: ReadOnly<KnowledgeItem>,
  without: readonly PersonCode[] = [],
): readonly PersonCode[] =>
  autonomousNow(item).filter((person) => !without.includes(person) && !hasDeparted(transfer, person));

const weightOf = (items: readonly (readonly [Ref, ReadOnly<KnowledgeItem>])[]): number =>
  items.reduce((sum, [, { criticality }]) => sum + criticality, 0);
