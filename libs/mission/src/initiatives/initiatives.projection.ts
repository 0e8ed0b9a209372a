import { documentsOf } from '../shared/mission-document.js';

/** Commercial and operational bets, with the frame that limits how many run at once. */
export const initiativesDocuments = documentsOf('mission', 'initiatives');
