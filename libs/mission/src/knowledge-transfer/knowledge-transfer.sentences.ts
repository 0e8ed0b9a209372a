import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { counted, decimal, listed, percent } from '../shared/wording.js';
import type { KnowledgeTransferEvent } from './knowledge-transfer.events.js';

export const transferSentences: Sentences<KnowledgeTransferEvent> = {
  KnowledgeTransferPlanOpened: ({ data }) => ({
    fr: `Le transfert vers ${listed(data.receivers, 'fr')} est prévu d’ici au ${formatDay(data.due, 'fr')}.`,
    en: `The transfer to ${listed(data.receivers, 'en')} is planned by ${data.due}.`,
  }),
  KnowledgeItemIdentified: ({ data }) => ({
    fr: `Savoir critique ${data.item} (${data.name}), criticité ${data.criticality}, ${data.holders.length > 0 ? `détenu par ${listed(data.holders, 'fr')}` : 'sans détenteur'}.`,
    en: `Knowledge item ${data.item} (${data.name}), criticality ${data.criticality}, ${data.holders.length > 0 ? `held by ${listed(data.holders, 'en')}` : 'without a holder'}.`,
  }),
  KnowledgeItemDocumented: ({ data }) => ({
    fr: `Le savoir ${data.item} est écrit (${data.document}).`,
    en: `Knowledge item ${data.item} is written down (${data.document}).`,
  }),
  KnowledgeItemRetired: ({ data }) => ({
    fr: `Le savoir ${data.item} n’est plus suivi : ${data.reason}`,
    en: `Knowledge item ${data.item} is no longer followed: ${data.reason}`,
  }),
  KnowledgeTransferSessionHeld: ({ data }) => ({
    fr: `${data.from} transmet ${data.item} à ${data.to} (niveau ${data.level}, ${counted(data.minutes, 'fr', 'minute')}).`,
    en: `${data.from} passes ${data.item} on to ${data.to} (level ${data.level}, ${counted(data.minutes, 'en', 'minute')}).`,
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
    fr: `${data.person} part (dernier jour le ${formatDay(data.lastDay, 'fr')}) ; savoirs détenus : ${listed(data.itemsHeld, 'fr') || 'aucun'}.`,
    en: `${data.person} leaves (last day ${data.lastDay}); items held: ${listed(data.itemsHeld, 'en') || 'none'}.`,
  }),
  PersonDepartureCorrected: ({ data }) =>
    data.cancelled
      ? {
          fr: `Départ de ${data.person} annulé : ${data.reason}`,
          en: `Departure of ${data.person} cancelled: ${data.reason}`,
        }
      : {
          fr: `Dernier jour de ${data.person} corrigé au ${formatDay(data.lastDay ?? '', 'fr')} : ${data.reason}`,
          en: `Last day of ${data.person} corrected to ${data.lastDay}: ${data.reason}`,
        },
  ManagerAssessed: ({ data }) => ({
    fr: `Vague ${data.wave} : au niveau attendu : ${counted(data.atTarget, 'fr', 'manager')} sur ${data.managers} (moyenne ${decimal(data.average, 'fr')}).`,
    en: `Wave ${data.wave}: at the target level: ${data.atTarget} of ${counted(data.managers, 'en', 'manager')} (average ${decimal(data.average, 'en')}).`,
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
    fr: `${data.mentor} accompagne ${data.person} pendant ${counted(data.minutes, 'fr', 'minute')} : ${data.topic}.`,
    en: `${data.mentor} mentors ${data.person} for ${counted(data.minutes, 'en', 'minute')}: ${data.topic}.`,
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
