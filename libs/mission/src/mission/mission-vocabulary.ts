export const EXPECTATION_KINDS = ['INDICATOR', 'DELIVERABLE'] as const;
export type ExpectationKind = (typeof EXPECTATION_KINDS)[number];

/** UNDEFINED: named before it exists. DEFINED and MEASURED are for indicators, the others for deliverables. */
export const EXPECTATION_STATES = ['UNDEFINED', 'DEFINED', 'MEASURED', 'PLANNED', 'SUBMITTED', 'ACCEPTED'] as const;
export type ExpectationState = (typeof EXPECTATION_STATES)[number];

/** By the last review; OVERDUE: past its day and not reviewed since. */
export const OBJECTIVE_STATES = ['OPEN', 'REACHED', 'MISSED', 'OVERDUE'] as const;
export type ObjectiveState = (typeof OBJECTIVE_STATES)[number];

/** People of a client: far above those for whom this is made, and low enough for every sum over them. */
export const MOST_EMPLOYEES = 100_000;
