import type { EventOf, EvidenceRef, Day, PersonCode, Ref } from '../shared/vocabulary.js';

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

/** The knowledge is written down. Changes no one's level. */
export type KnowledgeItemDocumented = EventOf<
  'KnowledgeItemDocumented',
  { readonly item: Ref; readonly document: EvidenceRef }
>;

/** The knowledge matters no more: it leaves every sum. */
export type KnowledgeItemRetired = EventOf<'KnowledgeItemRetired', { readonly item: Ref; readonly reason: string }>;

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

/** A third person rates how well a person masters an item. Sets the level, up or down. */
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

/** The person assessed agrees with the level. Changes no level. */
export type AutonomyConfirmedByReceiver = EventOf<
  'AutonomyConfirmedByReceiver',
  { readonly item: Ref; readonly person: PersonCode; readonly level: number }
>;

/** The person assessed does not agree: the level counts as 3 at most until a new assessment. */
export type AutonomyContested = EventOf<
  'AutonomyContested',
  { readonly item: Ref; readonly person: PersonCode; readonly reason: string }
>;

/** A person masters an item less than before. Sets the level. */
export type KnowledgeRegressed = EventOf<
  'KnowledgeRegressed',
  {
    readonly item: Ref;
    readonly person: PersonCode;
    /** Level until now. */
    readonly from: number;
    readonly level: number;
    readonly reason: string;
  }
>;

/** What happens to knowledge items. */
export type KnowledgeItemsEvent =
  | KnowledgeTransferPlanOpened
  | KnowledgeItemIdentified
  | KnowledgeItemDocumented
  | KnowledgeItemRetired
  | KnowledgeTransferSessionHeld
  | AutonomyAssessed
  | AutonomyConfirmedByReceiver
  | AutonomyContested
  | KnowledgeRegressed;
