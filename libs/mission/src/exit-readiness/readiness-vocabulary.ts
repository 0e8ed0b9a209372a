import type { RefKind, Sentence } from '#decider';
import type { Gate } from '../shared/gates.js';

/** Version of the formula of the score. */
export const FORMULA = 'R1';

/** D1 governance, D2 autonomy from the owner, D3 independence from the firm, D4 processes, D5 knowledge, D6 KPIs, D7 managers, D8 file. */
export const DIMENSIONS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What the dimensions are made of. */
export const TERMS = [
  'decisionProcesses',
  'decisionsTraced',
  'ritualsHeld',
  'coverageWithoutOwner',
  'oneMinusOwnerShare',
  'keyAccountsTransferred',
  'absenceTest',
  'coverageWithoutFirm',
  'ritualsLedInternally',
  'domainsDecidedInternally',
  'levels',
  'bestLevel',
  'onTime',
  'progress',
  'managersAtTarget',
  'linesCovered',
] as const;
export type TermName = (typeof TERMS)[number];

/** What each term measures. */
export const TERM_NAMES: Readonly<Record<TermName, Sentence>> = {
  decisionProcesses: { fr: 'Domaines dotés d’un processus de décision', en: 'Domains with a decision process' },
  decisionsTraced: { fr: 'Décisions tracées', en: 'Decisions traced' },
  ritualsHeld: { fr: 'Rituels tenus', en: 'Rituals held' },
  coverageWithoutOwner: { fr: 'Savoirs couverts sans le dirigeant', en: 'Knowledge covered without the owner' },
  oneMinusOwnerShare: { fr: 'Décisions prises sans le dirigeant', en: 'Decisions taken without the owner' },
  keyAccountsTransferred: { fr: 'Comptes clés transmis', en: 'Key accounts transferred' },
  absenceTest: { fr: 'Absence du dirigeant réussie', en: 'Absence of the owner passed' },
  coverageWithoutFirm: { fr: 'Savoirs couverts sans le cabinet', en: 'Knowledge covered without the firm' },
  ritualsLedInternally: { fr: 'Rituels animés en interne', en: 'Rituals led internally' },
  domainsDecidedInternally: { fr: 'Domaines décidés en interne', en: 'Domains decided internally' },
  levels: { fr: 'Niveau du processus', en: 'Level of the process' },
  bestLevel: { fr: 'Meilleur niveau de maîtrise', en: 'Best level of mastery' },
  onTime: { fr: 'Valeurs relevées à temps', en: 'Values measured on time' },
  progress: { fr: 'Progrès vers la cible', en: 'Progress towards the target' },
  managersAtTarget: { fr: 'Managers au niveau visé', en: 'Managers at their target' },
  linesCovered: { fr: 'Lignes du dossier couvertes', en: 'Lines of the file covered' },
};

/** What keeps each gate open, where there may be several. */
export const SUBJECT_OF_GATE: Readonly<Record<Gate, RefKind | undefined>> = {
  'G-ABS': undefined,
  'G-PREST': 'item',
  'G-OWN': 'item',
  'G-PROC': 'process',
  'G-SUC': undefined,
  'G-LEGAL': undefined,
  'G-SIG': 'signal',
  'G-MED': 'decision',
  'G-KPI': 'kpi',
  'G-PROOF': undefined,
};

/** What became of a gate that someone took charge of. */
export const BLOCKER_STATES = ['OPEN', 'LIFTED', 'WAIVED'] as const;

/** What is left to be said against a company that passes. */
export const RESERVATIONS = [
  'ITEMS_WITHOUT_RELAY',
  'PROCESSES_BELOW_ESTABLISHED',
  'OPEN_RESERVES',
  'WAIVED_GATES',
] as const;

export const READINESS_VERDICTS = ['NOT_READY_BLOCKED', 'NOT_READY_SCORE', 'READY_WITH_RESERVATIONS', 'READY'] as const;
export type Verdict = (typeof READINESS_VERDICTS)[number];

/** Where a score stands among companies for sale; Exit Planning Institute, as quoted by a secondary source. */
export type Band = 'below-50' | '50-72' | 'above-72';

/** What the score reads, by the kind of fact that keeps it fresh. */
export const FOLLOWED_INPUTS = [
  'decisionProcess',
  'decision',
  'tally',
  'ownerShare',
  'keyAccount',
  'absenceTest',
  'autonomy',
  'ritualLead',
  'decider',
  'processAssessment',
  'kpi',
  'managers',
  'dossier',
] as const;
export type FollowedInput = (typeof FOLLOWED_INPUTS)[number];

/** How a sentence begins that is about an input of the score. */
export const FOLLOWED_NAMES: Readonly<Record<FollowedInput, Sentence>> = {
  decisionProcess: { fr: 'Processus de décision', en: 'Decision processes' },
  decision: { fr: 'Décisions', en: 'Decisions' },
  tally: { fr: 'Relevés hebdomadaires', en: 'Weekly tallies' },
  ownerShare: { fr: 'Part du dirigeant dans les décisions', en: 'The owner’s share of decisions' },
  keyAccount: { fr: 'Relations avec les comptes clés', en: 'Relations with key accounts' },
  absenceTest: { fr: 'Absence du dirigeant', en: 'Absence of the owner' },
  autonomy: { fr: 'Maîtrise des savoirs', en: 'Mastery of knowledge' },
  ritualLead: { fr: 'Animation des rituels', en: 'Lead of rituals' },
  decider: { fr: 'Décideurs', en: 'Deciders' },
  processAssessment: { fr: 'Niveau des processus', en: 'Levels of processes' },
  kpi: { fr: 'Indicateurs', en: 'KPIs' },
  managers: { fr: 'Compétences des managers', en: 'Skills of managers' },
  dossier: { fr: 'Index du dossier', en: 'Index of the file' },
};

/** What there may be several of, for each input of the score. */
export const SUBJECT_OF_INPUT: Readonly<Partial<Record<FollowedInput, RefKind>>> = {
  autonomy: 'item',
  ritualLead: 'ritual',
  processAssessment: 'process',
  kpi: 'kpi',
};

/** What each dimension asks. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, Sentence>> = {
  D1: { fr: 'Gouvernance', en: 'Governance' },
  D2: { fr: 'Autonomie à l’égard du dirigeant', en: 'Autonomy from the owner' },
  D3: { fr: 'Indépendance à l’égard du cabinet', en: 'Independence from the firm' },
  D4: { fr: 'Processus', en: 'Processes' },
  D5: { fr: 'Savoirs transmis', en: 'Knowledge transferred' },
  D6: { fr: 'Indicateurs', en: 'KPIs' },
  D7: { fr: 'Managers', en: 'Managers' },
  D8: { fr: 'Dossier', en: 'File' },
};

/** Where the transfer stands against the end of the contract. */
export const FORECAST_STATUSES = ['DONE', 'ON_TRACK', 'AT_RISK', 'LATE'] as const;
export type ForecastStatus = (typeof FORECAST_STATUSES)[number];
