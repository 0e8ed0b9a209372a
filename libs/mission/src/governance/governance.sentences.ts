import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { amount, counted, listed, type Language } from '../shared/wording.js';
import type { Cadence, DelegationTerms, GovernanceEvent, RoleSplitModel } from './governance.events.js';

export const governanceSentences: Sentences<GovernanceEvent> = {
  DomainsMerged: ({ data: { from, into, reason } }) => ({
    fr: `« ${from} » et « ${into} » sont un seul domaine : « ${into} ». Motif : ${reason}.`,
    en: `“${from}” and “${into}” are one domain: “${into}”. Reason: ${reason}.`,
  }),
  LegitimacyCommunicated: ({ data, metadata: { actor } }) => ({
    fr: `${actor.id} annonce le rôle à ${data.audience} (${data.channel})${data.message ? ` : ${data.message}` : ''}.`,
    en: `${actor.id} announces the role to ${data.audience} (${data.channel})${data.message ? `: ${data.message}` : ''}.`,
  }),
  LegitimacyAcknowledged: ({ data }) => ({
    fr: `Rôle connu de ${counted(data.acknowledged, 'fr', 'personne')} sur ${data.headcount} (${data.audience}).`,
    en: `The role is known to ${data.acknowledged} of ${counted(data.headcount, 'en', 'person', 'people')} (${data.audience}).`,
  }),
  LegitimacyChallenged: ({ data, metadata: { actor } }) => ({
    fr: `${actor.id} conteste : ${data.topic}${data.decision ? ` (décision ${data.decision})` : ''}. Motif : ${data.reason}.`,
    en: `${actor.id} challenges: ${data.topic}${data.decision ? ` (decision ${data.decision})` : ''}. Reason: ${data.reason}.`,
  }),
  RoleSplitModelChosen: ({ data }) => ({
    fr: `Répartition des rôles : ${MODELS.fr[data.model]}, à revoir le ${formatDay(data.reviewOn, 'fr')}. Motif : ${data.rationale}.`,
    en: `Role split: ${MODELS.en[data.model]}, to be reviewed on ${data.reviewOn}. Reason: ${data.rationale}.`,
  }),
  OverlapZoneDeclared: ({ data }) => ({
    fr: `${listed(data.parties, 'fr')} pensent chacun décider sur ${data.zone}.`,
    en: `${listed(data.parties, 'en')} each believe they decide on ${data.zone}.`,
  }),
  DecisionProcessDefined: ({ data }) => ({
    fr: `Sur ${data.domain}, ${data.decide} décide et ${data.recommend} recommande.`,
    en: `On ${data.domain}, ${data.decide} decides and ${data.recommend} recommends.`,
  }),
  DecisionProcessRevised: ({ data }) => ({
    fr: `Sur ${data.domain}, désormais ${data.decide} décide et ${data.recommend} recommande. Motif : ${data.reason}.`,
    en: `On ${data.domain}, from now on ${data.decide} decides and ${data.recommend} recommends. Reason: ${data.reason}.`,
  }),
  DelegationGranted: ({ data }) => ({
    fr: `${data.grantor} délègue ${data.domain} à ${data.holder} (${terms(data, 'fr')}).`,
    en: `${data.grantor} delegates ${data.domain} to ${data.holder} (${terms(data, 'en')}).`,
  }),
  DelegationChanged: ({ data }) => ({
    fr: `${data.grantor} change la délégation de ${data.holder} sur ${data.domain} (${terms(data, 'fr')}). Motif : ${data.reason}.`,
    en: `${data.grantor} changes the delegation of ${data.holder} on ${data.domain} (${terms(data, 'en')}). Reason: ${data.reason}.`,
  }),
  DelegationTransferred: ({ data }) => ({
    fr: `${data.grantor} transfère ${data.domain} de ${data.from} à ${data.to} (${terms(data, 'fr')}).`,
    en: `${data.grantor} transfers ${data.domain} from ${data.from} to ${data.to} (${terms(data, 'en')}).`,
  }),
  DelegationRevoked: ({ data, metadata: { actor } }) => ({
    fr: `${actor.id} retire ${data.domain} à ${data.holder} à partir du ${formatDay(data.occurredOn, 'fr')}${data.reason ? ` : ${data.reason}` : ''}.`,
    en: `${actor.id} takes ${data.domain} back from ${data.holder} from ${data.occurredOn} on${data.reason ? `: ${data.reason}` : ''}.`,
  }),
  RitualScheduled: ({ data }) => ({
    fr: `${data.name} se tient ${CADENCES.fr[data.cadence]}, mené par ${data.lead}.`,
    en: `${data.name} takes place ${CADENCES.en[data.cadence]}, led by ${data.lead}.`,
  }),
  RitualHeld: ({ data }) => ({
    fr: `${data.ritual} s’est tenu : ${counted(data.attendees, 'fr', 'présent')}, dont ${counted(data.contributors, 'fr', 'contributeur')}.`,
    en: `${data.ritual} took place: ${data.attendees} present, ${counted(data.contributors, 'en', 'contributor')} among them.`,
  }),
  RitualSkipped: ({ data }) => ({
    fr: `${data.ritual} n’a pas eu lieu : ${data.reason}.`,
    en: `${data.ritual} did not take place: ${data.reason}.`,
  }),
  RitualEnded: ({ data }) => ({
    fr: `${data.ritual} ne se tient plus à partir du ${formatDay(data.from, 'fr')} : ${data.reason}.`,
    en: `${data.ritual} is held no longer from ${data.from} on: ${data.reason}.`,
  }),
  RitualLeadTransferred: ({ data }) => ({
    fr: `${data.to} mène ${data.ritual} à la place de ${data.from}.`,
    en: `${data.to} leads ${data.ritual} in place of ${data.from}.`,
  }),
  ChannelDeclared: ({ data }) => ({
    fr: `${data.tool} sert à : ${data.purpose}.`,
    en: `${data.tool} is used for: ${data.purpose}.`,
  }),
};

function terms(
  { level, validFrom, validTo, ceilingCents }: Omit<DelegationTerms, 'holder'>,
  language: Language,
): string {
  const fr = language === 'fr';
  const from = formatDay(validFrom, language);
  const ceiling = ceilingCents === undefined ? '' : `, ${fr ? 'plafond' : 'ceiling'} ${amount(ceilingCents, language)}`;
  const until = validTo === undefined ? '' : ` ${fr ? 'au' : 'to'} ${formatDay(validTo, language)}`;
  const start = fr && until ? `du ${from}` : fr ? `à partir du ${from}` : `from ${from}`;
  return `${fr ? 'niveau' : 'level'} ${level}, ${start}${until}${ceiling}`;
}

const MODELS: Readonly<Record<Language, Readonly<Record<RoleSplitModel, string>>>> = {
  fr: { 1: 'stratège–exécutant', 2: 'visionnaire–catalyseur', 3: 'marque–performance', 4: 'co-pilotage' },
  en: { 1: 'strategist–executor', 2: 'visionary–catalyst', 3: 'brand–performance', 4: 'co-piloting' },
};

const CADENCES: Readonly<Record<Language, Readonly<Record<Cadence, string>>>> = {
  fr: {
    DAILY: 'chaque jour',
    WEEKLY: 'chaque semaine',
    FORTNIGHTLY: 'toutes les deux semaines',
    MONTHLY: 'chaque mois',
    QUARTERLY: 'chaque trimestre',
  },
  en: {
    DAILY: 'every day',
    WEEKLY: 'every week',
    FORTNIGHTLY: 'every two weeks',
    MONTHLY: 'every month',
    QUARTERLY: 'every quarter',
  },
};
