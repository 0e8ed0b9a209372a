/** What moves when roles evolve: the external role, the way of splitting roles, who decides in a domain and how far. */
export const ROLE_MOVES = ['EXTERNAL_ROLE', 'ROLE_SPLIT_MODEL', 'DELEGATION'] as const;
export type RoleMoveKind = (typeof ROLE_MOVES)[number];

/** Why roles are due to be looked at again: six months have passed, or it is the day that the model names. */
export const ROLE_REVIEW_REASONS = ['SIX_MONTHS', 'MODEL'] as const;
export type RoleReviewReason = (typeof ROLE_REVIEW_REASONS)[number];
