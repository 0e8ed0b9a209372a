import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { ownWorkRefusal, statusRefusal } from './deliverable-rules.js';
import { milestoneCommand } from './milestone-command.js';

export const rejectDeliverable = milestoneCommand('rejectDeliverable', {
  label: say('Rejeter un livrable', 'Reject a deliverable'),
  about: say(
    'Renvoie un livrable remis, avec le motif. Il peut être remis de nouveau.',
    'Sends a submitted output back, with the reason. It may then be submitted again.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: { deliverable: ref('deliverable'), reason: text().starred() },
  decide: ({ milestones }, input, { actor }) =>
    ownWorkRefusal(milestones, input.deliverable, actor.id) ??
    statusRefusal(milestones, input.deliverable, 'SUBMITTED') ?? [
      fact('DeliverableRejected', { ...input, by: actor.id }),
    ],
});
