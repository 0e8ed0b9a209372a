import type { StoredForm } from '#ledger';
import type { Day, EventOf, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';

export const ITEM_KINDS = ['RELATION', 'KNOW_HOW', 'METHOD', 'RIGHT'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The transfer is planned before the mission starts: who takes over, by when. */
export type KnowledgeTransferPlanOpened = EventOf<
  'KnowledgeTransferPlanOpened',
  { readonly plan: Ref; readonly receivers: readonly PersonCode[]; readonly due: Day }
>;

/** Knowledge whose absence stops or degrades work is named. Its holders start at level 4, declared. */
export type KnowledgeItemIdentified = EventOf<
  'KnowledgeItemIdentified',
  {
    readonly item: Ref;
    readonly name: string;
    /** 1 to 5. */
    readonly criticality: number;
    readonly holders: readonly PersonCode[];
    readonly kind?: ItemKind;
    /** Every holder belongs to the firm. */
    readonly firmCreated: boolean;
  }
>;

/** One person passes knowledge on to another. */
export type KnowledgeTransferSessionHeld = EventOf<
  'KnowledgeTransferSessionHeld',
  {
    readonly item: Ref;
    readonly from: PersonCode;
    readonly to: PersonCode;
    /** 1 explained, 2 shown, 3 done with help. */
    readonly level: number;
    readonly minutes: number;
  }
>;

/** A third person rates how far somebody masters an item. Sets the level, up or down. */
export type AutonomyAssessed = EventOf<
  'AutonomyAssessed',
  {
    readonly item: Ref;
    readonly person: PersonCode;
    /** 0 none, 1 explained, 2 shown, 3 done with help, 4 done alone. */
    readonly level: number;
    readonly assessor: PersonCode;
    readonly evidence?: EvidenceRef;
  }
>;

/** Who knows what, and who takes over. */
export type KnowledgeTransferEvent =
  | KnowledgeTransferPlanOpened
  | KnowledgeItemIdentified
  | KnowledgeTransferSessionHeld
  | AutonomyAssessed;

export const transferEvents = {
  KnowledgeTransferPlanOpened: { schema: 1 },
  KnowledgeItemIdentified: { schema: 1 },
  KnowledgeTransferSessionHeld: { schema: 1 },
  AutonomyAssessed: { schema: 1 },
} satisfies Record<KnowledgeTransferEvent['type'], StoredForm>;
