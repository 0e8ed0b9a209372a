import { type ReadOnly, type Refusal, say } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { PersonCode, Ref } from '../shared/vocabulary.js';
import { levelIn, type KnowledgeTransferState } from './knowledge-transfer.state.js';

/** A level that someone fell to. */
export interface Regression {
  readonly item: Ref;
  readonly person: PersonCode;
  readonly level: number;
}

/** A regression goes down: the level is below the one until now. */
export function regressionRefusal(
  transfer: ReadOnly<KnowledgeTransferState>,
  { item, person, level }: Regression,
): Refusal | undefined {
  const from = levelIn(transfer, item, person);
  return level >= from
    ? refuse('INVALID_INPUT', {
        field: 'level',
        why: say(
          `le niveau ${level} n’est pas au-dessous du niveau ${from} de ${person} sur ${item}`,
          `level ${level} is not below ${from}, the level of ${person} on ${item}`,
        ),
        item,
        person,
        from,
      })
    : undefined;
}
