import { say, type Sentence } from '#decider';
import type { OFFERS } from './initiatives.events.js';

/** What a form calls each of them. */
export const OFFER_NAMES: Readonly<Record<(typeof OFFERS)[number], Sentence>> = {
  DISCOUNT: say('Remise', 'Discount'),
  TWO_FOR_ONE: say('Deux pour un', 'Two for one'),
  SECOND_UNIT_DISCOUNT: say('Remise sur la seconde unité', 'Discount on the second unit'),
  FEATURE: say('Nouvelle fonction', 'New feature'),
  CHANNEL: say('Nouveau canal', 'New channel'),
  OTHER: say('Autre offre', 'Other'),
};
