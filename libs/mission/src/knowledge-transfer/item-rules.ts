import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import type { KnowledgeTransferState } from './knowledge-transfer.state.js';

/** Nothing more happens to an item that is followed no more. */
export const retiredRefusal = ({ items }: ReadOnly<KnowledgeTransferState>, item: Ref): Refusal | undefined =>
  items[item]?.retired && refuse('WRONG_STATE', { kind: 'item', ref: item, state: 'retired' });
