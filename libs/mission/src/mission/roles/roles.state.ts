import type { Traced } from '../../shared/trace.js';
import type { RolesReviewed } from './roles.events.js';

/** A look at the roles, and what came of it. */
export type RoleReview = Traced<RolesReviewed['data']>;
