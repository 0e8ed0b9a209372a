import { say, type Sentence } from '#decider';
import type { EXECUTION_STATES, CONFLICT_CAUSES, DECISION_VERDICTS } from './decisions.events.js';

/** What a form calls each of them. */
export const EXECUTION_STATE_NAMES: Readonly<Record<(typeof EXECUTION_STATES)[number], Sentence>> = {
  DONE: say('Appliquée', 'Done'),
  PARTIAL: say('Appliquée en partie', 'Partly done'),
  NOT_APPLIED: say('Non appliquée', 'Not applied'),
};

/** What a form calls each of them. */
export const CONFLICT_CAUSE_NAMES: Readonly<Record<(typeof CONFLICT_CAUSES)[number], Sentence>> = {
  PRIORITIES: say('Priorités', 'Priorities'),
  STYLE: say('Style de travail', 'Style'),
  COMMUNICATION: say('Manque de communication', 'Communication'),
  OTHER: say('Autre motif', 'Other'),
};

/** What a form calls each of them. */
export const DECISION_VERDICT_NAMES: Readonly<Record<(typeof DECISION_VERDICTS)[number], Sentence>> = {
  KEEP: say('Maintenir', 'Keep'),
  STOP: say('Arrêter', 'Stop'),
  AMPLIFY: say('Amplifier', 'Amplify'),
  ADJUST: say('Ajuster', 'Adjust'),
};
