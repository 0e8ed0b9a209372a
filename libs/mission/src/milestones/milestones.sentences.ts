import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { amount } from '../shared/wording.js';
import type { MilestonesEvent } from './milestones.events.js';

export const milestoneSentences: Sentences<MilestonesEvent> = {
  MilestonePlanned: ({ data }) => ({
    fr: `Le jalon ${data.milestone} est prévu pour le ${formatDay(data.due, 'fr')}.`,
    en: `Milestone ${data.milestone} is planned for ${data.due}.`,
  }),
  MilestoneRescheduled: ({ data: { milestone, previousDue, due, reason } }) => ({
    fr: `Le jalon ${milestone} passe du ${formatDay(previousDue, 'fr')} au ${formatDay(due, 'fr')} : ${reason}.`,
    en: `Milestone ${milestone} moves from ${previousDue} to ${due}: ${reason}.`,
  }),
  MilestoneMissed: ({ data: { milestone, previousDue, newDue, reason } }) => ({
    fr: `Le jalon ${milestone} est manqué le ${formatDay(previousDue, 'fr')}, reporté au ${formatDay(newDue, 'fr')} : ${reason}.`,
    en: `Milestone ${milestone} is missed on ${previousDue}, now due on ${newDue}: ${reason}.`,
  }),
  MilestoneReached: ({ data }) => ({
    fr: `Le jalon ${data.milestone} est atteint.`,
    en: `Milestone ${data.milestone} is reached.`,
  }),
  DeliverablePlanned: ({ data: { deliverable, name, due } }) => ({
    fr: `Le livrable ${deliverable} (${name}) est prévu${due ? ` pour le ${formatDay(due, 'fr')}` : ''}.`,
    en: `Deliverable ${deliverable} (${name}) is planned${due ? ` for ${due}` : ''}.`,
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
  BudgetConsumed: ({ data: { amountCents, budget, totalCents } }) => ({
    fr: `Dépense de ${amount(amountCents, 'fr')} sur le budget ${budget}, soit ${amount(totalCents, 'fr')} au total.`,
    en: `${amount(amountCents, 'en')} spent on budget ${budget}, ${amount(totalCents, 'en')} in all.`,
  }),
};
