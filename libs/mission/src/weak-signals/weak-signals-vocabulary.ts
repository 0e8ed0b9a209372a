import type { Sentence } from '#decider';
import type { Ref } from '../shared/vocabulary.js';
import type { DetectorName } from './weak-signals.events.js';

/** Where a signal stands, from the day on which it is raised. */
export const SIGNAL_STATES = ['RAISED', 'ACKNOWLEDGED', 'ACTED_UPON', 'DISMISSED', 'CLOSED'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** Days for which a signal may stay open before it holds up the exit. */
export const SIGNAL_DAYS = 14;

/** How a sentence calls a detector: what it looks for. */
export const DETECTOR_NAMES: Readonly<Record<DetectorName, Sentence>> = {
  'clarifications-cusum': { fr: 'afflux de demandes de clarification', en: 'rise in requests for clarification' },
  'participation-ewma': { fr: 'participation en baisse', en: 'falling participation' },
  silence: { fr: 'silence des équipes', en: 'silence of the teams' },
  'owner-dependency': { fr: 'dépendance au dirigeant', en: 'dependency on the owner' },
  'kpi-trend': { fr: 'tendance défavorable d’un indicateur', en: 'adverse trend of a KPI' },
  'kpi-shift': { fr: 'décalage d’un indicateur', en: 'shift of a KPI' },
  'moving-priorities': { fr: 'priorités mouvantes', en: 'moving priorities' },
  'persistent-irritants': { fr: 'irritants persistants', en: 'persistent irritants' },
  facade: { fr: 'façade', en: 'façade' },
  'provider-dependency': { fr: 'dépendance au cabinet', en: 'dependency on the firm' },
  'knowledge-loss': { fr: 'savoir en danger', en: 'knowledge at risk' },
  'black-box': { fr: 'décisions opaques', en: 'opaque decisions' },
  'silent-register': { fr: 'registre des décisions muet', en: 'silent decision register' },
  'ready-made': { fr: 'solution toute faite', en: 'ready-made solution' },
  'owner-overload': { fr: 'charge du dirigeant en hausse', en: 'rising load of the owner' },
};

const [OF_THE_MISSION, OF_A_PERSON] = ['SIG', 'LOAD'];

/** Does the detector watch a person: the owner, by what they record of themselves? All others watch the mission. */
export const watchesAPerson = (detector: DetectorName): boolean => detector === 'owner-overload';

/** What the references of a detector's signals begin with. Each family is numbered by itself, so that none has a gap. */
export const signalPrefix = (detector: DetectorName): string =>
  watchesAPerson(detector) ? OF_A_PERSON : OF_THE_MISSION;

/**
 * Is it a signal about a person's load? It is a question to that person and to whoever helps them. No acquirer learns
 * that it was put, nor of anything done about it: as each line about a signal names it, the reference alone says so. It
 * holds up no exit and lowers no score: it tells nothing of what the company can do alone, and an owner to whom a heavy
 * week did harm would record a light one.
 */
export const isOfAPerson = (signal: Ref): boolean => signal.startsWith(OF_A_PERSON);

/** Why the system itself closes a signal. */
export const DETECTOR_CLEAR = 'detector clear';

/** Why a signal was closed, as a sentence says it. */
export const closingReason = (reason: string): Sentence =>
  reason === DETECTOR_CLEAR
    ? { fr: 'plus rien d’anormal n’est détecté', en: 'its detector is clear' }
    : { fr: reason, en: reason };

/** What the statistic of a chart is. */
export const CHART_KINDS = [
  'CUSUM',
  'EWMA',
  'PROBABILITY',
  'INTERVAL',
  'TREND',
  'COUNT',
  'AGE',
  'DELAY',
  'CRITERIA',
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** How a value has to stand to its limit for the point to alarm. */
export const ALARM_RULES = ['AT_OR_ABOVE', 'ABOVE', 'BELOW'] as const;
export type AlarmRule = (typeof ALARM_RULES)[number];

/** How a value stands to the one of the period before. */
export const KPI_MOVES = ['FIRST', 'ADVERSE', 'NONE', 'FAVOURABLE'] as const;
export type KpiMove = (typeof KPI_MOVES)[number];

/** Whom signals are put to: those who hold the function, and those who can change how the company decides. */
export const SIGNAL_ROLES = ['CONSULTANT', 'LEADERSHIP'] as const;
export type SignalRole = (typeof SIGNAL_ROLES)[number];
