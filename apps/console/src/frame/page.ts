import { words } from '../words/language.js';

/** What a page of a mission is told. */
export interface PageProps {
  readonly mission: string;
  /** The last part of its address, where it is about one thing. */
  readonly thing?: string;
}

const NAMES = words({
  en: {
    front: 'Overview',
    round: 'Friday round',
    review: 'Monthly review',
    start: 'Setting up',
    readiness: 'Readiness',
    signals: 'Weak signals',
    signal: 'Weak signal',
    governance: 'Who decides',
    decisions: 'Decisions',
    decision: 'Decision',
    milestones: 'Milestones',
    kpis: 'KPIs',
    kpi: 'KPI',
    processes: 'Processes',
    operations: 'Operations',
    knowledge: 'Knowledge',
    initiatives: 'Initiatives',
    costs: 'Costs and value',
    trail: 'Audit trail',
    line: 'Line of the trail',
    dossier: 'Due-diligence file',
    people: 'People',
  },
  fr: {
    front: 'Vue d’ensemble',
    round: 'Point du vendredi',
    review: 'Revue mensuelle',
    start: 'Mise en place',
    readiness: 'Préparation',
    signals: 'Signaux faibles',
    signal: 'Signal faible',
    governance: 'Qui décide',
    decisions: 'Décisions',
    decision: 'Décision',
    milestones: 'Jalons',
    kpis: 'Indicateurs',
    kpi: 'Indicateur',
    processes: 'Processus',
    operations: 'Opérations',
    knowledge: 'Savoirs',
    initiatives: 'Initiatives',
    costs: 'Coûts et valeur',
    trail: 'Piste d’audit',
    line: 'Ligne de la piste d’audit',
    dossier: 'Dossier de cession',
    people: 'Personnes',
  },
});

export type PageName = keyof typeof NAMES.en;

export const PAGE_NAMES = NAMES;
