import type { Detector } from '../detector.js';
import { clarificationsCusum } from './clarifications-cusum.js';

/** Every detector, in the order of evaluation. */
export const detectors: readonly Detector[] = [clarificationsCusum];
