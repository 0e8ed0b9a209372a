import { ROLE_NAMES } from '../shared/names.js';
import { ROLES } from '../shared/vocabulary.js';
import { listed, type Language } from '../shared/wording.js';

/** French for the kinds of things that a refusal names, with the article that the sentence begins with. */
export const KINDS_FR: Readonly<Record<string, string>> = {
  ACQUIRER: 'Le rôle ACQUIRER de',
  CONSULTANT: 'Le rôle CONSULTANT de',
  LEADERSHIP: 'Le rôle LEADERSHIP de',
  MEDIATOR: 'Le rôle MEDIATOR de',
  SPONSOR: 'Le rôle SPONSOR de',
  SUCCESSOR: 'Le rôle SUCCESSOR de',
  TEAM: 'Le rôle TEAM de',
  account: 'Le compte clé',
  arbitration: 'L’arbitrage',
  blocker: 'Le blocage',
  bottleneck: 'Le goulot d’étranglement',
  budget: 'Le budget',
  channel: 'Le canal',
  checkpoint: 'La tête d’arbre',
  clarification: 'La demande de clarification',
  decision: 'La décision',
  'decision process': 'Le processus de décision',
  delegation: 'La délégation',
  deliverable: 'Le livrable',
  diagnostic: 'Le diagnostic',
  domain: 'Le domaine',
  erasure: 'L’effacement',
  evidence: 'La preuve',
  handover: 'La passation',
  initiative: 'L’initiative',
  irritant: 'L’irritant',
  issue: 'L’enjeu',
  item: 'Le savoir',
  key: 'La clé',
  kpi: 'L’indicateur',
  line: 'La ligne',
  legitimacy: 'La légitimité',
  mandate: 'Le mandat',
  measurement: 'La mesure',
  mediation: 'La médiation',
  milestone: 'Le jalon',
  mission: 'La mission',
  objective: 'L’objectif',
  'overlap zone': 'La zone de recouvrement',
  person: 'La personne',
  plan: 'Le plan de transfert',
  'post-mission check': 'Le contrôle d’après-mission',
  process: 'Le processus',
  'process version': 'La version de processus',
  question: 'La question',
  reserve: 'La réserve',
  ritual: 'Le rituel',
  scope: 'Le périmètre',
  'service level': 'Le niveau de service',
  signal: 'Le signal',
  site: 'Le site',
  snapshot: 'L’instantané',
  sponsor: 'Le sponsor',
  tally: 'Le relevé',
  test: 'Le test d’absence',
  training: 'La formation',
  week: 'La semaine',
  wave: 'La vague',
  workstream: 'Le chantier',
};

/** French for the states in which a thing may be; worded so that they fit whatever the thing's gender is. */
export const STATES_FR: Readonly<Record<string, string>> = {
  accepted: 'dans l’état « accepté »',
  active: 'dans l’état « en cours »',
  answered: 'dans l’état « répondu »',
  approved: 'dans l’état « approuvé »',
  'assessed at level': 'dans l’état « évalué au niveau »',
  closed: 'dans l’état « clos »',
  completed: 'dans l’état « terminé »',
  defined: 'dans l’état « défini »',
  departed: 'dans l’état « parti »',
  destroyed: 'dans l’état « détruit »',
  dismissed: 'dans l’état « écarté »',
  disputed: 'dans l’état « contesté »',
  done: 'dans l’état « fait »',
  draft: 'dans l’état « en préparation »',
  'handed over': 'dans l’état « remis »',
  held: 'dans l’état « tenu »',
  'held by': 'dans l’état « tenu par »',
  in: 'dans l’état « en cours de »',
  'in arbitration': 'dans l’état « en arbitrage »',
  'in mediation': 'dans l’état « en médiation »',
  launched: 'dans l’état « lancé »',
  'led by': 'dans l’état « animé par »',
  lifted: 'dans l’état « levé »',
  none: 'dans l’état « inexistant »',
  'not assessed': 'dans l’état « non évalué »',
  'not closed': 'dans l’état « non fermé »',
  'not clear': 'dans l’état « encore en alarme »',
  'not communicated': 'dans l’état « non communiqué »',
  'not departed': 'dans l’état « présent, sans départ enregistré »',
  'not disputed': 'dans l’état « non contesté »',
  'not held': 'dans l’état « non tenu »',
  'not open': 'dans l’état « non ouvert »',
  'not taken': 'dans l’état « non pris »',
  'on the same days': 'dans l’état « déjà prévu aux mêmes dates »',
  open: 'dans l’état « ouvert »',
  'open on': 'dans l’état « ouvert sur »',
  past: 'dans l’état « passé »',
  partial: 'dans l’état « partiel »',
  planned: 'dans l’état « prévu »',
  proposed: 'dans l’état « proposé »',
  reached: 'dans l’état « atteint »',
  recorded: 'dans l’état « enregistré »',
  refused: 'dans l’état « refusé »',
  rejected: 'dans l’état « rejeté »',
  resolved: 'dans l’état « levé »',
  retired: 'dans l’état « retiré »',
  signed: 'dans l’état « signé »',
  stopped: 'dans l’état « arrêté »',
  struck: 'dans l’état « rayé »',
  submitted: 'dans l’état « remis pour acceptation »',
  'superseded by': 'dans l’état « remplacé par »',
  suspended: 'dans l’état « suspendu »',
  taken: 'dans l’état « pris »',
  terminated: 'dans l’état « interrompu »',
  waived: 'dans l’état « accepté par dérogation »',
  'worded so': 'dans l’état « déjà rédigé ainsi »',
  'without an objection by': 'dans l’état « sans objection de »',
};

/** A kind as a reader of the language says it. */
export const kindWord = (kind: string, language: Language): string =>
  language === 'fr' ? (KINDS_FR[kind] ?? kind) : isRole(kind) ? `The role ${kind} of` : capitalised(kind);

/** A role stands in capitals where a kind would: a person holds it or not. */
const isRole = (kind: string): boolean => kind === kind.toUpperCase();

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A state as a reader of the language says it; a name or number that ends it stays as it is. */
export function stateWord(state: string, language: Language): string {
  const plain = /^[A-Z_]+$/.test(state) ? state.toLowerCase().replaceAll('_', ' ') : state;
  if (language === 'en') return plain;
  const whole = STATES_FR[plain];
  if (whole !== undefined) return whole;
  const begins = Object.keys(STATES_FR)
    .filter((known) => plain.startsWith(`${known} `))
    .sort((a, b) => b.length - a.length)[0];
  if (begins === undefined) return plain;
  return `${(STATES_FR[begins] ?? '').replace(/ »$/, '')} ${plain.slice(begins.length + 1)} »`;
}

/** Roles as a reader of the language says them, and persons by their codes. */
export const roleWords = (rolesAndPersons: readonly string[], language: Language): string =>
  rolesAndPersons.length === 0
    ? '—'
    : listed(
        rolesAndPersons.map((each) => {
          const role = ROLES.find((known) => known === each);
          return role ? ROLE_NAMES[role][language] : each;
        }),
        language,
      );
