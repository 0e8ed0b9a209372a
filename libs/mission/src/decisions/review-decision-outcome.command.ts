import { bool, choice, evidence, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionCommand } from './decision-command.js';
import { refusedUntilTaken } from './decision-life.js';
import { DECISION_VERDICTS } from './decisions.events.js';
import { DECISION_VERDICT_NAMES } from './decisions-choices.js';

export const reviewDecisionOutcome = decisionCommand('reviewDecisionOutcome', {
  label: say('Évaluer l’effet d’une décision', 'Review the outcome of a decision'),
  about: say(
    'Regarde ce qu’une décision a produit ; un échec se dit avec ses causes, pour que l’on en apprenne.',
    'Looks at what a decision led to; a failure is told with its causes, so that one learns from it.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: ref('decision'),
    effect: text().about(say('Ce qu’elle a produit.', 'What it led to.')),
    verdict: choice('DecisionVerdict', DECISION_VERDICTS, DECISION_VERDICT_NAMES),
    failed: bool().about(say('Si elle a manqué son but.', 'Whether it missed what it was taken for.')),
    causes: text()
      .list()
      .requiredWhen(say('si elle a échoué', 'it failed'), 'REASON_REQUIRED')
      .or([])
      .about(say('Pourquoi elle a échoué.', 'Why it failed.')),
    evidence: evidence().maybe(),
  },
  decide: (state, input) =>
    input.failed && input.causes.length === 0
      ? refuse('REASON_REQUIRED', { field: 'causes' })
      : (refusedUntilTaken(state, input.decision) ?? [fact('DecisionOutcomeReviewed', input)]),
});
