import { say, type Sentence } from '#decider';
import type { OFFERS } from './initiatives.events.js';
import type { STAFFING_KINDS } from './staffing/staffing.events.js';

/** What a form calls each of them. */
export const OFFER_NAMES: Readonly<Record<(typeof OFFERS)[number], Sentence>> = {
  DISCOUNT: say('Remise', 'Discount'),
  TWO_FOR_ONE: say('Deux pour un', 'Two for one'),
  SECOND_UNIT_DISCOUNT: say('Remise sur la seconde unité', 'Discount on the second unit'),
  FEATURE: say('Nouvelle fonction', 'New feature'),
  CHANNEL: say('Nouveau canal', 'New channel'),
  OTHER: say('Autre offre', 'Other'),
};

/** What a form calls each of them. */
export const STAFFING_KIND_NAMES: Readonly<Record<(typeof STAFFING_KINDS)[number], Sentence>> = {
  FREELANCE: say('Indépendant', 'Freelance'),
  OVERTIME: say('Heures supplémentaires', 'Overtime'),
  AUTOMATION: say('Automatisation', 'Automation'),
  HIRE: say('Embauche', 'Hire'),
};
