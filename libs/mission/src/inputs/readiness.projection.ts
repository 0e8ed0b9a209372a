import { documentsOf } from '../shared/mission-document.js';
import { READINESS_SLICES } from './readiness-inputs.js';

/** The inputs of the readiness score and its gates. */
export const exitReadinessDocuments = documentsOf(...READINESS_SLICES);
