import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { amount } from '../shared/wording.js';
import type { MilestonesEvent } from './milestones.events.js';

export const milestoneSentences: Sentences<MilestonesEvent> = {
  MilestonePlanned: ({ data }) => ({
    fr: `Le jalon ${data.milestone} est prévu pour le ${formatDay(data.due, 'fr')}.`,
    en: `Milestone ${data.milestone} is planned for ${data.due}.`,
  }),
  MilestoneRescheduled: ({ data }) => ({
    fr: `Le jalon ${data.milestone} passe du ${formatDay(data.previousDue, 'fr')} au ${formatDay(data.due, 'fr')} : ${data.reason}.`,
    en: `Milestone ${data.milestone} moves from ${data.previousDue} to ${data.due}: ${data.reason}.`,
  }),
  MilestoneMissed: ({ data }) => ({
    fr: `Le jalon ${data.milestone} est manqué le ${formatDay(data.previousDue, 'fr')}, reporté au ${formatDay(data.newDue, 'fr')} : ${data.reason}.`,
    en: `Milestone ${data.milestone} is missed on ${data.previousDue}, now due on ${data.newDue}: ${data.reason}.`,
  }),
  MilestoneReached: ({ data }) => ({
    fr: `Le jalon ${data.milestone} est atteint.`,
    en: `Milestone ${data.milestone} is reached.`,
  }),
  DeliverablePlanned: ({ data }) => ({
    fr: `Le livrable ${data.deliverable} (${data.name}) est prévu${data.due ? ` pour le ${formatDay(data.due, 'fr')}` : ''}.`,
    en: `Deliverable ${data.deliverable} (${data.name}) is planned${data.due ? ` for ${data.due}` : ''}.`,
  }),
  DeliverableSubmitted: ({ data }) => ({
    fr: `Le livrable ${data.deliverable}, produit par ${data.producer}, est remis pour acceptation.`,
    en: `Deliverable ${data.deliverable}, produced by ${data.producer}, is submitted for acceptance.`,
  }),
  DeliverableAccepted: ({ data }) => ({
    fr: `${data.by} accepte le livrable ${data.deliverable}.`,
    en: `${data.by} accepts deliverable ${data.deliverable}.`,
  }),
  DeliverableRejected: ({ data }) => ({
    fr: `${data.by} refuse le livrable ${data.deliverable} : ${data.reason}.`,
    en: `${data.by} rejects deliverable ${data.deliverable}: ${data.reason}.`,
  }),
  DeliverableHandedOver: ({ data }) => ({
    fr: `Le livrable ${data.deliverable} est transmis à ${data.to}.`,
    en: `Deliverable ${data.deliverable} is handed over to ${data.to}.`,
  }),
  BudgetSet: ({ data }) => ({
    fr: `Un budget de ${amount(data.amountCents, 'fr')} est fixé : ${data.name} (${data.budget}).`,
    en: `A budget of ${amount(data.amountCents, 'en')} is set: ${data.name} (${data.budget}).`,
  }),
  BudgetConsumed: ({ data }) => ({
    fr: `${amount(data.amountCents, 'fr')} consommés sur le budget ${data.budget}, ${amount(data.totalCents, 'fr')} au total.`,
    en: `${amount(data.amountCents, 'en')} spent on budget ${data.budget}, ${amount(data.totalCents, 'en')} in all.`,
  }),
};
