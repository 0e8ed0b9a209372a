import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../../refusals/refusals.js';
import type { Ref } from '../../shared/vocabulary.js';
import type { Blocker } from '../exit-readiness.state.js';

/** A blocker that is lifted or waived stays so. */
export const settledRefusal = (ref: Ref, { lifted, waived }: ReadOnly<Blocker>): Refusal | undefined =>
  lifted || waived ? refuse('WRONG_STATE', { kind: 'blocker', ref, state: lifted ? 'lifted' : 'waived' }) : undefined;
