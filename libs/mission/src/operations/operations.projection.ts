import { documentsOf } from '../shared/mission-document.js';

/** Daily operations, with the mission slice that names the sites. */
export const operationsDocuments = documentsOf('mission', 'operations', 'access');
