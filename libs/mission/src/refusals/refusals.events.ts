import type { Facts } from '#decider';
import type { StoredForm } from '#ledger';
import type { EventOf } from '../shared/vocabulary.js';

/** A command was refused: which, by which rule, on which facts. Kept beside the mission, never read by a rule. */
export type RefusalLogged = EventOf<
  'RefusalLogged',
  { readonly command: string; readonly code: string; readonly facts: Facts }
>;

/** What is recorded of refusals. */
export type RefusalEvent = RefusalLogged;

export const refusalEvents = {
  RefusalLogged: { schema: 1 },
} satisfies Record<RefusalEvent['type'], StoredForm>;
