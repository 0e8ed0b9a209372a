export const INITIATIVE_STATUSES = ['PROPOSED', 'REFUSED', 'APPROVED', 'LAUNCHED', 'STOPPED', 'CLOSED'] as const;

export const SCENARIO_VERDICTS = ['PROFITABLE', 'LOSS_ON_EVERY_SALE', 'BELOW_BREAK_EVEN'] as const;

export const ADVICES = ['AMPLIFY', 'STOP', 'CONTINUE'] as const;

export const STEERS = ['AMPLIFIED', 'ADJUSTED'] as const;

export const SCENARIO_CASES = ['LOW', 'BASE', 'HIGH'] as const;
export type ScenarioCase = (typeof SCENARIO_CASES)[number];

/** Units that may be sold, offered or seen under one initiative. */
export const MOST_UNITS = 1_000_000_000;
