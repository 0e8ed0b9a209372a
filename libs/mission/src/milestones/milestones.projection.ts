import { documentOf } from '../shared/mission-document.js';

/** Dated steps, outputs and budgets, with the frame that they have to fit in. */
export const milestonesProjection = documentOf('milestones', 1, ['mission', 'milestones']);
