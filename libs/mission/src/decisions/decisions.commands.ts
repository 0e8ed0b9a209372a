import type { Command } from '../pipeline/command.js';
import { agreeToDecision } from './agree-to-decision.command.js';
import { communicateDecision } from './communicate-decision.command.js';
import { completeJustification } from './complete-justification.command.js';
import { concludeMediation } from './conclude-mediation.command.js';
import { consultExpert } from './consult-expert.command.js';
import { executeDecision } from './execute-decision.command.js';
import { giveDecisionInput } from './give-decision-input.command.js';
import { objectToDecision } from './object-to-decision.command.js';
import { openArbitration } from './open-arbitration.command.js';
import { openMediation } from './open-mediation.command.js';
import { proposeDecision } from './propose-decision.command.js';
import { renderArbitration } from './render-arbitration.command.js';
import { reportBypass } from './report-bypass.command.js';
import { reviewDecisionOutcome } from './review-decision-outcome.command.js';
import { takeDecision } from './take-decision.command.js';
import { withdrawObjection } from './withdraw-objection.command.js';

/** Every command of the slice. */
export const decisionCommands = [
  proposeDecision,
  giveDecisionInput,
  agreeToDecision,
  objectToDecision,
  withdrawObjection,
  openMediation,
  concludeMediation,
  openArbitration,
  renderArbitration,
  consultExpert,
  takeDecision,
  completeJustification,
  communicateDecision,
  executeDecision,
  reportBypass,
  reviewDecisionOutcome,
] satisfies readonly Command[];
