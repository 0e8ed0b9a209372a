import { documentOf } from '../shared/mission-document.js';

/** Everything the detectors look at, and what they raised. */
export const weakSignalsProjection = documentOf('weakSignals', 1, ['mission', 'weakSignals', 'operations']);
