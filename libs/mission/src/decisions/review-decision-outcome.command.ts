import { bool, choice, evidence, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionCommand } from './decision-command.js';
import { refusedUntilTaken } from './decision-life.js';
import { DECISION_VERDICTS } from './decisions.events.js';

export const reviewDecisionOutcome = decisionCommand('reviewDecisionOutcome', {
  about: 'Looks at what a decision led to; a failure is told with its causes, so that one learns from it.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: ref('decision'),
    effect: text().about('What it led to.'),
    verdict: choice('DecisionVerdict', DECISION_VERDICTS),
    failed: bool().about('Whether it missed what it was taken for.'),
    causes: text().list().requiredWhen('it failed', 'REASON_REQUIRED').or([]).about('Why it failed.'),
    evidence: evidence().maybe(),
  },
  decide: (state, input) =>
    input.failed && input.causes.length === 0
      ? refuse('REASON_REQUIRED', { field: 'causes' })
      : (refusedUntilTaken(state, input.decision) ?? [fact('DecisionOutcomeReviewed', input)]),
});
