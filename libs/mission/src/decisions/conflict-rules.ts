import type { ReadOnly, Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';
import type { PersonCode, Ref } from '../shared/vocabulary.js';
import { openConflict, type Conflict } from './decisions.state.js';

/** The mediation or arbitration of this kind that goes on about a decision. */
export function ongoing(
  { decisions }: ReadOnly<MissionState>,
  decision: Ref,
  kind: Conflict['kind'],
): ReadOnly<Conflict> | undefined {
  const conflict = openConflict(decisions.discussions[decision]);
  return conflict?.kind === kind ? conflict : undefined;
}

const WHILE = { MEDIATION: 'in mediation', ARBITRATION: 'in arbitration' } as const;
const CALLED = { MEDIATION: 'mediation', ARBITRATION: 'arbitration' } as const;

/** Neither the mediator nor the arbiter is a party, and one conflict about a decision goes on at a time. */
export function openingRefusal(
  { decisions }: ReadOnly<MissionState>,
  decision: Ref,
  parties: readonly PersonCode[],
  third: PersonCode,
): Refusal | undefined {
  if (parties.includes(third)) return refuse('ARBITER_IS_PARTY', { person: third });
  const conflict = openConflict(decisions.discussions[decision]);
  return conflict && refuse('WRONG_STATE', { kind: 'decision', ref: decision, state: WHILE[conflict.kind] });
}

/** There is nothing of this kind to conclude. */
export const notOpen = (decision: Ref, kind: Conflict['kind']): Refusal =>
  refuse('WRONG_STATE', { kind: CALLED[kind], ref: decision, state: 'not open' });
