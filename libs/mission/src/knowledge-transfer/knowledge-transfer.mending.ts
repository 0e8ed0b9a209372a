import type { MendingTable } from '../pipeline/mending.js';
import { correctDeparture } from './correct-departure.command.js';
import type { KnowledgeTransferEvent } from './knowledge-transfer.events.js';

export const transferMending: MendingTable<KnowledgeTransferEvent> = {
  KnowledgeTransferPlanOpened: { mistake: 'strikable', opens: { MissionStarted: {} } },
  KnowledgeItemIdentified: { mistake: 'strikable', texts: ['name'] },
  KnowledgeItemDocumented: { mistake: 'strikable' },
  KnowledgeItemRetired: { mistake: 'strikable', texts: ['reason'] },
  KnowledgeTransferSessionHeld: { mistake: 'strikable' },
  AutonomyAssessed: {
    mistake: 'strikable',
    opens: {
      AutonomyConfirmedByReceiver: { item: 'item', person: 'person' },
      AutonomyContested: { item: 'item', person: 'person' },
    },
  },
  AutonomyConfirmedByReceiver: { mistake: 'strikable' },
  AutonomyContested: { mistake: 'strikable', texts: ['reason'] },
  KnowledgeRegressed: { mistake: 'strikable', texts: ['reason'] },
  PersonDeparted: { mistake: { correction: correctDeparture } },
  PersonDepartureCorrected: { mistake: { correction: correctDeparture }, texts: ['reason'] },
  ManagerAssessed: { mistake: 'strikable' },
  TrainingPlanned: { mistake: 'strikable', texts: ['skill'] },
  TrainingCompleted: { mistake: 'strikable' },
  MentoringSessionHeld: { mistake: 'strikable', texts: ['topic'] },
  KeyAccountDeclared: { mistake: 'strikable' },
  KeyAccountRelationTransferred: {
    mistake: 'strikable',
    opens: { KeyAccountRelationTransferred: { account: 'account', to: 'from' } },
  },
};
