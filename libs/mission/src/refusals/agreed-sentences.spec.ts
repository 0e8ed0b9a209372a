import { describe, expect, it } from '@jest/globals';
import { REFUSALS, type RefusalCode } from './refusals.js';

/** The sentences as they were agreed with the client. A code that has come since is not among them. */
const AGREED: { readonly [Code in RefusalCode]?: readonly [fr: string, en: string] } = {
  INVALID_INPUT: ['Le champ {field} n’est pas valide : {why}.', 'Field {field} is not valid: {why}.'],
  MISSION_UNKNOWN: ['Mission {mission} inconnue.', 'Mission {mission} does not exist.'],
  ROLE_FORBIDDEN: ['Cette action est réservée à : {allowed}.', 'This action is reserved for: {allowed}.'],
  READ_ONLY_BEFORE_CLOSING: [
    'L’acquéreur ne pilote pas avant la réalisation.',
    'The acquirer does not steer before closing.',
  ],
  ACCESS_EXPIRED: ['L’accès a pris fin le {until}.', 'Access ended on {until}.'],
  NOT_IN_SCOPE: ['{about} est hors du périmètre d’accès accordé.', '{about} is outside the granted access.'],
  MISSION_NOT_STARTED: ['La mission n’a pas démarré.', 'The mission has not started.'],
  MISSION_SUSPENDED: ['La mission est suspendue depuis le {since}.', 'The mission has been suspended since {since}.'],
  MISSION_CLOSED: ['La mission est close depuis le {on}.', 'The mission has been closed since {on}.'],
  UNKNOWN_REF: ['{kind} {ref} n’existe pas dans la mission.', '{kind} {ref} does not exist in the mission.'],
  UNKNOWN_PERSON: ['{person} n’a aucun rôle dans la mission.', '{person} has no role in the mission.'],
  REF_TAKEN: ['{kind} {ref} existe déjà.', '{kind} {ref} already exists.'],
  WRONG_STATE: ['{kind} {ref} est {state} : action impossible.', '{kind} {ref} is {state}: not possible.'],
  REASON_REQUIRED: ['Un motif est requis ({field}).', 'A reason is required ({field}).'],
  EVIDENCE_REQUIRED: ['Une preuve est requise.', 'Evidence is required.'],
  EVIDENCE_STALE: [
    'La preuve {evidence} n’est plus valable depuis le {validUntil}.',
    'Evidence {evidence} expired on {validUntil}.',
  ],
  FUTURE_DATE: ['La date {date} est dans le futur.', 'Date {date} is in the future.'],
  DATES_REVERSED: ['La date {end} n’est pas après {start}.', 'Date {end} is not after {start}.'],
  BEYOND_MISSION_END: [
    'La date {date} dépasse la fin de mission ({plannedEnd}).',
    'Date {date} is after the end of the mission ({plannedEnd}).',
  ],
  NOT_INTERNAL: [
    '{person} appartient au cabinet ou n’est pas interne.',
    '{person} belongs to the firm or is not internal.',
  ],
  NEED_IS_STRATEGY: [
    'Le besoin est « quoi faire » : orienter vers la stratégie, pas vers un COO.',
    'The need is “what to do”: refer to strategy, not to a COO.',
  ],
  MANDATE_NOT_SIGNED: [
    'Le mandat n’est pas signé par le client et le cabinet.',
    'The mandate is not signed by the client and the firm.',
  ],
  SIGNATORY_MISSING: ['Il manque la signature de : {missing}.', 'The signature is missing of: {missing}.'],
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
  POST_CHECKS_MISSING: ['Prévoir les contrôles d’après-mission.', 'Plan the post-mission checks.'],
  OUTSIDE_SCOPE: ['{what} est hors du périmètre de la mission.', '{what} is outside the mission scope.'],
  TWO_DECIDERS: [
    'Le domaine {domain} doit avoir un seul décideur (actuel : {decider}).',
    'Domain {domain} must have exactly one decider (now: {decider}).',
  ],
  RECOMMENDER_AGREES: [
    'Celui qui recommande ne peut pas être seul à accepter.',
    'The recommender cannot be the only one who agrees.',
  ],
  CONFLICT_PATH_MISSING: ['Voie de conflit absente pour : {zones}.', 'No conflict path for: {zones}.'],
  ARBITER_IS_PARTY: [
    '{person} est partie au conflit et ne peut ni l’arbitrer ni le concilier.',
    '{person} is a party and can neither arbitrate nor mediate.',
  ],
  SELF_GRANT: ['On ne s’accorde pas une délégation à soi-même.', 'Nobody grants a delegation to themselves.'],
  DELEGATION_CONFLICT: [
    '{holder} tient déjà une délégation sur {domain} à cette période.',
    '{holder} already holds a delegation on {domain} in that period.',
  ],
  LEVEL_TOO_HIGH: [
    'Le niveau 7 ne peut pas être donné au cabinet sur {domain}.',
    'Level 7 cannot be given to the firm on {domain}.',
  ],
  POWER_OF_ATTORNEY_REQUIRED: [
    '{domain} engage l’entreprise ({binding}) : référence du pouvoir requise.',
    '{domain} binds the company ({binding}): a power reference is required.',
  ],
  OPTIONS_REQUIRED: [
    'Une décision proposée compare au moins deux options.',
    'A proposed decision compares at least two options.',
  ],
  OUTSIDE_DELEGATION: [
    'Domaine {domain} : décision réservée à {decider} (depuis le {since}).',
    'Domain {domain}: reserved for {decider} (since {since}).',
  ],
  DELEGATION_EXPIRED: [
    'La délégation sur {domain} a pris fin le {validTo}.',
    'The delegation on {domain} ended on {validTo}.',
  ],
  CEILING_EXCEEDED: [
    '{amount} dépasse le plafond {ceiling} ; soumettre à {grantor}.',
    '{amount} exceeds the ceiling {ceiling}; submit to {grantor}.',
  ],
  OBJECTION_PENDING: ['Objection de {by} non levée.', 'Objection by {by} is still open.'],
  DELIVERABLES_PENDING: ['Livrables non acceptés : {deliverables}.', 'Deliverables not accepted: {deliverables}.'],
  SELF_ACCEPTANCE: ['Le producteur n’accepte pas son propre travail.', 'The producer does not accept their own work.'],
  KPI_PAIR_MISSING: [
    'L’indicateur partagé {kpi} ne se lit qu’avec sa paire.',
    'Shared KPI {kpi} is only read with its pair.',
  ],
  VALUE_IS_COMPUTED: ['{kpi} est calculé, il ne se saisit pas.', '{kpi} is computed, not entered.'],
  SAMPLE_SIZE_REQUIRED: ['Un NPS se donne avec ses effectifs.', 'An NPS comes with its counts.'],
  ALREADY_MEASURED: [
    '{what} est déjà mesuré ; corriger avec motif et preuve.',
    '{what} is already measured; correct it with reason and evidence.',
  ],
  FORMULA_CHANGED: [
    'La formule de {kpi} est en version {version} pour cette période.',
    'The formula of {kpi} is version {version} for that period.',
  ],
  LEVEL_IS_COMPUTED: ['Le niveau se calcule à partir des attributs.', 'The level is computed from the attributes.'],
  LEVEL_NEEDS_EXECUTION: [
    'Le niveau 4 demande la preuve d’une exécution seul.',
    'Level 4 needs evidence of unaided execution.',
  ],
  SELF_ASSESSMENT: ['Un tiers évalue, le receveur confirme.', 'A third party assesses, the receiver confirms.'],
  CLOSED_WEEK: ['Semaine fermée : pas de relevé, pas de zéro.', 'Closed week: no tally, no zero.'],
  CALENDAR_MISMATCH: [
    '{week} compte {workingDays} jours ouvrés, pas {openDays}.',
    '{week} has {workingDays} working days, not {openDays}.',
  ],
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
  COSTS_INCOMPLETE: ['Il manque les coûts : {missing}.', 'Missing costs: {missing}.'],
  SCENARIO_MISSING: ['Aucun scénario n’est chiffré.', 'No scenario has been modelled.'],
  NEGATIVE_CONTRIBUTION: [
    'À {margin} de marge, chaque vente perd {loss} ; aucun volume ne compense.',
    'At a {margin} margin each sale loses {loss}; no volume makes up for it.',
  ],
  CAPACITY_NOT_CHECKED: ['La charge n’a pas été vérifiée.', 'Capacity has not been checked.'],
  CAPACITY_EXCEEDED: [
    'Charge {utilisation} au-dessus de 95 % sans ressource ajoutée.',
    'Load {utilisation} above 95% without an added resource.',
  ],
  CONDITION_REQUIRED: [
    'Charge {utilisation} entre 85 et 95 % : une condition est requise.',
    'Load {utilisation} between 85 and 95%: a condition is required.',
  ],
  WIP_LIMIT: ['{count} initiatives en cours, limite {limit}.', '{count} initiatives running, limit {limit}.'],
  NOT_MEASURED: ['L’initiative n’a aucune mesure.', 'The initiative has no measurement.'],
  BLOCKED_BY_GATE: ['{gate} : {subjects}. Attendu : {expected}.', '{gate}: {subjects}. Expected: {expected}.'],
  GATE_NOT_WAIVABLE: ['{gate} ne se déroge pas.', '{gate} cannot be waived.'],
  SIGNALS_NOT_MEASURED: [
    'Pas de score sans signaux : aucun relevé depuis {days} jours.',
    'No score without signals: no tally for {days} days.',
  ],
  WEIGHTS_FROZEN: [
    'Les poids sont figés depuis la lettre d’intention.',
    'Weights are frozen since the letter of intent.',
  ],
  HANDOVER_PLAN_MISSING: ['Aucun plan de passation approuvé.', 'No handover plan is approved.'],
  HANDOVER_NOT_ACCEPTED: [
    'La passation n’est pas acceptée par un receveur.',
    'The handover is not accepted by a recipient.',
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
  HYPOTHESIS_REQUIRED: [
    'Une valeur ne s’affiche que comme hypothèse : préciser multiple et source.',
    'A value is shown only as a hypothesis: give multiple and source.',
  ],
};

/** They say more than was agreed, in its words: the facts behind the refusal, or the way out of it. */
const SAY_MORE: readonly RefusalCode[] = [
  'WRONG_STATE',
  'EVIDENCE_REQUIRED',
  'NEED_IS_STRATEGY',
  'RECOMMENDER_AGREES',
  'SELF_GRANT',
  'OBJECTION_PENDING',
  'SELF_ACCEPTANCE',
  'SAMPLE_SIZE_REQUIRED',
  'LEVEL_IS_COMPUTED',
  'LEVEL_NEEDS_EXECUTION',
  'SELF_ASSESSMENT',
  'CLOSED_WEEK',
  'WEIGHTS_FROZEN',
  'HANDOVER_NOT_ACCEPTED',
];

/** They say it in other words, and why. */
const SAY_OTHERWISE: { readonly [Code in RefusalCode]?: string } = {
  LEVEL_TOO_HIGH: 'the level is a fact, and reads the same',
  ALREADY_MEASURED: 'values are corrected by several commands: it names the one that mends this one',
};

const said = (code: RefusalCode): readonly string[] =>
  REFUSALS[code].slice(0, 2).map((text) => String(text).replaceAll(/\{(\w+)\|\w+\}/g, '{$1}'));

const wordsOf = (text: string): readonly string[] => text.match(/\{\w+\}|[\p{L}\d%]+/gu) ?? [];

/** The words of a text that stand in another one, as long as they come in the same order. */
const kept = (agreed: string, text: string): readonly string[] => {
  const words = wordsOf(text);
  let from = 0;
  return wordsOf(agreed).filter((word) => {
    const at = words.indexOf(word, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
};

const agreed = Object.entries(AGREED) as [RefusalCode, readonly [string, string]][];
const addsTo = (code: RefusalCode) => SAY_MORE.includes(code);

describe('The sentence of a refusal', () => {
  it.each(agreed.filter(([code]) => !addsTo(code) && !(code in SAY_OTHERWISE)))(
    'is that of %s as it was agreed',
    (code, sentences) => {
      expect(said(code)).toEqual(sentences);
    },
  );

  it.each(agreed.filter(([code]) => addsTo(code)))('adds to that of %s, and keeps its words', (code, sentences) => {
    const now = said(code);
    expect(now).not.toEqual(sentences);
    expect(sentences.map((text, language) => kept(text, now[language] ?? ''))).toEqual(sentences.map(wordsOf));
  });

  it.each(agreed.filter(([code]) => code in SAY_OTHERWISE))(
    'differs from that of %s for a reason',
    (code, sentences) => {
      expect(said(code)).not.toEqual(sentences);
    },
  );
});
