/**
 * Where a decision stands: put up and waiting, waiting while an objection or a conflict suspends it, in force, or replaced
 * by another one.
 */
export const REGISTER_STATES = ['PROPOSED', 'SUSPENDED', 'IN_FORCE', 'SUPERSEDED'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** From how many days on a proposal counts as of each age, the youngest first. */
export const QUEUE_AGES = [0, 8, 15, 31] as const;
