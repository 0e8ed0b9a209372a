export const KPI_TRENDS = ['WORSENING', 'LIKELY_WORSENING', 'NONE', 'LIKELY_IMPROVING', 'IMPROVING'] as const;
/** Established below p = 0.01, likely below 0.05, one-sided; else no trend is shown. */
export type KpiTrendWord = (typeof KPI_TRENDS)[number];

export const TREND_LAWS = ['EXACT', 'NORMAL', 'APPROXIMATE'] as const;

export const DISPUTE_ENDS = ['CORRECTED', 'UPHELD', 'WITHDRAWN'] as const;
