import type { ReadOnly } from '#decider';
import { shareOf, sum } from '#statistics';
import { hasDeparted, itemsInUse, peopleOn, type KnowledgeTransferState } from './knowledge-transfer.state.js';
import type { PersonCode, Rate } from '../shared/vocabulary.js';
import { holdersWithout } from './coverage.js';

/** How few people hold the knowledge together. */
export interface BusFactor {
  /** People removed, worst first, before coverage falls below one half. */
  readonly count: number;
  /** Who was removed, in order, and what remained. */
  readonly sequence: readonly { readonly person: PersonCode; readonly coverage: Rate }[];
}

/** Below this coverage the knowledge does not hold any more. */
const THRESHOLD = 0.5;

/**
 * Greedy bus factor: while one half remains, removes the person whose absence leaves least; of two who leave the same,
 * the lower code. A heuristic: the true minimum may be smaller. Avelino et al. (2016).
 *
 * @param without people who are gone to begin with, such as the firm; they are not counted
 */
export function busFactor(transfer: ReadOnly<KnowledgeTransferState>, without: readonly PersonCode[] = []): BusFactor {
  const items = itemsInUse(transfer).map(([, item]) => ({
    weight: item.criticality,
    holders: new Set(holdersWithout(transfer, item, without)),
  }));
  const candidates = new Set(peopleOf(transfer).filter((person) => !without.includes(person)));
  const sequence: { person: PersonCode; coverage: Rate }[] = [];
  while (coverageOf(items) >= THRESHOLD) {
    const person = worstOf(items, candidates);
    if (person === undefined) break;
    candidates.delete(person);
    for (const { holders } of items) holders.delete(person);
    sequence.push({ person, coverage: coverageOf(items) });
  }
  return { count: sequence.length, sequence };
}

/** An item by its criticality, with those who would still do it alone. */
interface HeldItem {
  readonly weight: number;
  readonly holders: ReadonlySet<PersonCode>;
}

const weightOf = (items: readonly HeldItem[]): number => sum(items.map(({ weight }) => weight));

const coverageOf = (items: readonly HeldItem[]): Rate =>
  shareOf(weightOf(items.filter(({ holders }) => holders.size > 0)), weightOf(items)) ?? 0;

/** The first of those whose absence would take most: the items that no one else holds any more. */
function worstOf(items: readonly HeldItem[], candidates: ReadonlySet<PersonCode>): PersonCode | undefined {
  const losses = new Map<PersonCode, number>();
  for (const { weight, holders } of items) {
    const [holder] = holders;
    if (holder !== undefined && holders.size === 1) losses.set(holder, (losses.get(holder) ?? 0) + weight);
  }
  const loss = (person: PersonCode): number => losses.get(person) ?? 0;
  return [...candidates].reduce<PersonCode | undefined>(
    (worst, each) => (worst !== undefined && loss(worst) >= loss(each) ? worst : each),
    undefined,
  );
}

/** Everybody still there who has a level on an item in use, in ascending order of code. */
const peopleOf = (transfer: ReadOnly<KnowledgeTransferState>): readonly PersonCode[] =>
  [...new Set(itemsInUse(transfer).flatMap(([, item]) => peopleOn(item)))]
    .filter((person) => !hasDeparted(transfer, person))
    .sort();
