import { inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { KnowledgeTransferEvent } from './knowledge-transfer.events.js';

/** What may be known of who knows what. */
export const transferVisibility = {
  KnowledgeTransferPlanOpened: inGrant,
  KnowledgeItemIdentified: inGrant,
  KnowledgeItemDocumented: inGrant,
  KnowledgeItemRetired: inGrant,
  KnowledgeTransferSessionHeld: inGrant,
  AutonomyAssessed: inGrant,
  AutonomyConfirmedByReceiver: inGrant,
  AutonomyContested: inGrant,
  KnowledgeRegressed: inGrant,
  PersonDeparted: inGrant,
  PersonDepartureCorrected: inGrant,
  ManagerAssessed: inGrant,
  TrainingPlanned: inGrant,
  TrainingCompleted: inGrant,
  MentoringSessionHeld: inGrant,
  KeyAccountDeclared: { to: 'key accounts' },
  KeyAccountRelationTransferred: { to: 'key accounts' },
} satisfies VisibilityTable<KnowledgeTransferEvent>;
