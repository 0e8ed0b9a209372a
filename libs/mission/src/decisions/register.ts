import type { ReadOnly } from '#decider';
import type { Domain, Ref } from '../shared/vocabulary.js';
import {
  openConflict,
  silence,
  suspending,
  type DecisionsState,
  type Discussion,
  type TakenDecision,
} from './decisions.state.js';
import type { RegisterState } from './register-vocabulary.js';
import { refsOf } from '../shared/in-order.js';

type Proposal = ReadOnly<DecisionsState>['proposed'][Ref];

/** A decision from its proposal on, or from the moment it was taken when no one had proposed it. */
export interface RegisteredDecision {
  readonly decision: Ref;
  readonly domain: Domain;
  readonly state: RegisterState;
  readonly proposal?: Proposal;
  readonly taken?: ReadOnly<TakenDecision>;
  readonly discussion: ReadOnly<Discussion>;
  /** The line that first tells of it. */
  readonly revision: number;
}

/** Every decision, proposed or taken, in the order in which they first became known. */
export const registerOf = ({ proposed, taken, discussions }: ReadOnly<DecisionsState>): readonly RegisteredDecision[] =>
  [...new Set([...refsOf(proposed), ...refsOf(taken)])]
    .flatMap((decision) => {
      const proposal = proposed[decision];
      const made = taken[decision];
      const first = proposal ?? made;
      if (!first) return [];
      const discussion = discussions[decision] ?? silence(first.revision);
      const { domain, revision } = first;
      const parts = { ...(proposal && { proposal }), ...(made && { taken: made }) };
      return [{ decision, domain, revision, discussion, state: stateOf(made, discussion), ...parts }];
    })
    .toSorted((a, b) => a.revision - b.revision);

function stateOf(taken: ReadOnly<TakenDecision> | undefined, discussion: ReadOnly<Discussion>): RegisterState {
  if (taken) return taken.supersededBy === undefined ? 'IN_FORCE' : 'SUPERSEDED';
  return openConflict(discussion) || suspending(discussion).length > 0 ? 'SUSPENDED' : 'PROPOSED';
}
