import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { decimal, percent } from '../shared/wording.js';
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
  KnowledgeItemDocumented: ({ data }) => ({
    fr: `Le savoir ${data.item} est écrit (${data.document}).`,
    en: `Knowledge item ${data.item} is written down (${data.document}).`,
  }),
  KnowledgeItemRetired: ({ data }) => ({
    fr: `Le savoir ${data.item} n’est plus suivi : ${data.reason}`,
    en: `Knowledge item ${data.item} is followed no more: ${data.reason}`,
  }),
  KnowledgeTransferSessionHeld: ({ data }) => ({
    fr: `${data.from} transmet ${data.item} à ${data.to} (niveau ${data.level}, ${data.minutes} minutes).`,
    en: `${data.from} passes ${data.item} on to ${data.to} (level ${data.level}, ${data.minutes} minutes).`,
  }),
  AutonomyAssessed: ({ data }) => ({
    fr: `${data.assessor} évalue ${data.person} au niveau ${data.level} sur ${data.item}.`,
    en: `${data.assessor} assesses ${data.person} at level ${data.level} on ${data.item}.`,
  }),
  AutonomyConfirmedByReceiver: ({ data }) => ({
    fr: `${data.person} confirme son niveau ${data.level} sur ${data.item}.`,
    en: `${data.person} confirms level ${data.level} on ${data.item}.`,
  }),
  AutonomyContested: ({ data }) => ({
    fr: `${data.person} conteste son évaluation sur ${data.item} : ${data.reason}`,
    en: `${data.person} contests the assessment on ${data.item}: ${data.reason}`,
  }),
  KnowledgeRegressed: ({ data }) => ({
    fr: `${data.person} passe du niveau ${data.from} au niveau ${data.level} sur ${data.item} : ${data.reason}`,
    en: `${data.person} falls from level ${data.from} to level ${data.level} on ${data.item}: ${data.reason}`,
  }),
  PersonDeparted: ({ data }) => ({
    fr: `${data.person} part (dernier jour le ${formatDay(data.lastDay, 'fr')}) ; savoirs détenus : ${data.itemsHeld.join(', ') || 'aucun'}.`,
    en: `${data.person} leaves (last day ${data.lastDay}); items held: ${data.itemsHeld.join(', ') || 'none'}.`,
  }),
  ManagerAssessed: ({ data }) => ({
    fr: `Vague ${data.wave} : ${data.atTarget} managers sur ${data.managers} sont au niveau attendu (moyenne ${decimal(data.average, 'fr')}).`,
    en: `Wave ${data.wave}: ${data.atTarget} of ${data.managers} managers reach the target level (average ${decimal(data.average, 'en')}).`,
  }),
  TrainingPlanned: ({ data }) => ({
    fr: `${data.person} se formera d’ici au ${formatDay(data.due, 'fr')} : ${data.skill}.`,
    en: `${data.person} is to be trained by ${data.due}: ${data.skill}.`,
  }),
  TrainingCompleted: ({ data }) => ({
    fr: `La formation ${data.training} est faite.`,
    en: `Training ${data.training} is done.`,
  }),
  MentoringSessionHeld: ({ data }) => ({
    fr: `${data.mentor} accompagne ${data.person} pendant ${data.minutes} minutes : ${data.topic}.`,
    en: `${data.mentor} mentors ${data.person} for ${data.minutes} minutes: ${data.topic}.`,
  }),
  KeyAccountDeclared: ({ data }) => ({
    fr: `Le compte clé ${data.account} (${percent(data.revenueShare, 'fr')} du chiffre d’affaires) est tenu par ${data.holder}.`,
    en: `Key account ${data.account} (${percent(data.revenueShare, 'en')} of revenue) is held by ${data.holder}.`,
  }),
  KeyAccountRelationTransferred: ({ data }) => ({
    fr: `Le compte clé ${data.account} passe de ${data.from} à ${data.to}.`,
    en: `Key account ${data.account} passes from ${data.from} to ${data.to}.`,
  }),
};
