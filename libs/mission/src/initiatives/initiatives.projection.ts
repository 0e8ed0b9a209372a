import { documentsOf } from '../shared/mission-document.js';

/** Bets, with the mission slice that limits how many run at once, and the KPIs that measure what comes back. */
export const initiativesDocuments = documentsOf('mission', 'initiatives', 'access', 'kpis');
