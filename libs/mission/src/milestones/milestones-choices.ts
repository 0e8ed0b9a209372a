import { say, type Sentence } from '#decider';
import type { MILESTONE_KINDS } from './milestones.events.js';

/** What a form calls each of them. */
export const MILESTONE_KIND_NAMES: Readonly<Record<(typeof MILESTONE_KINDS)[number], Sentence>> = {
  FLASH_AUDIT: say('Audit flash', 'Flash audit'),
  DIAGNOSTICS: say('Diagnostics approfondis', 'Diagnostics'),
  MACRO_PROJECT: say('Macro-projet', 'Macro-project'),
  DELIVERABLES: say('Livrables', 'Deliverables'),
  HANDOVER: say('Passation', 'Handover'),
};
