import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import type { KnowledgeTransferEvent } from './knowledge-transfer.events.js';

export const transferSentences: Sentences<KnowledgeTransferEvent> = {
  KnowledgeTransferPlanOpened: ({ data }) => ({
    fr: `Le transfert vers ${data.receivers.join(', ')} est prévu d’ici au ${formatDay(data.due, 'fr')}.`,
    en: `The transfer to ${data.receivers.join(', ')} is planned by ${data.due}.`,
  }),
  KnowledgeItemIdentified: ({ data }) => ({
    fr: `Savoir critique ${data.item} (${data.name}), criticité ${data.criticality}, détenu par ${data.holders.join(', ') || 'personne'}.`,
    en: `Knowledge item ${data.item} (${data.name}), criticality ${data.criticality}, held by ${data.holders.join(', ') || 'nobody'}.`,
  }),
  KnowledgeTransferSessionHeld: ({ data }) => ({
    fr: `${data.from} transmet ${data.item} à ${data.to} (niveau ${data.level}, ${data.minutes} minutes).`,
    en: `${data.from} passes ${data.item} on to ${data.to} (level ${data.level}, ${data.minutes} minutes).`,
  }),
  AutonomyAssessed: ({ data }) => ({
    fr: `${data.assessor} évalue ${data.person} au niveau ${data.level} sur ${data.item}.`,
    en: `${data.assessor} assesses ${data.person} at level ${data.level} on ${data.item}.`,
  }),
};
