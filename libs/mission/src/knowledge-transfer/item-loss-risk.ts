import type { ReadOnly, Sentence } from '#decider';
import { knowledgeLossRisk, type KnowledgeLossBand } from '#statistics';
import { holdersWithout } from './coverage.js';
import { consultantsOf, ownerOf, type ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { KnowledgeItem } from './knowledge-transfer.state.js';

/** Those who leave for certain: the consultants when the contract ends, the owner when they sell. */
const CERTAIN = 5;

/** The risk of losing an item, never of a person. */
export interface ItemLossRisk {
  /** 1 to 5: how sure it is that those who do it alone leave. */
  readonly attrition: number;
  /** 1 to 5: the criticality of the item. */
  readonly position: number;
  /** 1 to 25. */
  readonly risk: number;
  readonly band: KnowledgeLossBand;
  readonly why: Sentence;
}

/**
 * The risk of losing an item, where its inputs exist: only of the consultants and of a selling owner is it known that
 * they leave. As soon as another person who is there does the item alone, nothing is said.
 */
export function itemLossRisk(inputs: ReadinessInputs, item: ReadOnly<KnowledgeItem>): ItemLossRisk | undefined {
  const holders = holdersWithout(inputs.transfer, item);
  const firm = consultantsOf(inputs);
  const leaving = [...firm, ...(isForSale(inputs) ? [ownerOf(inputs)] : [])];
  if (holders.length === 0 || !holders.every((person) => leaving.includes(person))) return undefined;
  const byFirm = holders.every((person) => firm.includes(person));
  const why = byFirm ? FIRM_LEAVES : holders.some((person) => firm.includes(person)) ? BOTH_LEAVE : OWNER_SELLS;
  return {
    attrition: CERTAIN,
    position: item.criticality,
    ...knowledgeLossRisk(CERTAIN, item.criticality),
    why,
  };
}

const isForSale = ({ mission, exitReadiness }: ReadinessInputs): boolean =>
  mission.draft?.context === 'SALE_PREPARATION' || exitReadiness.letterOfIntent !== undefined;

const FIRM_LEAVES = { fr: 'Le cabinet part à la fin du contrat.', en: 'The firm leaves when the contract ends.' };
const OWNER_SELLS = { fr: 'Le dirigeant vend.', en: 'The owner sells.' };
const BOTH_LEAVE = { fr: 'Le dirigeant vend et le cabinet part.', en: 'The owner sells and the firm leaves.' };
