export const SIMPLIFICATIONS = ['KPI_UNUSED', 'KPIS_AGREE', 'PROCESS_IDLE', 'RITUAL_IDLE', 'FILLED_TWICE'] as const;
/** Why something can go: no one uses it, another says the same, it never runs, nothing follows from it, it is double. */
export type SimplificationKind = (typeof SIMPLIFICATIONS)[number];

export const RETIRING = ['retireKpi', 'retireProcess', 'endRitual'] as const;
/** The command that retires it. */
export type Retiring = (typeof RETIRING)[number];
