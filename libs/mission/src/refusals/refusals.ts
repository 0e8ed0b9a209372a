import { say, type FactValue, type Refusal, type Sentence } from '#decider';
import type { Gate } from '../shared/gates.js';
import { shown, type Language } from '../shared/wording.js';
import { NEXT_ACTS } from './next-acts.js';
import {
  gateWord,
  sliceWord,
  type Word,
  wordsOf,
  roleWords,
  stateWord,
  thingWord,
  type InState,
  type Thing,
} from './words.js';

type Wording = readonly [fr: string, en: string];

/**
 * Every refusal: its stable code and its sentence in both languages. `{x}` is a fact; `{x|cents}`, `{x|percent}`,
 * `{x|day}`, `{x|gate}` and `{x|roles}` say how a reader sees it. The compiler asks for the facts that the sentence
 * names. Some have another sentence, for when what they are about was left out.
 */
export const REFUSALS = {
  // Access, status, shape
  INVALID_INPUT: ['Le champ {field} n’est pas valide : {why}.', 'Field {field} is not valid: {why}.'],
  MISSION_UNKNOWN: ['Mission {mission} inconnue.', 'Mission {mission} does not exist.'],
  ROLE_FORBIDDEN: [
    'Cette action est réservée à : {allowed|roles}.',
    'This action is reserved for: {allowed|roles}.',
    ['Cette action n’est encore ouverte à personne.', 'This action is open to no one yet.'],
  ],
  READ_ONLY_BEFORE_CLOSING: [
    'L’acquéreur ne pilote pas avant la réalisation.',
    'The acquirer does not steer before closing.',
  ],
  ACCESS_EXPIRED: ['L’accès a pris fin le {until|day}.', 'Access ended on {until|day}.'],
  NOT_IN_SCOPE: [
    '{about|slice} est hors du périmètre d’accès accordé.',
    '{about|slice} is outside the granted access.',
  ],
  MISSION_NOT_STARTED: ['La mission n’a pas démarré.', 'The mission has not started.'],
  MISSION_SUSPENDED: [
    'La mission est suspendue depuis le {since|day}.',
    'The mission has been suspended since {since|day}.',
  ],
  MISSION_CLOSED: ['La mission est close depuis le {on|day}.', 'The mission has been closed since {on|day}.'],
  UNKNOWN_REF: ['{kind|kind} {ref} n’existe pas dans la mission.', '{kind|kind} {ref} does not exist in the mission.'],
  UNKNOWN_NAME: [
    'La mission ne connaît pas « {name} ». Noms les plus proches : {near}. Reprenez l’un d’eux, ou confirmez le nouveau nom (newName).',
    'The mission does not know “{name}”. Nearest names: {near}. Take one of them, or confirm the new name (newName).',
    [
      'La mission ne connaît pas « {name} », ni aucun nom de ce genre : confirmez le nouveau nom (newName).',
      'The mission does not know “{name}”, nor any name of that kind: confirm the new name (newName).',
    ],
  ],
  UNKNOWN_PERSON: ['{person} n’a aucun rôle dans la mission.', '{person} has no role in the mission.'],
  PERSON_LEFT: [
    '{person} n’est plus là après le {lastDay|day} : nommer une personne présente, ou corriger le départ.',
    '{person} is gone after {lastDay|day}: name a person who is there, or correct the departure.',
  ],
  REF_TAKEN: ['{kind|kind} {ref} existe déjà.', '{kind|kind} {ref} already exists.'],
  AMBIGUOUS_REF: [
    '{kind|kind} {ref} peut être celle de : {among}. Préciser {field}.',
    '{kind|kind} {ref} may be that of: {among}. Give {field}.',
  ],
  WRONG_STATE: [
    '{kind|kind} {ref} est dans l’état « {state|state} » : action impossible.',
    '{kind|kind} {ref} is {state|state}: not possible.',
  ],
  REASON_REQUIRED: ['Un motif est requis ({field}).', 'A reason is required ({field}).'],
  EVIDENCE_REQUIRED: ['Une preuve est requise ({field}).', 'Evidence is required ({field}).'],
  EVIDENCE_STALE: [
    'La preuve {evidence} n’est plus valable depuis le {validUntil|day}.',
    'Evidence {evidence} expired on {validUntil|day}.',
  ],
  COUNT_BEYOND: [
    '{field} : {value} dépasse {bound}, le plus qui ait un sens ici ; vérifier le nombre et le corriger.',
    '{field}: {value} is beyond {bound}, the most that makes sense here; check the number and correct it.',
  ],
  FUTURE_DATE: ['La date {date|day} est dans le futur.', 'Date {date|day} is in the future.'],
  NOT_HISTORY: [
    'Le {date|day} n’est plus de l’historique, qui s’arrête le {until|day} : enregistrer sans origin.',
    '{date|day} is no history, which ends on {until|day}: record it without an origin.',
  ],
  DATES_REVERSED: ['La date {end|day} n’est pas après {start|day}.', 'Date {end|day} is not after {start|day}.'],
  BEYOND_MISSION_END: [
    'La date {date|day} dépasse la fin de mission ({plannedEnd|day}).',
    'Date {date|day} is after the end of the mission ({plannedEnd|day}).',
    [
      'Les droits de {holder} prennent fin avec la mission : donner un dernier jour ({field}), au plus tard le {plannedEnd|day}.',
      'The rights of {holder} end with the mission: give a last day ({field}), {plannedEnd|day} at the latest.',
    ],
  ],
  NOT_INTERNAL: [
    '{person} appartient au cabinet ou n’est pas interne.',
    '{person} belongs to the firm or is not internal.',
    [
      'Aucune personne interne n’est nommée ({field}) : en nommer une au moins.',
      'No internal person is named ({field}): name at least one.',
    ],
  ],

  // Mistakes
  USE_CORRECTION: [
    'La ligne {revision} ne se raye pas : la corriger avec {command}.',
    'Line {revision} is not struck: correct it with {command}.',
  ],
  NOT_STRIKABLE: [
    'La ligne {revision} ne se raye pas : mandat, étapes de la mission, rôles, accès et calculs restent tels quels.',
    'Line {revision} cannot be struck: mandate, steps of the mission, roles, grants and what is computed stay as they are.',
  ],
  LINE_IN_USE: [
    'D’autres lignes reposent sur la ligne {revision} : {revisions}. Les rayer d’abord.',
    'Other lines rest on line {revision}: {revisions}. Strike those first.',
  ],

  // Sheets
  SHEET_UNREADABLE: ['La feuille ne se lit pas : {why}.', 'The sheet cannot be read: {why}.'],
  COLUMNS_MISSING: ['Il manque des colonnes : {expected}.', 'Columns are missing: {expected}.'],
  CELL_UNREADABLE: [
    'Colonne « {column} » : « {cell} » ne se lit pas. Attendu : {expected}.',
    'Column “{column}”: “{cell}” cannot be read. Expected: {expected}.',
  ],
  CELL_EMPTY: ['Colonne « {column} » : la cellule est vide.', 'Column “{column}”: the cell is empty.'],
  CELLS_BEYOND: [
    'La ligne a {cells} cellules pour {headings} en-têtes.',
    'The row has {cells} cells for {headings} headings.',
  ],

  // Mission and governance
  NEED_IS_STRATEGY: [
    'Le besoin est « quoi faire » ({diagnostic}) : orienter vers la stratégie, pas vers un COO.',
    'The need is “what to do” ({diagnostic}): refer to strategy, not to a COO.',
  ],
  MANDATE_NOT_SIGNED: [
    'Le mandat n’est pas signé par le client et le cabinet.',
    'The mandate is not signed by the client and the firm.',
  ],
  SIGNATORY_MISSING: ['Il manque la signature de : {missing|roles}.', 'The signature is missing of: {missing|roles}.'],
  SPONSOR_MISSING: ['Aucun sponsor actif.', 'No active sponsor.'],
  REPORTING_LINE_MISSING: ['Aucun rattachement plein n’est défini.', 'No full reporting line is set.'],
  SCOPE_MISSING: [
    'Le périmètre doit nommer au moins un inclus et un exclu, sans doublon.',
    'The scope must name at least one inclusion and one exclusion, without overlap.',
  ],
  ISSUE_MISSING: ['Aucun enjeu prioritaire n’est déclaré.', 'No priority issue is declared.'],
  OBJECTIVE_MISSING: ['Aucun objectif n’est fixé.', 'No objective is set.'],
  TRANSFER_PLAN_MISSING: [
    'Le transfert se prépare dès le départ : ouvrir le plan de transfert.',
    'Transfer starts on day one: open the transfer plan.',
  ],
  NOT_SMART: ['L’objectif n’est pas SMART : {letter} ({why}).', 'The objective is not SMART: {letter} ({why}).'],
  OUTSIDE_SCOPE: ['{what} est hors du périmètre de la mission.', '{what} is outside the mission scope.'],
  TWO_DECIDERS: [
    'Le domaine {domain} doit avoir un seul décideur (actuel : {decider}).',
    'Domain {domain} must have exactly one decider (now: {decider}).',
    [
      'Le domaine {domain} doit avoir un seul décideur : en nommer un.',
      'Domain {domain} must have exactly one decider: name one.',
    ],
  ],
  RECOMMENDER_AGREES: [
    'Celui qui recommande ({person}) ne peut pas être seul à accepter.',
    'The recommender ({person}) cannot be the only one who agrees.',
  ],
  CONFLICT_PATH_MISSING: ['Voie de conflit absente pour : {zones}.', 'No conflict path for: {zones}.'],
  ARBITER_IS_PARTY: [
    '{person} est partie au conflit et ne peut ni l’arbitrer ni le concilier.',
    '{person} is a party and can neither arbitrate nor mediate.',
  ],
  SELF_GRANT: [
    'On ne s’accorde pas une délégation à soi-même ({person}).',
    'Nobody grants a delegation to themselves ({person}).',
  ],
  DELEGATION_CONFLICT: [
    '{holder} tient déjà une délégation sur {domain} à cette période.',
    '{holder} already holds a delegation on {domain} in that period.',
  ],
  LEVEL_TOO_HIGH: [
    'Le niveau {level} ne peut pas être donné au cabinet sur {domain}.',
    'Level {level} cannot be given to the firm on {domain}.',
  ],
  POWER_OF_ATTORNEY_REQUIRED: [
    '{domain} engage l’entreprise ({binding|words}) : référence du pouvoir requise.',
    '{domain} binds the company ({binding|words}): a power reference is required.',
  ],

  // Decisions, milestones, processes
  OUTSIDE_DELEGATION: [
    'Domaine {domain} : décision réservée à {decider} (depuis le {since|day}).',
    'Domain {domain}: reserved for {decider} (since {since|day}).',
  ],
  DELEGATION_EXPIRED: [
    'La délégation sur {domain} a pris fin le {validTo|day}.',
    'The delegation on {domain} ended on {validTo|day}.',
  ],
  CEILING_EXCEEDED: [
    '{amount|cents} dépasse le plafond {ceiling|cents} ; soumettre à {grantor}.',
    '{amount|cents} exceeds the ceiling {ceiling|cents}; submit to {grantor}.',
  ],
  DELIVERABLES_PENDING: ['Livrables non acceptés : {deliverables}.', 'Deliverables not accepted: {deliverables}.'],
  LEVEL_IS_COMPUTED: [
    'Le niveau de {process} se calcule à partir des attributs.',
    'The level of {process} is computed from the attributes.',
  ],

  // Knowledge and signals
  LEVEL_NEEDS_EXECUTION: [
    'Le niveau 4 demande la preuve d’une exécution seul ({item}, {person}).',
    'Level 4 needs evidence of unaided execution ({item}, {person}).',
  ],
  SELF_ASSESSMENT: [
    'Un tiers évalue, le receveur confirme ({person}).',
    'A third party assesses, the receiver confirms ({person}).',
  ],
  CLOSED_WEEK: ['Semaine {week} fermée : pas de relevé, pas de zéro.', 'Closed week {week}: no tally, no zero.'],
  CALENDAR_MISMATCH: [
    '{week} compte {workingDays} jours ouvrés, pas {openDays}.',
    '{week} has {workingDays} working days, not {openDays}.',
  ],
  DECISION_MISSING: [
    'L’observation {observation} est donnée comme suivie d’effet sans citer de décision.',
    'Observation {observation} is said to be acted upon, and no decision is cited.',
  ],
  ALREADY_MEASURED: [
    '{what} est déjà mesuré (ligne {revision}) ; corriger avec {command}.',
    '{what} is already measured (line {revision}); correct it with {command}.',
  ],

  // Mission and governance
  POST_CHECKS_MISSING: ['Prévoir les contrôles d’après-mission.', 'Plan the post-mission checks.'],

  // Decisions, milestones, KPIs, processes, operations
  OPTIONS_REQUIRED: [
    'Une décision proposée compare au moins deux options.',
    'A proposed decision compares at least two options.',
  ],
  OBJECTION_PENDING: [
    'Objection de {by} non levée : la faire lever, ou conclure la médiation ou l’arbitrage.',
    'Objection by {by} is still open: have it withdrawn, or conclude the mediation or arbitration.',
  ],
  SELF_ACCEPTANCE: [
    'Le producteur n’accepte pas son propre travail : {what} doit être jugé par un autre que {actor}, hors cabinet.',
    'The producer does not accept their own work: a person other than {actor}, outside the firm, must judge {what}.',
  ],
  NOT_A_SHARE: [
    '{kpi} est une part calculée, de 0 à 1, et {value} n’en est pas une : écrire 0,2 pour 20 %, et « part » pour unité.',
    '{kpi} is a computed share, 0 to 1, and {value} is none: write 0.2 for 20%, and “share” for its unit.',
  ],
  KPI_PAIR_MISSING: [
    'L’indicateur partagé {kpi} ne se lit qu’avec sa paire.',
    'Shared KPI {kpi} is only read with its pair.',
  ],
  VALUE_IS_COMPUTED: ['{kpi} est calculé, il ne se saisit pas.', '{kpi} is computed, not entered.'],
  SAMPLE_SIZE_REQUIRED: [
    'Un NPS se donne avec ses effectifs : promoteurs, passifs et détracteurs de {kpi}, dont la somme fait n.',
    'An NPS comes with its counts: promoters, passives and detractors of {kpi}, which add up to n.',
  ],
  FORMULA_CHANGED: [
    'La formule de {kpi} est en version {version} pour cette période.',
    'The formula of {kpi} is version {version} for that period.',
  ],

  // Knowledge, signals, initiatives
  ANONYMITY_THRESHOLD: ['Moins de 5 réponses : rien n’est montré.', 'Fewer than 5 answers: nothing is shown.'],
  COMPLEMENTARY_SUPPRESSION: [
    'Masqué : une soustraction révélerait un groupe de moins de 5.',
    'Hidden: a subtraction would reveal a group below 5.',
  ],
  REPORTING_CHANNEL: [
    'Ceci relève du dispositif d’alerte légal, pas de cet outil. Rien n’est conservé.',
    'This belongs to the legal reporting channel, not here. Nothing is kept.',
  ],
  ALREADY_ANSWERED: ['Un retour a déjà été donné cette semaine.', 'Feedback was already given this week.'],
  COSTS_INCOMPLETE: ['Il manque les coûts : {missing|words}.', 'Missing costs: {missing|words}.'],
  SCENARIO_MISSING: ['Aucun scénario n’est chiffré.', 'No scenario has been modelled.'],
  NEGATIVE_CONTRIBUTION: [
    'À {margin|percent} de marge, chaque vente perd {loss|cents} ; aucun volume ne compense.',
    'At a {margin|percent} margin each sale loses {loss|cents}; no volume makes up for it.',
  ],
  CAPACITY_NOT_CHECKED: ['La charge n’a pas été vérifiée.', 'Capacity has not been checked.'],
  OVERTIME_LIMIT: [
    '{option} : {hours} h en {week}, au-delà de 48 h par semaine ou de 44 h en moyenne sur douze semaines.',
    '{option}: {hours} h in {week}, beyond 48 h a week or 44 h on average over twelve weeks.',
  ],
  CAPACITY_EXCEEDED: [
    'Charge {utilisation|percent} au-dessus de 95 % sans ressource ajoutée.',
    'Load {utilisation|percent} above 95% without an added resource.',
  ],
  CONDITION_REQUIRED: [
    'Charge {utilisation|percent} entre 85 et 95 % : une condition est requise.',
    'Load {utilisation|percent} between 85 and 95%: a condition is required.',
  ],
  WIP_LIMIT: ['{count} initiatives en cours, limite {limit}.', '{count} initiatives running, limit {limit}.'],
  NOT_MEASURED: ['L’initiative n’a aucune mesure.', 'The initiative has no measurement.'],

  // Exit, proof, queries
  BLOCKED_BY_GATE: [
    '{gate|gate} : {subjects}. Attendu : {expected}.',
    '{gate|gate}: {subjects}. Expected: {expected}.',
    ['{gate|gate} bloque. Attendu : {expected}.', '{gate|gate} blocks. Expected: {expected}.'],
  ],
  GATE_NOT_WAIVABLE: ['{gate|gate} ne se déroge pas.', '{gate|gate} cannot be waived.'],
  SIGNALS_NOT_MEASURED: [
    'Pas de score sans signaux : aucun relevé depuis {days} jours.',
    'No score without signals: no tally for {days} days.',
  ],
  WEIGHTS_FROZEN: [
    'Les poids sont figés depuis la lettre d’intention du {on|day}.',
    'Weights are frozen since the letter of intent of {on|day}.',
  ],
  HANDOVER_PLAN_MISSING: ['Aucun plan de passation approuvé.', 'No handover plan is approved.'],
  HANDOVER_NOT_ACCEPTED: [
    'La passation n’est pas acceptée par un receveur ({recipients}).',
    'The handover is not accepted by a recipient ({recipients}).',
    [
      'La passation n’est pas acceptée : aucun plan de passation n’est approuvé.',
      'The handover is not accepted: no handover plan is approved.',
    ],
  ],
  EMPLOYEE_NOTICE: [
    'Information des salariés : {why} (règle paramétrable, avis juridique requis).',
    'Employee information: {why} (configurable rule, legal advice required).',
  ],
  ERASURE_NOT_REQUESTED: ['Aucune demande d’effacement pour {subject}.', 'No erasure request for {subject}.'],
  INCONSISTENT_TREE: [
    'Tête d’arbre incohérente avec {checkpoint} : non publiée.',
    'Checkpoint inconsistent with {checkpoint}: not published.',
  ],
  NOT_ENOUGH_HISTORY: [
    '5 semaines de débit au moins ; {weeks} disponibles.',
    'At least 5 weeks of throughput; {weeks} available.',
  ],
  NOT_A_SMALL_COMPANY: [
    'La charge du dirigeant ne se relève que s’il est seul, ou dans une très petite entreprise.',
    'The load of the owner is recorded only where they are alone, or in a micro company.',
  ],
  SOLO_TALLY: [
    'Un dirigeant seul relève cinq nombres par semaine, et rien d’autre.',
    'An owner alone records five numbers a week, and nothing else.',
  ],
  FEE_MISSING: ['Les honoraires de la mission ne sont pas saisis.', 'The fee of the mission is not recorded.'],
  HYPOTHESIS_REQUIRED: [
    'Une valeur ne s’affiche que comme hypothèse : préciser multiple et source.',
    'A value is shown only as a hypothesis: give multiple and source.',
  ],
} as const satisfies Record<string, Wording | readonly [...Wording, otherwise: Wording]>;

/** What some refusals say instead, when they cite one more fact: that is what they are about. */
const RATHER = {
  ROLE_FORBIDDEN: {
    administers: [
      '{actor} administre {administers}, et non {firm} : l’action est réservée à l’administration de {firm}.',
      '{actor} administers {administers}, not {firm}: this action is reserved for the administration of {firm}.',
    ],
  },
  FUTURE_DATE: {
    period: [
      'La période {period} n’est pas finie : elle se termine le {date|day}.',
      'Period {period} is not over: it ends on {date|day}.',
    ],
    week: [
      'La semaine {week} n’est pas finie : elle se termine le {date|day}.',
      'Week {week} is not over: it ends on {date|day}.',
    ],
  },
} as const satisfies { readonly [Code in RefusalCode]?: Readonly<Record<string, Wording>> };

/** The stable code of a refusal. */
export type RefusalCode = keyof typeof REFUSALS;

/** What a template names: a fact, and the form in which a reader sees it. */
type NamedIn<Template extends string> = Template extends `${string}{${infer Named}}${infer Rest}`
  ? Named | NamedIn<Rest>
  : never;

type Bare<Named extends string> = Named extends `${infer Name}|${string}` ? Name : Named;

/** What a fact is, by the form in which the sentence shows it. */
interface Forms {
  readonly day: string;
  readonly cents: number;
  readonly percent: number;
  readonly roles: readonly string[];
  readonly kind: Thing;
  readonly gate: Gate;
  readonly slice: string;
  readonly words: Word | readonly Word[];
}

/** Facts that a person reads as words of a sentence: in their language, whichever it is. */
type Told = 'why' | 'expected';

type FactOf<Named extends string> = Named extends `${string}|${infer Form extends keyof Forms}`
  ? Forms[Form]
  : Named extends Told
    ? Sentence
    : Exclude<FactValue, Sentence>;

type FactsIn<Template extends string> = {
  readonly [Named in Exclude<NamedIn<Template>, 'state|state'> as Bare<Named>]: FactOf<Named>;
} & ('state|state' extends NamedIn<Template> ? InState : unknown);

/** The facts a refusal must cite: those that its sentence names, or its other sentence. */
export type FactsOf<Code extends RefusalCode> =
  | FactsIn<(typeof REFUSALS)[Code][0]>
  | ((typeof REFUSALS)[Code] extends readonly [string, string, readonly [infer Other extends string, string]]
      ? FactsIn<Other>
      : never);

type MoreFacts = Readonly<Record<string, FactValue>>;

/** The rules say no: the code, and the facts that its sentence names (others may be added). */
export function refuse<Code extends RefusalCode>(
  code: Code,
  ...[facts]: keyof FactsOf<Code> extends never ? [facts?: MoreFacts] : [facts: FactsOf<Code> & MoreFacts]
): Refusal<Code> {
  return { refused: code, facts: facts ?? {} };
}

/** The sentence of a refusal, in both languages. */
export const sentenceOf = ({ refused, facts }: Refusal): Sentence =>
  filled(wordingOf(refused as RefusalCode, facts), facts);

/** What the reader of a refusal does next, in both languages. */
export const nextActOf = ({ refused, facts }: Refusal): Sentence => filled(NEXT_ACTS[refused as RefusalCode], facts);

function wordingOf(code: RefusalCode, facts: MoreFacts): Wording {
  const rather = (RATHER as Partial<Record<RefusalCode, Readonly<Record<string, Wording>>>>)[code] ?? {};
  const [french, english, otherwise]: readonly [string, string, Wording?] = REFUSALS[code];
  return (
    Object.entries(rather).find(([fact]) => fact in facts)?.[1] ??
    (otherwise && !isWhole(french, facts) ? otherwise : [french, english])
  );
}

const filled = ([fr, en]: Wording, facts: MoreFacts): Sentence => say(fill(fr, facts, 'fr'), fill(en, facts, 'en'));

/** Stands in place of a fact that says nothing; no refusal that is made now has one. */
const NOTHING = '—';

const FACT = /\{(\w+)(?:\|(\w+))?\}/g;

/** Does every fact that the sentence names say something? */
const isWhole = (template: string, facts: MoreFacts): boolean =>
  [...template.matchAll(FACT)].every(([, name = '']) => !saysNothing(facts[name]));

const saysNothing = (fact: FactValue | undefined): boolean =>
  fact === undefined || fact === '' || (Array.isArray(fact) && fact.length === 0);

const fill = (template: string, facts: MoreFacts, language: Language): string =>
  template.replace(FACT, (_, name: string, form: string | undefined) => {
    const { [name]: given = '' } = facts;
    const fact = saysNothing(given) ? NOTHING : given;
    if (form === 'kind') return thingWord(fact, language);
    if (form === 'gate') return gateWord(fact, language);
    if (form === 'slice') return sliceWord(fact, language);
    if (form === 'words') return wordsOf(fact, language);
    if (form === 'roles' && Array.isArray(fact)) return roleWords(fact, language);
    return form === 'state' ? stateWord(facts, language) : shown(fact, form, language);
  });
