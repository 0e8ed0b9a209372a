import type { ReadOnly } from '#decider';
import { shareOf } from '#statistics';
import {
  AUTONOMOUS,
  hasDeparted,
  itemsInUse,
  levelOf,
  peopleOn,
  type KnowledgeItem,
} from '../../knowledge-transfer/knowledge-transfer.state.js';
import type { PersonCode, Ref } from '../../shared/vocabulary.js';
import { masteryOf } from './knowledge-sources.js';
import { ownerAndFirm, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { notEvaluated, term, type DimensionScore, type Term } from './term.js';

/** D5: how far the best of the others has come on each item, weighted by criticality. */
export function knowledgeDimension(inputs: ReadinessInputs): DimensionScore {
  const items = itemsInUse(inputs.transfer);
  const total = items.reduce((sum, [, { criticality }]) => sum + criticality, 0);
  const terms = items.map(([ref, item]) => bestLevel(inputs, ref, item));
  const reached = items.reduce(
    (sum, [, { criticality }], at) => sum + (criticality * (terms[at]?.value ?? 0)) / AUTONOMOUS,
    0,
  );
  return { dimension: 'D5', value: shareOf(reached, total) ?? 0, terms };
}

/** The highest level, 0 to 4, of anybody but the owner, the firm and those who left. */
function bestLevel(inputs: ReadinessInputs, ref: Ref, item: ReadOnly<KnowledgeItem>): Term {
  const best = bestOf(inputs, item);
  return best === undefined
    ? notEvaluated('bestLevel', ref)
    : term('bestLevel', levelOf(item, best), [masteryOf(item, best)], ref);
}

function bestOf(inputs: ReadinessInputs, item: ReadOnly<KnowledgeItem>): PersonCode | undefined {
  const others = peopleOn(item).filter(
    (person) => !ownerAndFirm(inputs).includes(person) && !hasDeparted(inputs.transfer, person),
  );
  return others.toSorted((a, b) => levelOf(item, b) - levelOf(item, a)).at(0);
}
