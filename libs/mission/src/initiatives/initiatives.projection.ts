import { documentsOf } from '../shared/mission-document.js';

/** Commercial and operational bets, with the mission slice that limits how many run at once. */
export const initiativesDocuments = documentsOf('mission', 'initiatives', 'access');
