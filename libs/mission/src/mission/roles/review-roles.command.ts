import { choice, say, text } from '#decider';
import { fact } from '../../pipeline/command.js';
import { ROLE_REVIEW_OUTCOME_NAMES } from '../mission-choices.js';
import { missionCommand } from '../mission-command.js';
import { ROLE_REVIEW_OUTCOMES } from './roles.events.js';

export const reviewRoles = missionCommand('reviewRoles', {
  label: say('Revoir les rôles', 'Review the roles'),
  about: say(
    'Dit que le rôle externe, le modèle de répartition et les délégations ont été revus, et ce qu’il en ressort.',
    'Says that the external role, the role split model and the delegations were looked at again, and what came of it.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  openIn: ['ACTIVE', 'SUSPENDED'],
  fields: {
    outcome: choice('RoleReviewOutcome', ROLE_REVIEW_OUTCOMES, ROLE_REVIEW_OUTCOME_NAMES).about(
      say('Si les rôles restent ce qu’ils sont.', 'Whether the roles stay as they are.'),
    ),
    text: text().about(say('Ce qui a été constaté, et pourquoi.', 'What was seen, and why.')),
  },
  decide: (_, input) => [fact('RolesReviewed', input)],
});
