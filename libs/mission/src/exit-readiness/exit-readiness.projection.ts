import { documentOf } from '../shared/mission-document.js';

/** The inputs of the readiness score and its gates. */
export const exitReadinessProjection = documentOf('exitReadiness', 1, [
  'mission',
  'governance',
  'decisions',
  'processes',
  'transfer',
  'weakSignals',
  'access',
]);
