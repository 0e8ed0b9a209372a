import { documentOf } from '../shared/mission-document.js';

/** Daily operations, with the frame that names the sites. */
export const operationsProjection = documentOf('operations', 1, ['mission', 'operations']);
