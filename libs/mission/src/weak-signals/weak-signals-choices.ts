import { say, type Sentence } from '#decider';
import type { OBSERVATION_ANSWERS, USEFULNESS } from './weak-signals.events.js';

/** What a form calls each of them. */
export const USEFULNESS_NAMES: Readonly<Record<(typeof USEFULNESS)[number], Sentence>> = {
  TRUE_ALARM: say('Alerte utile', 'True alarm'),
  FALSE_ALARM: say('Fausse alerte', 'False alarm'),
};

/** What a form calls each of them. */
export const OBSERVATION_ANSWER_NAMES: Readonly<Record<(typeof OBSERVATION_ANSWERS)[number], Sentence>> = {
  AGREED: say('D’accord', 'Agreed'),
  DISAGREED: say('Pas d’accord', 'Disagreed'),
  ACTED: say('Suivi d’une décision', 'Acted upon'),
};
