import { fridayOf, periodEnd } from '#calendar';
import { registerPerson } from '../access/register-person.command.js';
import { takeDecision } from '../decisions/take-decision.command.js';
import { identifyKnowledgeItem } from '../knowledge-transfer/identify-knowledge-item.command.js';
import { measureKpi } from '../kpis/measure-kpi.command.js';
import { planMilestone } from '../milestones/plan-milestone.command.js';
import { reportIrritant } from '../operations/report-irritant.command.js';
import { identifyProcess } from '../processes/identify-process.command.js';
import { recordWeeklyTally } from '../weak-signals/record-weekly-tally.command.js';
import { sheetOf, type SheetKind } from './columns.js';

/** What a sheet may be a list of. */
export const SHEET_KINDS = [
  'KPI_VALUES',
  'WEEKLY_TALLIES',
  'PEOPLE',
  'PROCESSES',
  'KNOWLEDGE_ITEMS',
  'DECISIONS',
  'IRRITANTS',
  'MILESTONES',
] as const;
export type SheetKindName = (typeof SHEET_KINDS)[number];

const DAY = ['Date', 'Day', 'Date du fait', 'Date of the fact'];
const REFERENCE = ['Référence', 'Réf', 'Ref', 'Reference', 'Code'];
const PLACE = ['Site', 'Lieu', 'Place'];
const RATIONALE = ['Motivation', 'Justification', 'Raison', 'Reason'];

/** Each kind of sheet: its command, and headings beside the labels and names of its fields. */
export const SHEETS: Readonly<Record<SheetKindName, SheetKind>> = {
  KPI_VALUES: sheetOf(
    measureKpi,
    {
      kpi: [
        'Code',
        'Code de l’indicateur',
        'Code KPI',
        'KPI code',
        'Réf',
        'Référence',
        'Ref',
        'Reference',
        'Indicator',
      ],
      period: ['Mois', 'Month', 'Semaine', 'Week', 'Trimestre', 'Quarter'],
      value: ['Valeur mesurée', 'Mesure', 'Measured value', 'Measure', 'Réalisé', 'Actual'],
      nps: { promoters: [], passives: [], detractors: [] },
      n: ['Observations', 'Effectif', 'Sample size'],
      site: PLACE,
      version: ['Version', 'Version de la formule', 'Formula version'],
      evidence: ['Evidence reference', 'Réf preuve', 'Pièce'],
      occurredOn: [...DAY, 'Mesuré le', 'Measured on'],
    },
    { dayOf: ({ period }) => periodEnd(String(period)) },
  ),
  WEEKLY_TALLIES: sheetOf(
    recordWeeklyTally,
    {
      week: ['Semaine ISO', 'ISO week'],
      openDays: ['Jours ouvrés', 'Working days', 'Jours travaillés'],
      clarifications: ['Clarifications'],
      clarificationsExcluded: ['Clarifications exclues', 'Excluded clarifications'],
      excludedTopic: [],
      contributors: ['Personnes qui contribuent', 'People contributing'],
      invited: ['Invités', 'Invited'],
      ownerDecisions: ['Décisions du patron', 'Owner decisions'],
      opsDecisions: ['Toutes les décisions opérationnelles', 'Operational decisions'],
      ritualsHeld: [],
      ritualsPlanned: [],
      occurredOn: [...DAY, 'Relevé le', 'Counted on'],
    },
    { dayOf: ({ week }) => fridayOf(String(week)) },
  ),
  PEOPLE: sheetOf(registerPerson, {
    person: ['Code', 'Code de la personne', 'Person code', 'Initiales', 'Initials'],
    name: ['Nom complet', 'Prénom et nom', 'Nom et prénom', 'Full name'],
    email: ['E-mail', 'Email', 'Mail', 'Courriel', 'Adresse e-mail'],
    position: ['Fonction', 'Job title', 'Title', 'Intitulé de poste'],
    organisation: ['Organisation', 'Organization', 'Société', 'Entreprise', 'Company'],
    roles: ['Rôle', 'Role', 'Rôle dans la mission', 'Role in the mission'],
    occurredOn: DAY,
  }),
  PROCESSES: sheetOf(identifyProcess, {
    process: ['Processus', ...REFERENCE],
    name: ['Nom du processus', 'Process name', 'Intitulé', 'Libellé', 'Title'],
    critical: ['Critique', 'Critical'],
    owner: ['Pilote', 'Propriétaire', 'Process owner'],
    functions: ['Fonctions', 'Services', 'Departments'],
    occurredOn: DAY,
  }),
  KNOWLEDGE_ITEMS: sheetOf(identifyKnowledgeItem, {
    item: ['Savoir', 'Item', ...REFERENCE],
    name: ['Nom du savoir', 'Intitulé', 'Libellé', 'Title'],
    criticality: ['Importance'],
    holders: ['Détenteur', 'Holder', 'Détenu par', 'Held by', 'Porteurs'],
    kind: ['Type'],
    occurredOn: DAY,
  }),
  DECISIONS: sheetOf(
    takeDecision,
    {
      decision: REFERENCE,
      domain: ['Domaine de décision', 'Area'],
      title: ['Sujet', 'Objet', 'Libellé', 'Subject'],
      chosen: ['Choix', 'Décision prise', 'Chosen', 'Choice', 'Outcome'],
      effectiveOn: ['Date d’effet', 'Effective date', 'Applicable le'],
      amountCents: ['Montant engagé', 'Montant en centimes', 'Montant (centimes)', 'Amount in cents', 'Amount (cents)'],
      justification: RATIONALE,
      objectives: [],
      budgetCents: ['Budget', 'Budget en centimes', 'Budget (centimes)', 'Budget in cents', 'Budget (cents)'],
      channels: [],
      kpis: [],
      communicated: ['Communiquée', 'Communicated'],
      supersedes: ['Remplace', 'Replaces'],
      reviewOn: ['Revue le', 'Date de revue', 'Review date'],
      evidence: ['Preuves', 'Pièces'],
      occurredOn: [...DAY, 'Date de décision', 'Décidée le', 'Prise le', 'Decided on', 'Decision date'],
    },
    { sender: ['Décideur', 'Décidée par', 'Prise par', 'Decider', 'Decided by', 'Taken by'] },
  ),
  IRRITANTS: sheetOf(reportIrritant, {
    irritant: ['Irritant', ...REFERENCE],
    topic: ['Sujet', 'Description', 'Thème', 'Problème', 'Topic', 'Issue', 'Problem'],
    severity: ['Sévérité', 'Niveau', 'Level'],
    site: PLACE,
    occurredOn: [...DAY, 'Signalé le', 'Reported on'],
  }),
  MILESTONES: sheetOf(planMilestone, {
    milestone: REFERENCE,
    kind: ['Type'],
    due: ['Date', 'Date prévue', 'Pour le', 'Due on', 'Due date', 'Due day'],
    name: ['Intitulé', 'Libellé', 'Title', 'Milestone name', 'Nom du jalon'],
    deliverables: ['Livrables attendus', 'Expected deliverables'],
    functions: ['Fonctions', 'Services', 'Departments'],
    occurredOn: ['Planifié le', 'Planned on'],
  }),
};
