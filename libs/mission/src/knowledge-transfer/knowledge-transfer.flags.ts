import { everHeld } from '../access/access.state.js';
import type { FlagTable } from '../pipeline/flags.js';
import type { KnowledgeTransferEvent } from './knowledge-transfer.events.js';
import { hasTrained } from './knowledge-transfer.state.js';

export const transferFlags: FlagTable<KnowledgeTransferEvent> = {
  KnowledgeTransferPlanOpened: (_, { data }) => [data.receivers.length === 1 && 'SINGLE_RELAY'],
  AutonomyAssessed({ transfer, access }, { data, metadata, revision }) {
    const item = transfer.items[data.item];
    return [
      everHeld(access, data.person, 'CONSULTANT') && 'NOT_INTERNAL',
      data.assessor !== metadata.actor.id && 'ASSESSOR_NOT_ACTOR',
      item !== undefined && hasTrained(item, data.assessor, data.person) && 'ASSESSOR_IS_TRAINER',
      item?.confirmed.includes(revision) !== true && 'UNCONFIRMED',
    ];
  },
};
