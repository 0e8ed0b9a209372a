import { documentOf } from '../shared/mission-document.js';
import { READINESS_SLICES } from './exit-readiness.state.js';

/** The inputs of the readiness score and its gates. */
export const exitReadinessProjection = documentOf('exitReadiness', 2, READINESS_SLICES);
