import { readingOf } from '../shared/mission-document.js';

/** Dated steps, outputs and budgets, with the frame that they have to fit in. */
export const milestonesProjection = readingOf('mission', 'milestones');
