import type { Sentence } from '#decider';

/** Version of the formula of the score. */
export const FORMULA = 'R1';

/** D1 governance, D2 autonomy from the owner, D3 independence from the firm, D4 processes, D5 knowledge, D6 KPIs, D7 managers, D8 dossier. */
export const DIMENSIONS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Computed conditions that no score can offset. */
export const GATES = [
  'G-ABS',
  'G-PREST',
  'G-OWN',
  'G-PROC',
  'G-SUC',
  'G-LEGAL',
  'G-SIG',
  'G-MED',
  'G-KPI',
  'G-PROOF',
] as const;
export type Gate = (typeof GATES)[number];

export const READINESS_VERDICTS = ['NOT_READY_BLOCKED', 'NOT_READY_SCORE', 'READY_WITH_RESERVATIONS', 'READY'] as const;
export type Verdict = (typeof READINESS_VERDICTS)[number];

/** What each dimension asks. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, Sentence>> = {
  D1: { fr: 'Gouvernance', en: 'Governance' },
  D2: { fr: 'Autonomie à l’égard du dirigeant', en: 'Autonomy from the owner' },
  D3: { fr: 'Indépendance à l’égard du cabinet', en: 'Independence from the firm' },
  D4: { fr: 'Processus', en: 'Processes' },
  D5: { fr: 'Savoirs transmis', en: 'Knowledge transferred' },
  D6: { fr: 'Indicateurs', en: 'KPIs' },
  D7: { fr: 'Managers', en: 'Managers' },
  D8: { fr: 'Dossier', en: 'Dossier' },
};
