import type { Tone } from '../parts/badge.js';
import { words } from '../words/language.js';
import type { ExecutionState, RegisterState } from './register-panel.operation.js';

/** Closed lists of the register of decisions, as people say them. */
export const DECISION_LABELS = words({
  en: {
    state: {
      PROPOSED: 'proposed',
      SUSPENDED: 'suspended',
      IN_FORCE: 'in force',
      SUPERSEDED: 'replaced',
    } satisfies Record<RegisterState, string>,
    execution: {
      DONE: 'carried out',
      PARTIAL: 'partly carried out',
      NOT_APPLIED: 'not applied',
    } satisfies Record<ExecutionState, string>,
    unreported: 'no one has said',
  },
  fr: {
    state: { PROPOSED: 'proposée', SUSPENDED: 'suspendue', IN_FORCE: 'en vigueur', SUPERSEDED: 'remplacée' },
    execution: { DONE: 'appliquée', PARTIAL: 'appliquée en partie', NOT_APPLIED: 'non appliquée' },
    unreported: 'personne ne l’a dit',
  },
});

export const STATE_TONES: Readonly<Record<RegisterState, Tone>> = {
  PROPOSED: 'watch',
  SUSPENDED: 'bad',
  IN_FORCE: 'good',
  SUPERSEDED: 'plain',
};

export const EXECUTION_TONES: Readonly<Record<ExecutionState, Tone>> = {
  DONE: 'good',
  PARTIAL: 'watch',
  NOT_APPLIED: 'bad',
};
