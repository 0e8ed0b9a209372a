import type { Sentence } from '#decider';
import { recorded, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from './mission-events.js';
import { eventSentence } from './sentences.js';

type DataOf<Type extends RecordedEvent['type']> = Extract<RecordedEvent, { type: Type }>['data'];

/** What is said of a fact, given as far as its sentence reads it. */
function saidOf<Type extends RecordedEvent['type']>(
  type: Type,
  data: Partial<DataOf<Type>>,
  told: Partial<Told> = {},
): Sentence {
  const [event] = recorded([{ type, data, ...told }]);
  return eventSentence(event!);
}

const BASE = { signal: 'SIG1', decision: 'D1', person: 'PROD', kpi: 'K1', initiative: 'IN1', reason: 'raison' };

type Case = readonly [fr: string, en: string, said: Sentence];

const IN_EACH_CASE: readonly Case[] = [
  // Access
  ['PROD est enregistré.', 'PROD is registered.', saidOf('PersonRegistered', BASE)],
  [
    'PROD est enregistré (Cèdre).',
    'PROD is registered (Cèdre).',
    saidOf('PersonRegistered', { ...BASE, organisation: 'Cèdre' }),
  ],
  [
    'PROD reçoit le rôle « équipe ».',
    'PROD receives the role “team”.',
    saidOf('AccessRoleAssigned', { ...BASE, role: 'TEAM' }),
  ],
  [
    'PROD reçoit le rôle « équipe » jusqu’au 30/06/2026.',
    'PROD receives the role “team” until 2026-06-30.',
    saidOf('AccessRoleAssigned', { ...BASE, role: 'TEAM', until: '2026-06-30' }),
  ],
  [
    'PROD a consulté kpis le 30/06/2026.',
    'PROD consulted kpis on 2026-06-30.',
    saidOf('AuditQueryPerformed', { ...BASE, query: 'kpis', day: '2026-06-30' }),
  ],
  [
    'PROD a consulté kpis le 30/06/2026, tel que connu le 31/05/2026.',
    'PROD consulted kpis on 2026-06-30, as known on 2026-05-31.',
    saidOf('AuditQueryPerformed', { ...BASE, query: 'kpis', day: '2026-06-30', asKnownOn: '2026-05-31' }),
  ],
  [
    'PROD a consulté kpis le 30/06/2026, à la révision 12.',
    'PROD consulted kpis on 2026-06-30, at revision 12.',
    saidOf('AuditQueryPerformed', { ...BASE, query: 'kpis', day: '2026-06-30', atRevision: 12 }),
  ],
  [
    'La tête d’arbre C1 signe la première ligne de la piste d’audit.',
    'Checkpoint C1 signs the first line of the audit trail.',
    saidOf('CheckpointPublished', { checkpoint: 'C1', size: 1 }),
  ],
  [
    'La tête d’arbre C1 signe les 12 premières lignes de la piste d’audit.',
    'Checkpoint C1 signs the first 12 lines of the audit trail.',
    saidOf('CheckpointPublished', { checkpoint: 'C1', size: 12 }),
  ],
  [
    'ACQ a vérifié : de C1 à C2, la piste d’audit n’a fait que s’allonger.',
    'ACQ has verified: from C1 to C2 the audit trail has only grown.',
    saidOf('ConsistencyVerified', { by: 'ACQ', from: 'C1', to: 'C2', result: 'VALID' }),
  ],
  [
    'ACQ a vérifié : C2 ne prolonge pas C1 : ce qui avait été signé a changé.',
    'ACQ has verified: C2 does not continue C1: what had been signed has changed.',
    saidOf('ConsistencyVerified', { by: 'ACQ', from: 'C1', to: 'C2', result: 'INVALID' }),
  ],
  [
    'NOT a vu la tête d’arbre C1 (courriel).',
    'NOT has seen checkpoint C1 (courriel).',
    saidOf('CheckpointWitnessed', { checkpoint: 'C1', by: 'NOT', channel: 'courriel' }),
  ],
  [
    'NOT a vu la tête d’arbre C1 et la contresigne (courriel).',
    'NOT has seen checkpoint C1 and cosigns it (courriel).',
    saidOf('CheckpointWitnessed', { checkpoint: 'C1', by: 'NOT', channel: 'courriel', cosignature: 'ab' }),
  ],
  // Decisions
  [
    'QUA s’oppose à D1 : raison.',
    'QUA objects to D1: raison.',
    saidOf('DecisionObjected', { ...BASE, by: 'QUA', suspends: false }),
  ],
  [
    'QUA s’oppose à D1 : raison (décision suspendue).',
    'QUA objects to D1: raison (decision suspended).',
    saidOf('DecisionObjected', { ...BASE, by: 'QUA', suspends: true }),
  ],
  [
    'Médiation sur D1 aboutie : partage.',
    'Mediation on D1 ended in agreement: partage.',
    saidOf('MediationConcluded', { ...BASE, settled: true, outcome: 'partage' }),
  ],
  [
    'Médiation sur D1 sans accord : rien.',
    'Mediation on D1 ended without agreement: rien.',
    saidOf('MediationConcluded', { ...BASE, settled: false, outcome: 'rien' }),
  ],
  [
    'EXP est consulté sur D1 : Est-ce sûr ?',
    'EXP is consulted on D1: Est-ce sûr ?',
    saidOf('ExpertConsulted', { ...BASE, expert: 'EXP', question: 'Est-ce sûr ?' }),
  ],
  [
    'EXP est consulté sur D1 : Est-ce sûr ? Réponse : Oui.',
    'EXP is consulted on D1: Est-ce sûr ? Answer: Oui.',
    saidOf('ExpertConsulted', { ...BASE, expert: 'EXP', question: 'Est-ce sûr ?', answer: 'Oui' }),
  ],
  [
    'DIR décide sur achats : A.',
    'DIR decides on achats: A.',
    saidOf('DecisionTaken', { by: 'DIR', domain: 'achats', chosen: 'A' }),
  ],
  [
    'DIR décide sur achats : A (remplace D0).',
    'DIR decides on achats: A (replaces D0).',
    saidOf('DecisionTaken', { by: 'DIR', domain: 'achats', chosen: 'A', supersedes: 'D0' }),
  ],
  ['D1 est appliquée.', 'D1 is carried out.', saidOf('DecisionExecuted', { ...BASE, state: 'DONE' })],
  [
    'D1 est appliquée en partie : la moitié.',
    'D1 is carried out in part: la moitié.',
    saidOf('DecisionExecuted', { ...BASE, state: 'PARTIAL', note: 'la moitié' }),
  ],
  [
    'D1 est restée sans application.',
    'D1 is not carried out.',
    saidOf('DecisionExecuted', { ...BASE, state: 'NOT_APPLIED' }),
  ],
  [
    'COO signale un contournement sur achats : commande directe.',
    'COO reports a bypass on achats: commande directe.',
    saidOf('DecisionBypassed', { by: 'COO', domain: 'achats', description: 'commande directe' }),
  ],
  [
    'COO signale un contournement sur achats (D1) : commande directe.',
    'COO reports a bypass on achats (D1): commande directe.',
    saidOf('DecisionBypassed', { by: 'COO', domain: 'achats', decision: 'D1', description: 'commande directe' }),
  ],
  [
    'D1 a échoué : rien. À arrêter.',
    'D1 failed: rien. To be stopped.',
    saidOf('DecisionOutcomeReviewed', { ...BASE, failed: true, effect: 'rien', verdict: 'STOP' }),
  ],
  [
    'D1 a été évaluée : +2. À amplifier.',
    'D1 was reviewed: +2. To be amplified.',
    saidOf('DecisionOutcomeReviewed', { ...BASE, failed: false, effect: '+2', verdict: 'AMPLIFY' }),
  ],
  [
    'D1 a été évaluée : +1. À ajuster.',
    'D1 was reviewed: +1. To be adjusted.',
    saidOf('DecisionOutcomeReviewed', { ...BASE, failed: false, effect: '+1', verdict: 'ADJUST' }),
  ],
  [
    'D1 a été évaluée : +1. À maintenir.',
    'D1 was reviewed: +1. To be kept.',
    saidOf('DecisionOutcomeReviewed', { ...BASE, failed: false, effect: '+1', verdict: 'KEEP' }),
  ],
  // Exit readiness
  [
    'Test A1 réussi : DIR absent 10 jours ouvrés, 0 interruption, 1 décision bloquée.',
    'Test A1 passed: DIR away 10 working days, 0 interruptions, 1 blocked decision.',
    saidOf('AbsenceTestCompleted', {
      ...{ test: 'A1', absent: 'DIR', result: 'PASSED', workingDays: 10, interruptions: 0, blockedDecisions: 1 },
    }),
  ],
  [
    'Test A1 échoué : DIR absent 1 jour ouvré, 2 interruptions, 0 décision bloquée.',
    'Test A1 failed: DIR away 1 working day, 2 interruptions, 0 blocked decisions.',
    saidOf('AbsenceTestCompleted', {
      ...{ test: 'A1', absent: 'DIR', result: 'FAILED', workingDays: 1, interruptions: 2, blockedDecisions: 0 },
    }),
  ],
  [
    'Instantané S1 : score 64,3 sur 100, verrous ouverts : aucun.',
    'Snapshot S1: score 64.3 out of 100, open gates: none.',
    saidOf('ReadinessSnapshotTaken', { snapshot: 'S1', score: 64.26, gates: [] }),
  ],
  [
    'Instantané S1 : score 64 sur 100, verrous ouverts : G-OWN, G-PROC.',
    'Snapshot S1: score 64 out of 100, open gates: G-OWN, G-PROC.',
    saidOf('ReadinessSnapshotTaken', {
      ...{ snapshot: 'S1', score: 64 },
      gates: ['G-OWN', 'G-SIG', 'G-PROC'].map((gate) => ({ gate, waived: gate === 'G-SIG' })) as never,
    }),
  ],
  [
    'EXP rend un avis favorable avec réserves sur S1.',
    'EXP gives an opinion on S1: favourable with reserves.',
    saidOf('ReadinessReviewed', { by: 'EXP', snapshot: 'S1', opinion: 'FAVOURABLE_WITH_RESERVES' }),
  ],
  [
    'PROD accepte la passation ; réserves : aucune.',
    'PROD accepts the handover; reserves: none.',
    saidOf('HandoverAccepted', { recipient: 'PROD', reserves: [] }),
  ],
  [
    'PROD accepte la passation ; réserves : R1, R2.',
    'PROD accepts the handover; reserves: R1, R2.',
    saidOf('HandoverAccepted', { recipient: 'PROD', reserves: [{ reserve: 'R1' }, { reserve: 'R2' }] as never }),
  ],
  // Governance
  [
    'DIR annonce le rôle à tous (réunion).',
    'DIR announces the role to tous (réunion).',
    saidOf('LegitimacyCommunicated', { audience: 'tous', channel: 'réunion' }, { by: 'DIR' }),
  ],
  [
    'DIR annonce le rôle à tous (réunion) : bienvenue.',
    'DIR announces the role to tous (réunion): bienvenue.',
    saidOf('LegitimacyCommunicated', { audience: 'tous', channel: 'réunion', message: 'bienvenue' }, { by: 'DIR' }),
  ],
  [
    'QUA conteste : le planning. Motif : raison.',
    'QUA challenges: le planning. Reason: raison.',
    saidOf('LegitimacyChallenged', { ...BASE, decision: undefined, topic: 'le planning' }, { by: 'QUA' }),
  ],
  [
    'QUA conteste : le planning (décision D1). Motif : raison.',
    'QUA challenges: le planning (decision D1). Reason: raison.',
    saidOf('LegitimacyChallenged', { ...BASE, topic: 'le planning' }, { by: 'QUA' }),
  ],
  [
    'DIR délègue achats à COO (niveau 3, à partir du 02/02/2026).',
    'DIR delegates achats to COO (level 3, from 2026-02-02).',
    saidOf('DelegationGranted', { grantor: 'DIR', domain: 'achats', holder: 'COO', level: 3, validFrom: '2026-02-02' }),
  ],
  [
    'DIR délègue achats à COO (niveau 3, du 02/02/2026 au 30/09/2026, plafond 5\u202f000\u00a0€).',
    'DIR delegates achats to COO (level 3, from 2026-02-02 to 2026-09-30, ceiling €5,000).',
    saidOf('DelegationGranted', {
      ...{ grantor: 'DIR', domain: 'achats', holder: 'COO', level: 3 },
      ...{ validFrom: '2026-02-02', validTo: '2026-09-30', ceilingCents: 5_000_00 },
    }),
  ],
  [
    'DIR retire achats à COO à partir du 02/02/2026.',
    'DIR takes achats back from COO from 2026-02-02 on.',
    saidOf('DelegationRevoked', { domain: 'achats', holder: 'COO' }, { by: 'DIR', on: '2026-02-02' }),
  ],
  [
    'DIR retire achats à COO à partir du 02/02/2026 : raison.',
    'DIR takes achats back from COO from 2026-02-02 on: raison.',
    saidOf('DelegationRevoked', { ...BASE, domain: 'achats', holder: 'COO' }, { by: 'DIR', on: '2026-02-02' }),
  ],
  // Initiatives
  [
    'DIR accepte IN1, revue le 30/06/2026.',
    'DIR approves IN1, to be reviewed on 2026-06-30.',
    saidOf('InitiativeApproved', { ...BASE, by: 'DIR', waived: false, reviewOn: '2026-06-30' }),
  ],
  [
    'DIR accepte IN1 malgré une perte à chaque vente, revue le 30/06/2026.',
    'DIR approves IN1 although each sale loses money, to be reviewed on 2026-06-30.',
    saidOf('InitiativeApproved', { ...BASE, by: 'DIR', waived: true, reviewOn: '2026-06-30' }),
  ],
  ['IN1 est amplifiée : raison.', 'IN1 is amplified: raison.', saidOf('InitiativeAmplified', BASE)],
  [
    'IN1 est amplifiée jusqu’à 1 vente : raison.',
    'IN1 is amplified to 1 sale: raison.',
    saidOf('InitiativeAmplified', { ...BASE, newCap: 1 }),
  ],
  // Knowledge transfer
  [
    'Savoir critique S1 (Réglage), criticité 5, sans détenteur.',
    'Knowledge item S1 (Réglage), criticality 5, without a holder.',
    saidOf('KnowledgeItemIdentified', { item: 'S1', name: 'Réglage', criticality: 5, holders: [] }),
  ],
  [
    'Savoir critique S1 (Réglage), criticité 5, détenu par DIR et QUA.',
    'Knowledge item S1 (Réglage), criticality 5, held by DIR and QUA.',
    saidOf('KnowledgeItemIdentified', { item: 'S1', name: 'Réglage', criticality: 5, holders: ['DIR', 'QUA'] }),
  ],
  [
    'Départ de PROD annulé : raison.',
    'Departure of PROD cancelled: raison.',
    saidOf('PersonDepartureCorrected', { ...BASE, cancelled: true }),
  ],
  [
    'Dernier jour de PROD corrigé au 30/06/2026 : raison.',
    'Last day of PROD corrected to 2026-06-30: raison.',
    saidOf('PersonDepartureCorrected', { ...BASE, cancelled: false, lastDay: '2026-06-30' }),
  ],
  // KPIs
  [
    'L’indicateur K1 est défini, en jours ; COO en répond.',
    'KPI K1 is defined, in jours; COO owns it.',
    saidOf('KpiDefined', { ...BASE, unit: 'jours', owner: 'COO' }),
  ],
  [
    'L’indicateur K1 (Délai) est défini, en jours ; COO en répond.',
    'KPI K1 (Délai) is defined, in jours; COO owns it.',
    saidOf('KpiDefined', { ...BASE, name: 'Délai', unit: 'jours', owner: 'COO' }),
  ],
  ['K1 doit atteindre 2,5.', 'K1 is to reach 2.5.', saidOf('KpiTargetSet', { ...BASE, target: 2.5 })],
  [
    'K1 doit atteindre 2,5 au 30/06/2026.',
    'K1 is to reach 2.5 by 2026-06-30.',
    saidOf('KpiTargetSet', { ...BASE, target: 2.5, due: '2026-06-30' }),
  ],
  ['K1 vaut 3 pour 2026-03.', 'K1 is 3 for 2026-03.', saidOf('KpiMeasured', { ...BASE, value: 3, period: '2026-03' })],
  [
    'K1 vaut 3 pour 2026-03 (Chambéry).',
    'K1 is 3 for 2026-03 (Chambéry).',
    saidOf('KpiMeasured', { ...BASE, value: 3, period: '2026-03', site: 'Chambéry' }),
  ],
  [
    'La contestation de K1 pour 2026-03 est fondée : raison.',
    'The dispute on K1 for 2026-03 is upheld: raison.',
    saidOf('KpiDisputeSettled', { ...BASE, period: '2026-03', outcome: 'UPHELD' }),
  ],
  [
    'La contestation de K1 pour 2026-03 est retirée : raison.',
    'The dispute on K1 for 2026-03 is withdrawn: raison.',
    saidOf('KpiDisputeSettled', { ...BASE, period: '2026-03', outcome: 'WITHDRAWN' }),
  ],
  // Milestones
  [
    'Le livrable L1 (Manuel) est prévu.',
    'Deliverable L1 (Manuel) is planned.',
    saidOf('DeliverablePlanned', { deliverable: 'L1', name: 'Manuel' }),
  ],
  [
    'Le livrable L1 (Manuel) est prévu pour le 30/06/2026.',
    'Deliverable L1 (Manuel) is planned for 2026-06-30.',
    saidOf('DeliverablePlanned', { deliverable: 'L1', name: 'Manuel', due: '2026-06-30' }),
  ],
  // Mission
  ['La mission démarre.', 'The mission starts.', saidOf('MissionStarted', {})],
  [
    'L’entreprise est fermée : 2026-W32, 2026-W33.',
    'The company is closed: 2026-W32, 2026-W33.',
    saidOf('CompanyClosureDeclared', { weeks: ['2026-W32', '2026-W33'] }),
  ],
  [
    'L’entreprise est fermée du 14/05/2026 au 15/05/2026 (pont).',
    'The company is closed from 2026-05-14 to 2026-05-15 (pont).',
    saidOf('CompanyClosureDeclared', { weeks: [], from: '2026-05-14', to: '2026-05-15', reason: 'pont' }),
  ],
  [
    'L’entreprise reste ouverte : 2026-W32, 2026-W33 (commande).',
    'The company stays open: 2026-W32, 2026-W33 (commande).',
    saidOf('CompanyClosureCancelled', { weeks: ['2026-W32', '2026-W33'], reason: 'commande' }),
  ],
  [
    'Le sponsor est absent du 14/05/2026, retour non fixé.',
    'The sponsor is away from 2026-05-14, return unknown.',
    saidOf('SponsorAbsenceRecorded', { from: '2026-05-14' }),
  ],
  [
    'Le sponsor est absent du 14/05/2026 au 29/05/2026.',
    'The sponsor is away from 2026-05-14 to 2026-05-29.',
    saidOf('SponsorAbsenceRecorded', { from: '2026-05-14', to: '2026-05-29' }),
  ],
  [
    'Objectif O1 : K1 de 4,5 à 3 avant le 30/06/2026.',
    'Objective O1: K1 from 4.5 to 3 by 2026-06-30.',
    saidOf('ObjectiveSet', { objective: 'O1', kpi: 'K1', baseline: 4.5, target: 3, due: '2026-06-30' }),
  ],
  [
    'L’objectif O1 est atteint (2,5).',
    'Objective O1 is reached (2.5).',
    saidOf('ObjectiveReviewed', { objective: 'O1', value: 2.5, result: 'REACHED' }),
  ],
  [
    'L’objectif O1 est manqué (4).',
    'Objective O1 is missed (4).',
    saidOf('ObjectiveReviewed', { objective: 'O1', value: 4, result: 'MISSED' }),
  ],
  [
    'Diagnostic express DX : pas maintenant (indice 44 sur 100).',
    'Express diagnostic DX: not now (index 44 out of 100).',
    saidOf('ExpressDiagnosticCompleted', { diagnostic: 'DX', index: 44, verdict: 'NOT_NOW' }),
  ],
  [
    'Diagnostic express DX : besoin ponctuel (indice 55 sur 100).',
    'Express diagnostic DX: a need for some advice (index 55 out of 100).',
    saidOf('ExpressDiagnosticCompleted', { diagnostic: 'DX', index: 55, verdict: 'PUNCTUAL' }),
  ],
  [
    'Diagnostic express DX : COO externe pertinent (indice 70 sur 100).',
    'Express diagnostic DX: an external COO is relevant (index 70 out of 100).',
    saidOf('ExpressDiagnosticCompleted', { diagnostic: 'DX', index: 70, verdict: 'RELEVANT' }),
  ],
  [
    'Diagnostic express DX : réponses insuffisantes pour conclure (indice 40–48 sur 100).',
    'Express diagnostic DX: too few answers to conclude (index 40–48 out of 100).',
    saidOf('ExpressDiagnosticCompleted', { diagnostic: 'DX', range: { low: 39.6, high: 48.4 } }),
  ],
  // Operations
  [
    'Réservation de four pour IN1 : 2 par jour.',
    'four reserved for IN1: 2 a day.',
    saidOf('ResourceAllocated', { resource: 'four', initiative: 'IN1', capacityPerDay: 2 }),
  ],
  [
    'Réservation de four pour P1 : 2 par jour.',
    'four reserved for P1: 2 a day.',
    saidOf('ResourceAllocated', { resource: 'four', process: 'P1', capacityPerDay: 2 }),
  ],
  [
    'Réservation de four pour — : 2 par jour.',
    'four reserved for —: 2 a day.',
    saidOf('ResourceAllocated', { resource: 'four', capacityPerDay: 2 }),
  ],
  // Processes
  [
    'ERP fait « saisie » (P1) sur 1 site, en pilote : part automatisée 50\u00a0%.',
    'ERP does “saisie” (P1) on 1 site, as a pilot: 50% automated.',
    saidOf('ProcessAutomated', { process: 'P1', step: 'saisie', tool: 'ERP', share: 0.5, sites: 1, pilot: true }),
  ],
  [
    'ERP fait « saisie » (P1) sur 2 sites, sans pilote : part automatisée 50\u00a0%.',
    'ERP does “saisie” (P1) on 2 sites, without a pilot: 50% automated.',
    saidOf('ProcessAutomated', { process: 'P1', step: 'saisie', tool: 'ERP', share: 0.5, sites: 2, pilot: false }),
  ],
  [
    'PROD, de l’entreprise, exécute P1, comme écrit.',
    'PROD, of the company, runs P1, as written.',
    saidOf('ProcessExecutedByInternal', { executor: 'PROD', process: 'P1', conforming: true }),
  ],
  [
    'COO, extérieur à l’entreprise, exécute P1, autrement qu’écrit.',
    'COO, from outside the company, runs P1, not as written.',
    saidOf('ProcessExecutedByFirm', { executor: 'COO', process: 'P1', conforming: false }),
  ],
  [
    '1 répondant sur 9 accepte « kanban ».',
    '1 of 9 respondents accepts “kanban”.',
    saidOf('ChangeAcceptanceMeasured', { method: 'kanban', respondents: 9, favourable: 1 }),
  ],
  [
    '5 répondants sur 9 acceptent « kanban » à Chambéry.',
    '5 of 9 respondents accept “kanban” in Chambéry.',
    saidOf('ChangeAcceptanceMeasured', { method: 'kanban', respondents: 9, favourable: 5, site: 'Chambéry' }),
  ],
  // Weak signals
  [
    'Relevé de 2026-W20 corrigé (clarifications 4 → 5, contributeurs 9 → 8) : raison.',
    'Tally of 2026-W20 corrected (clarifications 4 → 5, contributors 9 → 8): raison.',
    saidOf('WeeklySignalTallyCorrected', {
      ...{ ...BASE, week: '2026-W20', from: { clarifications: 4, contributors: 9 } },
      to: { clarifications: 5, contributors: 8 },
    }),
  ],
  [
    'Relevé de 2026-W20 corrigé (clarifications comptées à part 0 → 2, — → l’ERP) : raison.',
    'Tally of 2026-W20 corrected (clarifications counted apart 0 → 2, — → l’ERP): raison.',
    saidOf('WeeklySignalTallyCorrected', {
      ...{ ...BASE, week: '2026-W20', from: { clarificationsExcluded: 0 } },
      to: { clarificationsExcluded: 2, excludedTopic: 'l’ERP' },
    }),
  ],
  [
    'SIG1 est clos par le système : raison.',
    'SIG1 is closed by the system: raison.',
    saidOf('SignalClosed', { ...BASE, by: 'SYSTEM' }),
  ],
  ['SIG1 est clos par COO : raison.', 'SIG1 is closed by COO: raison.', saidOf('SignalClosed', { ...BASE, by: 'COO' })],
  [
    'Signal SIG1, silence des équipes : Un.',
    'Signal SIG1, silence of the teams: One.',
    saidOf('SignalRaised', { ...BASE, detector: 'silence', statistic: { fr: 'Un.', en: 'One.' } }),
  ],
  [
    'Signal SIG1, silence des équipes (K1) : Un.',
    'Signal SIG1, silence of the teams (K1): One.',
    saidOf('SignalRaised', { ...BASE, detector: 'silence', subject: 'K1', statistic: { fr: 'Un.', en: 'One.' } }),
  ],
  ['SIG1 est pris en compte.', 'SIG1 is acknowledged.', saidOf('SignalAcknowledged', BASE)],
  [
    'SIG1 est pris en compte : vu.',
    'SIG1 is acknowledged: vu.',
    saidOf('SignalAcknowledged', { ...BASE, comment: 'vu' }),
  ],
  ['SIG1 donne lieu à D1.', 'SIG1 leads to D1.', saidOf('SignalActedUpon', BASE)],
  [
    'SIG1 donne lieu à un atelier.',
    'SIG1 leads to un atelier.',
    saidOf('SignalActedUpon', { signal: 'SIG1', action: 'un atelier' }),
  ],
  ['SIG1 donne lieu à une action.', 'SIG1 leads to an action.', saidOf('SignalActedUpon', { signal: 'SIG1' })],
  [
    'SIG1 est jugé utile.',
    'SIG1 is judged a true alarm.',
    saidOf('SignalJudged', { ...BASE, usefulness: 'TRUE_ALARM' }),
  ],
  [
    'SIG1 est jugé sans objet : saison.',
    'SIG1 is judged a false alarm: saison.',
    saidOf('SignalJudged', { ...BASE, usefulness: 'FALSE_ALARM', comment: 'saison' }),
  ],
];

describe('The sentence of a fact', () => {
  it.each(IN_EACH_CASE)('says which it was, and only what was given: %s', (fr, en, said) => {
    expect(said).toEqual({ fr, en });
  });
});
