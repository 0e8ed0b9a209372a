import type { EventOf } from '../../shared/vocabulary.js';

export const ROLE_REVIEW_OUTCOMES = ['KEPT', 'CHANGED'] as const;
/** What came of looking at the roles again. */
export type RoleReviewOutcome = (typeof ROLE_REVIEW_OUTCOMES)[number];

/** Who does what was looked at again: the external role, the way of splitting roles, who decides in which domain. */
export type RolesReviewed = EventOf<'RolesReviewed', { readonly outcome: RoleReviewOutcome; readonly text: string }>;
