import { forNoAcquirer, type VisibilityTable } from '../visibility/visibility.js';
import type { RefusalEvent } from './refusals.events.js';

/** What people tried in vain is a matter of those who steer the mission. */
export const refusalVisibility = { RefusalLogged: forNoAcquirer } satisfies VisibilityTable<RefusalEvent>;
