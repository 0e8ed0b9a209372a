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
