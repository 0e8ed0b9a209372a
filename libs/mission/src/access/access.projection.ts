import { readingOf } from '../shared/mission-document.js';

/** Who may read a mission: looked at before every view. */
export const accessProjection = readingOf('mission', 'access');
