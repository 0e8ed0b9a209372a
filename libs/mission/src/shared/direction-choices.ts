import { say, type Sentence } from '#decider';
import type { DIRECTIONS } from './vocabulary.js';

/** What a form calls each of them. */
export const DIRECTION_NAMES: Readonly<Record<(typeof DIRECTIONS)[number], Sentence>> = {
  UP: say('À la hausse', 'Up'),
  DOWN: say('À la baisse', 'Down'),
};
