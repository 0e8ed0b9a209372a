import { say, type Sentence } from '#decider';
import type { ITEM_KINDS } from './knowledge-transfer.events.js';

/** What a form calls each of them. */
export const ITEM_KIND_NAMES: Readonly<Record<(typeof ITEM_KINDS)[number], Sentence>> = {
  RELATION: say('Relationnel', 'Relation'),
  KNOW_HOW: say('Savoir-faire', 'Know-how'),
  METHOD: say('Méthode', 'Method'),
  RIGHT: say('Droit ou habilitation', 'Right'),
};
