import type { RefusalCode } from './refusals.js';

/**
 * What whoever reads a refusal does next: a short imperative in both languages, one for each code. `{x}` is a fact that
 * the refusal’s sentence names too.
 */
export const NEXT_ACTS: Readonly<Record<RefusalCode, readonly [fr: string, en: string]>> = {
  // Access, status, shape
  INVALID_INPUT: ['Corriger {field} et renvoyer.', 'Correct {field} and send again.'],
  MISSION_UNKNOWN: [
    'Vérifier le code de la mission, ou demander un rôle à qui l’administre.',
    'Check the mission’s code, or ask its administrator for a role.',
  ],
  ROLE_FORBIDDEN: [
    'Demander l’action à qui en a le droit, ou ce droit à qui administre la mission.',
    'Ask those who may, or ask the mission’s administrator for the right.',
  ],
  READ_ONLY_BEFORE_CLOSING: [
    'Poser une question (askAuditQuestion), ou attendre la réalisation.',
    'Ask a question (askAuditQuestion), or wait for the closing.',
  ],
  ACCESS_EXPIRED: [
    'Demander un nouvel accès au sponsor ou à l’administration du cabinet.',
    'Ask the sponsor or the firm’s administration for new access.',
  ],
  NOT_IN_SCOPE: [
    'Rester dans le périmètre accordé, ou demander au sponsor de l’élargir.',
    'Stay within what was granted, or ask the sponsor to widen it.',
  ],
  MISSION_NOT_STARTED: ['Démarrer d’abord la mission (startMission).', 'Start the mission first (startMission).'],
  MISSION_SUSPENDED: ['Reprendre d’abord la mission (resumeMission).', 'Resume the mission first (resumeMission).'],
  MISSION_CLOSED: [
    'N’enregistrer que ce qui suit la mission, par exemple un contrôle d’après-mission.',
    'Record only what follows the mission, such as a post-mission check.',
  ],
  UNKNOWN_REF: ['Vérifier la référence {ref}, ou la créer d’abord.', 'Check the reference {ref}, or create it first.'],
  AMBIGUOUS_REF: ['Préciser {field}.', 'Give {field}.'],
  UNKNOWN_NAME: [
    'Choisir un nom connu, ou confirmer le nouveau (newName).',
    'Choose a known name, or confirm the new one (newName).',
  ],
  UNKNOWN_PERSON: [
    'Vérifier le code, ou donner un rôle à {person} (assignRole).',
    'Check the code, or give {person} a role (assignRole).',
  ],
  PERSON_LEFT: [
    'Nommer une personne présente, ou corriger le départ (correctDeparture).',
    'Name a person who is there, or correct the departure (correctDeparture).',
  ],
  REF_TAKEN: ['Choisir une autre référence que {ref}.', 'Choose another reference than {ref}.'],
  WRONG_STATE: ['Relire l’état de {ref} avant d’agir.', 'Read the state of {ref} before acting.'],
  REASON_REQUIRED: ['Écrire le motif dans {field}.', 'Write the reason in {field}.'],
  EVIDENCE_REQUIRED: [
    'Déposer le document (registerEvidence) et citer sa référence dans {field}.',
    'Register the document (registerEvidence) and cite its reference in {field}.',
  ],
  EVIDENCE_STALE: ['Déposer une preuve à jour (registerEvidence).', 'Register current evidence (registerEvidence).'],
  COUNT_BEYOND: ['Vérifier {field} et le corriger.', 'Check {field} and correct it.'],
  FUTURE_DATE: ['Attendre ce jour, ou corriger la date.', 'Wait for that day, or correct the date.'],
  NOT_HISTORY: ['Renvoyer sans origin.', 'Send again without an origin.'],
  DATES_REVERSED: ['Donner une fin après le {start|day}.', 'Give an end after {start|day}.'],
  BEYOND_MISSION_END: [
    'Donner une date jusqu’au {plannedEnd|day}, ou prolonger la mission (amendScope).',
    'Give a date up to {plannedEnd|day}, or extend the mission (amendScope).',
  ],
  NOT_INTERNAL: ['Nommer une personne de l’entreprise.', 'Name a person of the company.'],

  // Mistakes
  USE_CORRECTION: ['Envoyer {command}.', 'Send {command}.'],
  NOT_STRIKABLE: ['Enregistrer le changement par une nouvelle ligne.', 'Record the change as a new line.'],
  LINE_IN_USE: ['Rayer d’abord {revisions} (strikeLine).', 'Strike {revisions} first (strikeLine).'],

  // Sheets
  SHEET_UNREADABLE: ['Corriger le fichier et l’envoyer de nouveau.', 'Correct the file and send it again.'],
  COLUMNS_MISSING: [
    'Ajouter ces colonnes, ou dire lesquelles elles sont (mapping).',
    'Add these columns, or say which ones they are (mapping).',
  ],
  CELL_UNREADABLE: [
    'Corriger la cellule et envoyer la feuille de nouveau.',
    'Correct the cell and send the sheet again.',
  ],
  CELL_EMPTY: ['Remplir la cellule et envoyer la feuille de nouveau.', 'Fill the cell in and send the sheet again.'],
  CELLS_BEYOND: [
    'Mettre entre guillemets les cellules qui contiennent un séparateur.',
    'Put cells that contain a delimiter between quotation marks.',
  ],

  // Mission and governance
  NEED_IS_STRATEGY: ['Orienter le client vers un conseil en stratégie.', 'Refer the client to strategy advice.'],
  MANDATE_NOT_SIGNED: ['Enregistrer le mandat signé (signMandate).', 'Record the signed mandate (signMandate).'],
  SIGNATORY_MISSING: ['Faire signer : {missing|roles}.', 'Obtain the signature of: {missing|roles}.'],
  SPONSOR_MISSING: ['Désigner un sponsor (appointSponsor).', 'Appoint a sponsor (appointSponsor).'],
  REPORTING_LINE_MISSING: ['Définir le rattachement (setReportingLine).', 'Set the reporting line (setReportingLine).'],
  SCOPE_MISSING: ['Définir le périmètre (defineScope).', 'Define the scope (defineScope).'],
  ISSUE_MISSING: ['Déclarer un enjeu (declareIssue).', 'Declare an issue (declareIssue).'],
  OBJECTIVE_MISSING: ['Fixer un objectif (setObjective).', 'Set an objective (setObjective).'],
  TRANSFER_PLAN_MISSING: [
    'Ouvrir le plan de transfert (openTransferPlan).',
    'Open the transfer plan (openTransferPlan).',
  ],
  NOT_SMART: ['Compléter l’objectif et le renvoyer.', 'Complete the objective and send it again.'],
  OUTSIDE_SCOPE: [
    'Laisser l’entreprise en décider, ou amender le périmètre (amendScope).',
    'Leave it to the company, or amend the scope (amendScope).',
  ],
  TWO_DECIDERS: [
    'Nommer un seul décideur pour {domain}, ou réviser le processus en vigueur (reviseDecisionProcess).',
    'Name one decider for {domain}, or revise the process in force (reviseDecisionProcess).',
  ],
  RECOMMENDER_AGREES: [
    'Ajouter une autre personne que {person} à celles qui acceptent.',
    'Add another person than {person} to those who agree.',
  ],
  CONFLICT_PATH_MISSING: [
    'Définir un processus de décision avec voie de conflit (defineDecisionProcess).',
    'Define a decision process with a conflict path (defineDecisionProcess).',
  ],
  ARBITER_IS_PARTY: ['Nommer un tiers neutre.', 'Name a neutral third party.'],
  SELF_GRANT: ['Nommer un autre titulaire.', 'Name another holder.'],
  DELEGATION_CONFLICT: [
    'Modifier ou retirer la délégation de {holder} (changeDelegation, revokeDelegation).',
    'Change or revoke the delegation of {holder} (changeDelegation, revokeDelegation).',
  ],
  LEVEL_TOO_HIGH: [
    'Donner un niveau plus bas, ou nommer une personne de l’entreprise.',
    'Give a lower level, or name a person of the company.',
  ],
  POWER_OF_ATTORNEY_REQUIRED: ['Citer la référence du pouvoir signé.', 'Cite the reference of the signed power.'],

  // Decisions, milestones, processes
  OUTSIDE_DELEGATION: [
    'Proposer la décision (proposeDecision) et la laisser prendre par {decider}.',
    'Propose the decision (proposeDecision) and let {decider} take it.',
  ],
  DELEGATION_EXPIRED: [
    'Demander à la direction une nouvelle délégation sur {domain}.',
    'Ask leadership for a new delegation on {domain}.',
  ],
  CEILING_EXCEEDED: [
    'Proposer la décision (proposeDecision) et la laisser prendre par {grantor}.',
    'Propose the decision (proposeDecision) and let {grantor} take it.',
  ],
  DELIVERABLES_PENDING: ['Faire accepter d’abord {deliverables}.', 'Have {deliverables} accepted first.'],
  LEVEL_IS_COMPUTED: [
    'Noter les attributs (assessProcess) ; le niveau suit.',
    'Rate the attributes (assessProcess); the level follows.',
  ],

  // Knowledge and signals
  LEVEL_NEEDS_EXECUTION: [
    'Citer la preuve de l’exécution seul, ou donner le niveau 3.',
    'Cite the evidence of unaided execution, or give level 3.',
  ],
  SELF_ASSESSMENT: ['Faire évaluer {person} par une autre personne.', 'Have {person} assessed by another person.'],
  CLOSED_WEEK: ['Relever la prochaine semaine ouverte.', 'Record the next open week.'],
  CALENDAR_MISMATCH: [
    'Donner au plus {workingDays} jours ouvrés pour {week}.',
    'Give at most {workingDays} working days for {week}.',
  ],
  DECISION_MISSING: [
    'Citer la décision prise, ou répondre AGREED ou DISAGREED.',
    'Cite the decision, or answer AGREED or DISAGREED.',
  ],
  ALREADY_MEASURED: ['Reprendre la ligne {revision} avec {command}.', 'Mend line {revision} with {command}.'],
  POST_CHECKS_MISSING: ['Donner leurs jours (postMissionChecks).', 'Give their days (postMissionChecks).'],

  // Decisions, milestones, KPIs, processes, operations
  OPTIONS_REQUIRED: ['Ajouter une option.', 'Add an option.'],
  OBJECTION_PENDING: ['Régler l’objection avec {by}.', 'Settle the objection with {by}.'],
  SELF_ACCEPTANCE: [
    'Faire juger {what} par une autre personne de l’entreprise.',
    'Have {what} judged by another person of the company.',
  ],
  NOT_A_SHARE: ['Donner une part entre 0 et 1.', 'Give a share between 0 and 1.'],
  KPI_PAIR_MISSING: [
    'Définir et mesurer l’autre indicateur de la paire.',
    'Define and measure the other KPI of the pair.',
  ],
  VALUE_IS_COMPUTED: ['Enregistrer les faits dont {kpi} se calcule.', 'Record the facts from which {kpi} is computed.'],
  SAMPLE_SIZE_REQUIRED: ['Donner les trois effectifs (nps).', 'Give the three counts (nps).'],
  FORMULA_CHANGED: ['Mesurer avec la version {version}.', 'Measure with version {version}.'],

  // Knowledge, signals, initiatives
  ANONYMITY_THRESHOLD: ['Attendre cinq réponses, ou élargir le groupe.', 'Wait for five answers, or widen the group.'],
  COMPLEMENTARY_SUPPRESSION: ['Regarder le groupe plus large.', 'Look at the wider group.'],
  REPORTING_CHANNEL: [
    'S’adresser au référent du dispositif d’alerte de l’entreprise.',
    'Turn to the company’s reporting channel.',
  ],
  ALREADY_ANSWERED: ['Attendre la semaine prochaine.', 'Wait for next week.'],
  COSTS_INCOMPLETE: ['Chiffrer {missing}.', 'Put a figure on {missing}.'],
  SCENARIO_MISSING: ['Chiffrer d’abord un scénario.', 'Model a scenario first.'],
  NEGATIVE_CONTRIBUTION: ['Revoir le prix, la remise ou le coût.', 'Revise price, discount or cost.'],
  CAPACITY_NOT_CHECKED: ['Vérifier d’abord la charge.', 'Check the capacity first.'],
  OVERTIME_LIMIT: [
    'Réduire les heures ou la durée, ou compléter par une autre solution.',
    'Reduce the hours or the span, or add another option.',
  ],
  CAPACITY_EXCEEDED: [
    'Ajouter une ressource (allocateResource), ou réduire l’offre.',
    'Add a resource (allocateResource), or reduce the offer.',
  ],
  CONDITION_REQUIRED: ['Ajouter une condition à l’approbation.', 'Add a condition to the approval.'],
  WIP_LIMIT: ['Terminer ou arrêter d’abord une initiative.', 'Complete or stop an initiative first.'],
  NOT_MEASURED: ['Mesurer d’abord l’initiative.', 'Measure the initiative first.'],

  // Exit, proof, queries
  BLOCKED_BY_GATE: [
    'Lever {gate}, ou demander à la direction ou au sponsor d’y déroger.',
    'Lift {gate}, or ask leadership or the sponsor to waive it.',
  ],
  GATE_NOT_WAIVABLE: ['Lever ce qui tient {gate} ouvert.', 'Lift what keeps {gate} open.'],
  SIGNALS_NOT_MEASURED: [
    'Relever les semaines qui manquent (recordWeeklyTally).',
    'Record the missing weeks (recordWeeklyTally).',
  ],
  WEIGHTS_FROZEN: ['Garder les poids actuels.', 'Keep the present weights.'],
  HANDOVER_PLAN_MISSING: [
    'Approuver le plan de passation (approveHandoverPlan).',
    'Approve the handover plan (approveHandoverPlan).',
  ],
  HANDOVER_NOT_ACCEPTED: [
    'Obtenir l’acceptation d’un receveur (acceptHandover).',
    'Obtain the acceptance of a recipient (acceptHandover).',
  ],
  EMPLOYEE_NOTICE: [
    'Informer les salariés (informEmployees), ou déplacer la date.',
    'Inform the employees (informEmployees), or move the date.',
  ],
  ERASURE_NOT_REQUESTED: [
    'Enregistrer d’abord la demande (requestErasure).',
    'Record the request first (requestErasure).',
  ],
  INCONSISTENT_TREE: [
    'Ne rien publier et prévenir l’exploitant du service.',
    'Publish nothing and tell whoever runs the service.',
  ],
  NOT_ENOUGH_HISTORY: ['Attendre d’autres semaines de débit.', 'Wait for more weeks of throughput.'],
  NOT_A_SMALL_COMPANY: [
    'Suivre les décisions du dirigeant dans le relevé hebdomadaire (recordWeeklyTally).',
    'Follow the decisions of the owner in the weekly tally (recordWeeklyTally).',
  ],
  SOLO_TALLY: ['Relever la charge du dirigeant (recordOwnerLoad).', 'Record the load of the owner (recordOwnerLoad).'],
  FEE_MISSING: [
    'Fixer les honoraires (setFee), ou saisir une facture (recordFee).',
    'Set the fee (setFee), or record a charge (recordFee).',
  ],
  HYPOTHESIS_REQUIRED: ['Donner un multiple et sa source.', 'Give a multiple and its source.'],
};
