import { say, type Sentence } from '#decider';
import type { NOTICE_REGIMES, OPINIONS } from './exit-readiness.events.js';

/** What a form calls each of them. */
export const NOTICE_REGIME_NAMES: Readonly<Record<(typeof NOTICE_REGIMES)[number], Sentence>> = {
  UNDER_50: say('Moins de 50 salariés', 'Fewer than 50 employees'),
  FROM_50_TO_249: say('De 50 à 249 salariés', '50 to 249 employees'),
  OTHER: say('Autre régime', 'Other'),
};

/** What a form calls each of them. */
export const OPINION_NAMES: Readonly<Record<(typeof OPINIONS)[number], Sentence>> = {
  FAVOURABLE: say('Favorable sans réserve', 'Favourable'),
  FAVOURABLE_WITH_RESERVES: say('Favorable avec réserves', 'Favourable with reserves'),
  UNFAVOURABLE: say('Défavorable', 'Unfavourable'),
};
