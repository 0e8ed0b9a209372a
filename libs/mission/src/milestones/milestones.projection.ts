import { documentsOf } from '../shared/mission-document.js';

/** Dated steps, outputs and budgets, with the dates of the mission that they have to fit in. */
export const milestonesDocuments = documentsOf('mission', 'milestones', 'access');
