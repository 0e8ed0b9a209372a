import type { Tone } from '../parts/badge.js';
import type { ReadinessVerdict } from './score-panel.operation.js';

/** How each verdict stands. */
export const VERDICT_TONES: Readonly<Record<ReadinessVerdict, Tone>> = {
  READY: 'good',
  READY_WITH_RESERVATIONS: 'watch',
  NOT_READY_SCORE: 'bad',
  NOT_READY_BLOCKED: 'bad',
};
