import type { ReadOnly, Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { State } from '../refusals/words.js';
import type { PersonCode, Ref } from '../shared/vocabulary.js';
import type { DeliverablesState, DeliverableStatus } from './deliverable.state.js';

/**
 * No one judges their own work: neither its producer nor whoever handed it in for them, else a colleague's name would
 * be enough to accept one's own output.
 */
export function ownWorkRefusal(
  { deliverables }: ReadOnly<DeliverablesState>,
  deliverable: Ref,
  actor: PersonCode,
): Refusal | undefined {
  const { planned, submissions = [] } = deliverables[deliverable] ?? {};
  const submission = submissions.at(-1);
  return [planned?.producer, submission?.producer, submission?.by].includes(actor)
    ? refuse('SELF_ACCEPTANCE', { what: deliverable, actor })
    : undefined;
}

/** An output goes from one status to the next; no step is skipped. */
export function statusRefusal(
  { deliverables }: ReadOnly<DeliverablesState>,
  deliverable: Ref,
  expected: DeliverableStatus,
): Refusal | undefined {
  const status = deliverables[deliverable]?.status ?? 'PLANNED';
  return status === expected ? undefined : wrongStatus(deliverable, status);
}

const IN_WORDS = {
  PLANNED: 'planned',
  SUBMITTED: 'submitted',
  REJECTED: 'rejected',
  ACCEPTED: 'accepted',
  HANDED_OVER: 'handed over',
} as const satisfies Record<DeliverableStatus, State>;

/** The output is where this cannot be done. */
export const wrongStatus = (deliverable: Ref, status: DeliverableStatus): Refusal =>
  refuse('WRONG_STATE', { kind: 'deliverable', ref: deliverable, state: IN_WORDS[status] });
