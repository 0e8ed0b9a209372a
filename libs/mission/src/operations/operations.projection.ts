import { readingOf } from '../shared/mission-document.js';

/** Daily operations, with the frame that names the sites. */
export const operationsProjection = readingOf('mission', 'operations');
