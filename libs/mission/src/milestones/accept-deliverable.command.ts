import { ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { ownWorkRefusal, statusRefusal } from './deliverable-rules.js';
import { milestoneCommand } from './milestone-command.js';

export const acceptDeliverable = milestoneCommand('acceptDeliverable', {
  label: say('Accepter un livrable', 'Accept a deliverable'),
  about: say(
    'Juge bon un livrable remis. Jamais le cabinet, jamais son producteur.',
    'Takes a submitted output as good. Never the firm, never its producer.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR', 'CONSULTANT'],
  fields: { deliverable: ref('deliverable') },
  decide({ milestones }, { deliverable }, { actor }) {
    if (actor.role === 'CONSULTANT') return refuse('SELF_ACCEPTANCE', { what: deliverable, actor: actor.id });
    return (
      ownWorkRefusal(milestones, deliverable, actor.id) ??
      statusRefusal(milestones, deliverable, 'SUBMITTED') ?? [
        fact('DeliverableAccepted', { deliverable, by: actor.id }),
      ]
    );
  },
});
