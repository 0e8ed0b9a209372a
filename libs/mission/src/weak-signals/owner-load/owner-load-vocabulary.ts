/** Where the watch over an owner's load stands. */
export const OWNER_LOAD_STATES = ['LEARNING', 'QUIET', 'ALARM'] as const;
export type OwnerLoadState = (typeof OWNER_LOAD_STATES)[number];
