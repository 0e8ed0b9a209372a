import { everHeld } from '../access/access.state.js';
import type { FlagTable } from '../pipeline/flags.js';
import type { KnowledgeTransferEvent } from './knowledge-transfer.events.js';

export const transferFlags: FlagTable<KnowledgeTransferEvent> = {
  KnowledgeTransferPlanOpened: (_, { data }) => [data.receivers.length === 1 && 'SINGLE_RELAY'],
  AutonomyAssessed: ({ transfer, access }, { data, metadata }) => [
    everHeld(access, data.person, 'CONSULTANT') && 'NOT_INTERNAL',
    data.assessor !== metadata.actor.id && 'ASSESSOR_NOT_ACTOR',
    (transfer.items[data.item]?.trainers[data.person] ?? []).includes(data.assessor) && 'ASSESSOR_IS_TRAINER',
    // Confirmations have no command yet: no assessment is confirmed.
    'UNCONFIRMED',
  ],
};
