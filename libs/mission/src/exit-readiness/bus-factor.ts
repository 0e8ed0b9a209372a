import type { ReadOnly } from '#decider';
import {
  hasDeparted,
  itemsInUse,
  type KnowledgeTransferState,
} from '../knowledge-transfer/knowledge-transfer.state.js';
import type { PersonCode, Rate } from '../shared/vocabulary.js';
import { coverageWithout } from './coverage.js';

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
  const people = peopleOf(transfer).filter((person) => !without.includes(person));
  const removed = [...without];
  const sequence: { person: PersonCode; coverage: Rate }[] = [];
  while (coverageWithout(transfer, removed).value >= THRESHOLD) {
    const worst = worstOf(
      transfer,
      people.filter((person) => !removed.includes(person)),
      removed,
    );
    if (!worst) break;
    removed.push(worst.person);
    sequence.push(worst);
  }
  return { count: sequence.length, sequence };
}

function worstOf(
  transfer: ReadOnly<KnowledgeTransferState>,
  people: readonly PersonCode[],
  removed: readonly PersonCode[],
): { person: PersonCode; coverage: Rate } | undefined {
  return people
    .map((person) => ({ person, coverage: coverageWithout(transfer, [...removed, person]).value }))
    .reduce<
      { person: PersonCode; coverage: Rate } | undefined
    >((worst, each) => (worst && worst.coverage <= each.coverage ? worst : each), undefined);
}

/** Everybody still there who has a level on an item in use, in ascending order of code. */
const peopleOf = (transfer: ReadOnly<KnowledgeTransferState>): readonly PersonCode[] =>
  [...new Set(itemsInUse(transfer).flatMap(([, { mastery }]) => Object.keys(mastery)))]
    .filter((person) => !hasDeparted(transfer, person))
    .sort();
