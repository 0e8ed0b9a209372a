import type { Sentence } from '#decider';
import type { View } from '../shared/views.js';
import type { Slice } from '../shared/vocabulary.js';

/** A line of the operations due-diligence dossier. */
export interface DossierSubject {
  /** 1 to 20. */
  readonly line: number;
  readonly name: Sentence;
  /** Features whose lines of the audit trail are its matter. */
  readonly slices: readonly Slice[];
  /** Queries whose answers show its matter; none where its evidence is all that there is to see. */
  readonly shownBy: readonly View[];
}

/** Lines whose documents tell of key accounts: 13, key clients and owners, and 14, concentration. */
export const KEY_ACCOUNT_LINES: readonly number[] = [13, 14];

const subject = (
  line: number,
  fr: string,
  en: string,
  slices: readonly Slice[],
  ...shownBy: readonly View[]
): DossierSubject => ({ line, name: { fr, en }, slices, shownBy });

/** The twenty lines of the dossier, in their order. */
export const DOSSIER: readonly DossierSubject[] = [
  subject(
    1,
    'Organisation et rôles',
    'Organisation and roles',
    ['mission', 'governance'],
    'mission',
    'decisionRights',
    'governance',
  ),
  subject(
    2,
    'Personnes et savoirs clés',
    'Key people and knowledge',
    ['knowledge-transfer'],
    'knowledgeCoverage',
    'firmWithdrawal',
  ),
  subject(3, 'Délégations et pouvoirs', 'Delegations and powers', ['governance'], 'decisionRights', 'governance'),
  subject(4, 'Registre des décisions', 'Decision register', ['decisions'], 'decisionRegister', 'governance'),
  subject(5, 'Processus critiques et versions', 'Critical processes and versions', ['processes'], 'processMaturity'),
  subject(6, 'Niveaux de capacité', 'Capability levels', ['processes'], 'processMaturity'),
  subject(
    7,
    'Indicateurs sur 24 mois et formules',
    'KPIs over 24 months and formulas',
    ['kpis'],
    'kpiBoard',
    'kpiSeries',
  ),
  subject(8, 'Corrections d’indicateurs', 'KPI corrections', ['kpis'], 'kpiBoard', 'kpiSeries'),
  subject(9, 'Qualité', 'Quality', ['kpis', 'operations'], 'kpiBoard', 'kpiSeries', 'operationsBoard'),
  subject(
    10,
    'Délais et engagements de service',
    'Lead times and service commitments',
    ['operations'],
    'operationsBoard',
  ),
  subject(11, 'Capacité et goulots d’étranglement', 'Capacity and bottlenecks', ['operations'], 'operationsBoard'),
  subject(12, 'Fournisseurs critiques', 'Critical suppliers', ['operations']),
  subject(13, 'Clients clés et responsables', 'Key clients and owners', ['knowledge-transfer']),
  subject(14, 'Concentration', 'Concentration', ['knowledge-transfer']),
  subject(15, 'Systèmes et automatisation', 'Systems and automation', ['processes'], 'processMaturity'),
  subject(16, 'Sécurité et autorisations', 'Security and permits', ['operations']),
  subject(17, 'Compétences des managers', 'Manager skills', ['knowledge-transfer'], 'managerSkills'),
  subject(18, 'Rituels', 'Rituals', ['governance'], 'governanceHealth'),
  subject(
    19,
    'Irritants et signaux traités',
    'Irritants and signals handled',
    ['operations', 'weak-signals'],
    'operationsBoard',
    'weakSignals',
  ),
  subject(
    20,
    'Plan de passation, réserves, contrôles d’après-mission',
    'Handover plan, reserves, post-mission checks',
    ['exit-readiness'],
    'readinessSnapshot',
    'exitReadiness',
    'handoverForecast',
  ),
];

/** Where a line of the dossier stands, what is wrong first. */
export const LINE_STATES = ['MISSING', 'STALE', 'UNPROVEN', 'EXPIRING', 'CURRENT'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** What a document is worth as evidence. STALE: past its validity. */
export const EVIDENCE_STATES = ['UNREGISTERED', 'STALE', 'EXPIRING', 'CURRENT'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];
