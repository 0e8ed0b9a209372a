import { say, type Sentence } from '#decider';
import type { USEFULNESS } from './weak-signals.events.js';

/** What a form calls each of them. */
export const USEFULNESS_NAMES: Readonly<Record<(typeof USEFULNESS)[number], Sentence>> = {
  TRUE_ALARM: say('Alerte utile', 'True alarm'),
  FALSE_ALARM: say('Fausse alerte', 'False alarm'),
};
