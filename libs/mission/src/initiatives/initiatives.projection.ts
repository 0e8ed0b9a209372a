import { documentOf } from '../shared/mission-document.js';

/** Commercial and operational bets, with the frame that limits how many run at once. */
export const initiativesProjection = documentOf('initiatives', 1, ['mission', 'initiatives']);
