import type { ReadOnly, Refusal } from '#decider';
import { rolesOn } from '../access/access.state.js';
import { processOn } from '../governance/governance.state.js';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, Domain, PersonCode, Ref } from '../shared/vocabulary.js';
import { isTaken } from './decisions.state.js';

type State = ReadOnly<MissionState>;

/** Once a decision is taken, no one argues about the proposal any more. */
export const refusedOnceTaken = ({ decisions }: State, decision: Ref): Refusal | undefined =>
  isTaken(decisions, decision) ? refuse('WRONG_STATE', { kind: 'decision', ref: decision, state: 'taken' }) : undefined;

/** What follows a decision has to wait until it is taken. */
export const refusedUntilTaken = ({ decisions }: State, decision: Ref): Refusal | undefined =>
  isTaken(decisions, decision)
    ? undefined
    : refuse('WRONG_STATE', { kind: 'decision', ref: decision, state: 'not taken' });

/** Is the person a member of leadership on that day, whatever the role in which they act? */
export const leads = ({ access }: State, person: PersonCode, day: Day): boolean =>
  rolesOn(access, person, day).includes('LEADERSHIP');

/** The domain under which a decision was proposed or taken. */
export const domainUnder = ({ decisions }: State, decision: Ref): Domain =>
  (decisions.proposed[decision] ?? decisions.taken[decision])?.domain ?? '';

/** Whose agreement the process of the decision's domain asks for on a business day. */
export const askedToAgree = (state: State, decision: Ref, day: Day): readonly PersonCode[] =>
  processOn(state.governance.processes, domainUnder(state, decision), day)?.agree ?? [];
