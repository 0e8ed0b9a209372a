import { documentOf } from '../shared/mission-document.js';

/** Who may read a mission: looked at before every view. */
export const accessProjection = documentOf('access', 2, ['mission', 'access']);
