import { evidence, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { isAccepted } from './deliverable.state.js';
import { milestoneCommand } from './milestone-command.js';
import { reachedRefusal } from './milestone-rules.js';

export const reachMilestone = milestoneCommand('reachMilestone', {
  label: say('Déclarer un jalon atteint', 'Declare a milestone reached'),
  about: say(
    'Enregistre qu’une étape est faite : tout ce qu’elle livre a été accepté par une autre personne que son producteur.',
    'Records that a step is done: everything it delivers has been accepted by a person other than its producer.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: { milestone: ref('milestone'), evidence: evidence().maybe() },
  decide({ milestones }, input) {
    const expected = milestones.milestones[input.milestone]?.deliverables ?? [];
    const pending = expected.filter((deliverable) => !isAccepted(milestones, deliverable));
    if (pending.length > 0)
      return refuse('DELIVERABLES_PENDING', { milestone: input.milestone, deliverables: pending });
    return reachedRefusal(milestones, input.milestone) ?? [fact('MilestoneReached', input)];
  },
});
