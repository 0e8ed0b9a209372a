/** Who does an item alone, of those who are still there. */
export const ITEM_STANDINGS = ['RELAYED', 'OWNER_ONLY', 'FIRM_ONLY', 'OWNER_AND_FIRM', 'NOBODY'] as const;
export type ItemStanding = (typeof ITEM_STANDINGS)[number];

/** What to know about the level of a relay. */
export const RELAY_FLAGS = ['DECLARED', 'UNCONFIRMED', 'CONTESTED', 'ASSESSOR_IS_TRAINER'] as const;
export type RelayFlag = (typeof RELAY_FLAGS)[number];

/** What the risk of losing an item calls for; IAEA (2006). */
export const LOSS_BANDS = ['IMMEDIATE', 'PLAN', 'ANTICIPATE', 'ACKNOWLEDGE'] as const;
