import { fold } from '#decider';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import type { ItemKind, KnowledgeTransferEvent } from './knowledge-transfer.events.js';

/** How far a person masters an item, and what said so last. */
export interface Mastery {
  /** 0 none, 1 explained, 2 shown, 3 done with help, 4 done alone. */
  level: number;
  on: Day;
  revision: number;
}

/** Knowledge whose absence stops or degrades work. */
export interface KnowledgeItem {
  name: string;
  /** 1 to 5. */
  criticality: number;
  kind?: ItemKind;
  identifiedOn: Day;
  firmCreated: boolean;
  mastery: Record<PersonCode, Mastery>;
  /** Who held the sessions, for whom: an assessor who trained the person is marked. */
  trainers: Record<PersonCode, PersonCode[]>;
  /** Day of the last identification, session or assessment. */
  lastEvidenceOn: Day;
}

/** Who knows what, and who takes over. */
export interface KnowledgeTransferState {
  plan?: { plan: Ref; receivers: readonly PersonCode[]; due: Day };
  /** In the order of identification: the register order. */
  items: Record<Ref, KnowledgeItem>;
}

/** A person at this level does it alone. */
export const AUTONOMOUS = 4;

export const knowledgeTransfer = fold<KnowledgeTransferState, KnowledgeTransferEvent>(() => ({ items: {} }), {
  KnowledgeTransferPlanOpened(state, { data: { plan, receivers, due } }) {
    state.plan = { plan, receivers, due };
  },
  KnowledgeItemIdentified(
    state,
    { data: { item, name, criticality, holders, kind, firmCreated, occurredOn }, revision },
  ) {
    state.items[item] = {
      name,
      criticality,
      identifiedOn: occurredOn,
      firmCreated,
      mastery: Object.fromEntries(holders.map((holder) => [holder, { level: AUTONOMOUS, on: occurredOn, revision }])),
      trainers: {},
      lastEvidenceOn: occurredOn,
      ...(kind && { kind }),
    };
  },
  KnowledgeTransferSessionHeld(state, { data: { item, from, to, level, occurredOn }, revision }) {
    const known = state.items[item];
    if (!known) return;
    const before = known.mastery[to]?.level ?? 0;
    known.mastery[to] = { level: Math.max(before, level), on: occurredOn, revision };
    (known.trainers[to] ??= []).push(from);
    known.lastEvidenceOn = occurredOn;
  },
  AutonomyAssessed(state, { data: { item, person, level, occurredOn }, revision }) {
    const known = state.items[item];
    if (!known) return;
    known.mastery[person] = { level, on: occurredOn, revision };
    known.lastEvidenceOn = occurredOn;
  },
});
