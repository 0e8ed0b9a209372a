import { formatDay } from '#calendar';
import type { Sentence } from '#decider';
import type { Sentences } from '../shared/sentences.js';
import { amount, counted, percent } from '../shared/wording.js';
import type { InitiativesEvent, ScenarioVerdict } from './initiatives.events.js';

export const initiativeSentences: Sentences<InitiativesEvent> = {
  InitiativeProposed: ({ data }) => ({
    fr: `${data.by} propose ${data.initiative} : ${data.name}, du ${formatDay(data.from, 'fr')} au ${formatDay(data.to, 'fr')}.`,
    en: `${data.by} proposes ${data.initiative}: ${data.name}, from ${data.from} to ${data.to}.`,
  }),
  InitiativeScenarioModelled: ({ data }) => ({
    fr: `${data.initiative} est chiffrée : marge ${percent(data.marginRate, 'fr')}, ${amount(data.unitContributionCents, 'fr')} par vente, ${VERDICTS[data.verdict].fr}.`,
    en: `${data.initiative} modelled: margin ${percent(data.marginRate, 'en')}, ${amount(data.unitContributionCents, 'en')} a sale, ${VERDICTS[data.verdict].en}.`,
  }),
  InitiativeCapacityChecked: ({ data }) => ({
    fr: `Avec ${data.initiative}, la charge (${data.resource}) passe de ${percent(data.utilisationBefore, 'fr')} à ${percent(data.utilisationAfter, 'fr')}.`,
    en: `With ${data.initiative}, the load (${data.resource}) goes from ${percent(data.utilisationBefore, 'en')} to ${percent(data.utilisationAfter, 'en')}.`,
  }),
  StaffingModelled: ({ data }) => ({
    fr: `Pour livrer ${data.initiative}, ${counted(data.options.length, 'fr', 'solution')} mises côte à côte.`,
    en: `To deliver ${data.initiative}, ${counted(data.options.length, 'en', 'option')} laid side by side.`,
  }),
  InitiativeApproved: ({ data }) => ({
    fr: `${data.by} accepte ${data.initiative}${data.waived ? ' malgré une perte à chaque vente' : ''}, revue le ${formatDay(data.reviewOn, 'fr')}.`,
    en: `${data.by} approves ${data.initiative}${data.waived ? ' although each sale loses money' : ''}, to be reviewed on ${data.reviewOn}.`,
  }),
  InitiativeRefused: ({ data }) => ({
    fr: `${data.by} refuse ${data.initiative} : ${data.reason}.`,
    en: `${data.by} refuses ${data.initiative}: ${data.reason}.`,
  }),
  InitiativeLaunched: ({ data }) => ({
    fr: `${data.initiative} est lancée.`,
    en: `${data.initiative} is launched.`,
  }),
  InitiativeMeasured: ({ data }) => ({
    fr: `${data.initiative} : ${counted(data.sold, 'fr', 'vente')}, ${percent(data.uplift, 'fr')} de volume en plus, ${amount(data.contributionCents, 'fr')} de contribution.`,
    en: `${data.initiative}: ${counted(data.sold, 'en', 'sale')}, ${percent(data.uplift, 'en')} extra volume, a contribution of ${amount(data.contributionCents, 'en')}.`,
  }),
  InitiativeAmplified: ({ data }) => ({
    fr: `${data.initiative} est amplifiée${data.newCap === undefined ? '' : ` jusqu’à ${counted(data.newCap, 'fr', 'vente')}`} : ${data.reason}.`,
    en: `${data.initiative} is amplified${data.newCap === undefined ? '' : ` to ${counted(data.newCap, 'en', 'sale')}`}: ${data.reason}.`,
  }),
  InitiativeAdjusted: ({ data }) => ({
    fr: `${data.initiative} est ajustée (${data.change}) : ${data.reason}.`,
    en: `${data.initiative} is adjusted (${data.change}): ${data.reason}.`,
  }),
  InitiativeStopped: ({ data }) => ({
    fr: `${data.initiative} est arrêtée : ${data.reason}.`,
    en: `${data.initiative} is stopped: ${data.reason}.`,
  }),
  InitiativeClosed: ({ data }) => ({
    fr: `${data.initiative} est close : ${amount(data.contributionCents, 'fr')} de contribution, contre ${amount(data.plannedContributionCents, 'fr')} au plan. Leçon : ${data.lesson}.`,
    en: `${data.initiative} is closed: ${amount(data.contributionCents, 'en')} against ${amount(data.plannedContributionCents, 'en')} planned. Lesson: ${data.lesson}.`,
  }),
};

const VERDICTS: Readonly<Record<ScenarioVerdict, Sentence>> = {
  PROFITABLE: { fr: 'rentable', en: 'profitable' },
  LOSS_ON_EVERY_SALE: { fr: 'perte à chaque vente', en: 'a loss on every sale' },
  BELOW_BREAK_EVEN: { fr: 'sous le seuil de rentabilité', en: 'below break-even' },
};
