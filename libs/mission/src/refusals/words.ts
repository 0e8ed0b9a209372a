import type { FactValue, RefKind, Sentence } from '#decider';
import { say } from '#decider';
import { GATE_NAMES } from '../shared/gates.js';
import { ROLE_NAMES, SLICE_NAMES } from '../shared/names.js';
import { ROLES, type Role } from '../shared/vocabulary.js';
import { called, listed, type Language } from '../shared/wording.js';

/** Kinds of things that a refusal names beside those that have a reference of a kind of their own. */
type OtherThing =
  | 'arbitration'
  | 'bottleneck'
  | 'decision process'
  | 'delegation'
  | 'domain'
  | 'erasure'
  | 'handover'
  | 'invitation'
  | 'key'
  | 'legitimacy'
  | 'line'
  | 'mandate'
  | 'measurement'
  | 'mediation'
  | 'person'
  | 'post-mission check'
  | 'process version'
  | 'scope'
  | 'site'
  | 'sponsor'
  | 'tally'
  | 'wave'
  | 'week';

/** What a refusal is about: a thing, or a role that a person holds or not. */
export type Thing = RefKind | OtherThing | Role;

/** How a sentence begins that is about such a thing. */
const THINGS: Readonly<Record<RefKind | OtherThing, Sentence>> = {
  account: say('Le compte clé', 'Account'),
  arbitration: say('L’arbitrage', 'Arbitration'),
  blocker: say('Le blocage', 'Blocker'),
  bottleneck: say('Le goulot d’étranglement', 'Bottleneck'),
  budget: say('Le budget', 'Budget'),
  channel: say('Le canal', 'Channel'),
  checkpoint: say('La tête d’arbre', 'Checkpoint'),
  observation: say('L’observation', 'Observation'),
  clarification: say('La demande de clarification', 'Clarification'),
  'cost driver': say('L’inducteur de coût', 'Cost driver'),
  decision: say('La décision', 'Decision'),
  'decision process': say('Le processus de décision', 'Decision process'),
  delegation: say('La délégation', 'Delegation'),
  deliverable: say('Le livrable', 'Deliverable'),
  diagnostic: say('Le diagnostic', 'Diagnostic'),
  domain: say('Le domaine', 'Domain'),
  erasure: say('L’effacement', 'Erasure'),
  evidence: say('La preuve', 'Evidence'),
  handover: say('La passation', 'Handover'),
  initiative: say('L’initiative', 'Initiative'),
  invitation: say('L’invitation', 'Invitation'),
  irritant: say('L’irritant', 'Irritant'),
  issue: say('L’enjeu', 'Issue'),
  item: say('Le savoir', 'Item'),
  key: say('La clé', 'Key'),
  kpi: say('L’indicateur', 'KPI'),
  legitimacy: say('La légitimité', 'Legitimacy'),
  line: say('La ligne', 'Line'),
  mandate: say('Le mandat', 'Mandate'),
  measurement: say('La mesure', 'Measurement'),
  mediation: say('La médiation', 'Mediation'),
  milestone: say('Le jalon', 'Milestone'),
  mission: say('La mission', 'Mission'),
  objective: say('L’objectif', 'Objective'),
  'overlap zone': say('La zone de recouvrement', 'Overlap zone'),
  person: say('La personne', 'Person'),
  plan: say('Le plan de transfert', 'Plan'),
  'post-mission check': say('Le contrôle d’après-mission', 'Post-mission check'),
  process: say('Le processus', 'Process'),
  'process version': say('La version de processus', 'Process version'),
  question: say('La question', 'Question'),
  reserve: say('La réserve', 'Reserve'),
  ritual: say('Le rituel', 'Ritual'),
  scope: say('Le périmètre', 'Scope'),
  'service level': say('Le niveau de service', 'Service level'),
  signal: say('Le signal', 'Signal'),
  site: say('Le site', 'Site'),
  snapshot: say('L’instantané', 'Snapshot'),
  sponsor: say('Le sponsor', 'Sponsor'),
  synergy: say('La synergie', 'Synergy'),
  tally: say('Le relevé', 'Tally'),
  test: say('Le test d’absence', 'Test'),
  training: say('La formation', 'Training'),
  wave: say('La vague', 'Wave'),
  week: say('La semaine', 'Week'),
  workstream: say('Le chantier', 'Workstream'),
};

/** The states in which a thing may be. The French ones fit whatever the thing’s gender is. */
export const STATES = {
  accepted: say('accepté', 'accepted'),
  active: say('en cours', 'active'),
  answered: say('répondu', 'answered'),
  approved: say('approuvé', 'approved'),
  closed: say('clos', 'closed'),
  completed: say('terminé', 'completed'),
  defined: say('défini', 'defined'),
  departed: say('parti', 'departed'),
  destroyed: say('détruit', 'destroyed'),
  dismissed: say('écarté', 'dismissed'),
  disputed: say('contesté', 'disputed'),
  done: say('fait', 'done'),
  draft: say('en préparation', 'draft'),
  'handed over': say('remis', 'handed over'),
  ended: say('terminé', 'ended'),
  held: say('tenu', 'held'),
  'in arbitration': say('en arbitrage', 'in arbitration'),
  'in mediation': say('en médiation', 'in mediation'),
  launched: say('lancé', 'launched'),
  lifted: say('levé', 'lifted'),
  none: say('inexistant', 'none'),
  'not assessed': say('non évalué', 'not assessed'),
  'not clear': say('encore en alarme', 'not clear'),
  'not closed': say('non fermé', 'not closed'),
  'not communicated': say('non communiqué', 'not communicated'),
  'not departed': say('présent, sans départ enregistré', 'not departed'),
  'not disputed': say('non contesté', 'not disputed'),
  'not held': say('non tenu', 'not held'),
  'not open': say('non ouvert', 'not open'),
  'not taken': say('non pris', 'not taken'),
  'on the same days': say('déjà prévu aux mêmes dates', 'on the same days'),
  open: say('ouvert', 'open'),
  partial: say('partiel', 'partial'),
  past: say('passé', 'past'),
  planned: say('prévu', 'planned'),
  proposed: say('proposé', 'proposed'),
  reached: say('atteint', 'reached'),
  recorded: say('enregistré', 'recorded'),
  refused: say('refusé', 'refused'),
  rejected: say('rejeté', 'rejected'),
  requested: say('demandé', 'requested'),
  resolved: say('levé', 'resolved'),
  retired: say('retiré', 'retired'),
  signed: say('signé', 'signed'),
  stopped: say('arrêté', 'stopped'),
  struck: say('rayé', 'struck'),
  submitted: say('remis pour acceptation', 'submitted'),
  suspended: say('suspendu', 'suspended'),
  taken: say('pris', 'taken'),
  terminated: say('interrompu', 'terminated'),
  waived: say('accepté par dérogation', 'waived'),
  'worded so': say('déjà rédigé ainsi', 'worded so'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** States that say with what or by whom, which another fact of the refusal names. */
export const STATES_WITH = {
  'superseded by': { fact: 'by', ...say('remplacé par', 'superseded by') },
  'held by': { fact: 'by', ...say('tenu par', 'held by') },
  'led by': { fact: 'by', ...say('animé par', 'led by') },
  'without an objection by': { fact: 'by', ...say('sans objection de', 'without an objection by') },
  'open on': { fact: 'gate', ...say('ouvert sur', 'open on') },
  'assessed at level': { fact: 'level', ...say('évalué au niveau', 'assessed at level') },
} as const satisfies Readonly<Record<string, Sentence & { readonly fact: string }>>;

type Plain = keyof typeof STATES;
type Code<State extends string> = State extends `${infer One} ${infer Rest}` ? `${One}_${Code<Rest>}` : State;

/** A state, in words or as the code by which the API calls it. */
export type State = Plain | Uppercase<Code<Plain>>;

type With = typeof STATES_WITH;

/** The facts that tell in which state a thing is. */
export type InState =
  | { readonly state: State }
  | {
      [Name in keyof With]: { readonly state: Name } & Readonly<Record<With[Name]['fact'], string | number>>;
    }[keyof With];

/** A thing as the sentence begins with it. */
export const thingWord = (thing: FactValue, language: Language): string => {
  const role = ROLES.find((known) => known === thing);
  if (role) return { fr: `Le rôle ${role} de`, en: `The role ${role} of` }[language];
  return isOf(THINGS, thing) ? THINGS[thing][language] : String(thing);
};

/** A gate with what is the matter while it is open. */
export const gateWord = (gate: FactValue, language: Language): string =>
  isOf(GATE_NAMES, gate) ? called(gate, GATE_NAMES[gate][language]) : String(gate);

/** What an access does not open: a slice by its name; a view or a line as it is asked for. */
export const sliceWord = (about: FactValue, language: Language): string =>
  isOf(SLICE_NAMES, about)
    ? { fr: `« ${SLICE_NAMES[about].fr} »`, en: `“${SLICE_NAMES[about].en}”` }[language]
    : String(about);

/** Words of closed lists of which a refusal names some. */
const WORDS = {
  production: say('fabrication', 'production'),
  maintenance: say('entretien', 'maintenance'),
  support: say('assistance', 'support'),
  tools: say('outils', 'tools'),
  training: say('formation', 'training'),
  BANK: say('en banque', 'at its bank'),
  CRIMINAL: say('au pénal', 'in criminal law'),
} as const satisfies Readonly<Record<string, Sentence>>;

/** A word of a closed list, as a sentence says it. */
export type Word = keyof typeof WORDS;

export const wordsOf = (words: FactValue, language: Language): string =>
  listed(
    [words].flat().map((word) => (isOf(WORDS, word) ? WORDS[word][language] : String(word))),
    language,
  );

/** A state as a reader of the language says it. */
export function stateWord(facts: Readonly<Record<string, FactValue>>, language: Language): string {
  const { state = '' } = facts;
  if (isOf(STATES_WITH, state)) {
    const { fact, [language]: word } = STATES_WITH[state];
    const { [fact]: other = '' } = facts;
    return `${word} ${fact === 'gate' ? gateWord(other, language) : String(other)}`;
  }
  const plain = String(state).toLowerCase().replaceAll('_', ' ');
  return isOf(STATES, plain) ? STATES[plain][language] : plain;
}

const isOf = <Table extends object>(table: Table, name: FactValue): name is keyof Table & string =>
  typeof name === 'string' && Object.hasOwn(table, name);

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
