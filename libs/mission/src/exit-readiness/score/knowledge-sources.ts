import type { ReadOnly } from '#decider';
import {
  itemsInUse,
  type KnowledgeItem,
  type KnowledgeTransferState,
} from '../../knowledge-transfer/knowledge-transfer.state.js';
import type { PersonCode } from '../../shared/vocabulary.js';
import { coverageWithout, holdersWithout } from '../../knowledge-transfer/coverage.js';
import type { TermName } from '../readiness-vocabulary.js';
import { fraction, type Source, type Term } from './term.js';

/** Coverage without some people, with the lines that say who does each item alone. */
export function coverageTerm(
  name: TermName,
  transfer: ReadOnly<KnowledgeTransferState>,
  without: readonly PersonCode[],
): Term {
  const { covered, total } = coverageWithout(transfer, without);
  const sources = itemsInUse(transfer).flatMap(([, item]) => [
    item.identified,
    ...holdersWithout(transfer, item, without).map((person) => masteryOf(item, person)),
  ]);
  return fraction(name, covered, total, sources);
}

/** What says how far a person masters an item. */
export const masteryOf = ({ mastery, identified }: ReadOnly<KnowledgeItem>, person: PersonCode): Source => {
  const { last, assessment } = mastery[person] ?? {};
  return { revision: (last ?? identified).revision, ...(assessment?.evidence && { evidence: assessment.evidence }) };
};
