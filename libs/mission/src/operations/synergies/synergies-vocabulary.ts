import { say, type Sentence } from '#decider';
import type { SynergyKind } from './synergies.events.js';

/** What people call each kind of synergy. */
export const SYNERGY_KIND_NAMES: Readonly<Record<SynergyKind, Sentence>> = {
  COST: say('Économies', 'Cost'),
  REVENUE: say('Ventes en plus', 'Revenue'),
};
