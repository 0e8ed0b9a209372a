import { documentsOf } from '../shared/mission-document.js';

/** Daily operations, with the frame that names the sites. */
export const operationsDocuments = documentsOf('mission', 'operations');
