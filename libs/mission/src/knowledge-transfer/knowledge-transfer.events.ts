import type { StoredForm } from '#ledger';
import type { KnowledgeItemsEvent } from './knowledge-items.events.js';
import type { PeopleEvent } from './people.events.js';

export * from './knowledge-items.events.js';
export * from './people.events.js';

/** Who knows what, and who takes over. */
export type KnowledgeTransferEvent = KnowledgeItemsEvent | PeopleEvent;

export const transferEvents = {
  KnowledgeTransferPlanOpened: { schema: 1 },
  KnowledgeItemIdentified: { schema: 1 },
  KnowledgeItemDocumented: { schema: 1 },
  KnowledgeItemRetired: { schema: 1 },
  KnowledgeTransferSessionHeld: { schema: 1 },
  AutonomyAssessed: { schema: 1 },
  AutonomyConfirmedByReceiver: { schema: 1 },
  AutonomyContested: { schema: 1 },
  KnowledgeRegressed: { schema: 1 },
  PersonDeparted: { schema: 1 },
  PersonDepartureCorrected: { schema: 1 },
  ManagerAssessed: { schema: 1 },
  TrainingPlanned: { schema: 1 },
  TrainingCompleted: { schema: 1 },
  MentoringSessionHeld: { schema: 1 },
  KeyAccountDeclared: { schema: 1 },
  KeyAccountRelationTransferred: { schema: 1 },
} satisfies Record<KnowledgeTransferEvent['type'], StoredForm>;
