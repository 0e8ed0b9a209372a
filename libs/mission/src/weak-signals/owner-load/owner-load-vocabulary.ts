import type { Role } from '../../shared/vocabulary.js';

/** Who reads the numbers: a person's load is a matter of that person and of whoever helps them. */
export const OWNER_LOAD_READERS: readonly Role[] = ['CONSULTANT', 'LEADERSHIP'];

/** Where the watch over an owner's load stands. */
export const OWNER_LOAD_STATES = ['LEARNING', 'QUIET', 'ALARM'] as const;
export type OwnerLoadState = (typeof OWNER_LOAD_STATES)[number];
