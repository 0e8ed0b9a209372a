import { evidence, person, ref } from '#decider';
import { everHeld } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { statusRefusal } from './deliverable-rules.js';
import { milestoneCommand } from './milestone-command.js';

export const handOverDeliverable = milestoneCommand('handOverDeliverable', {
  about: 'Gives an accepted output to the person of the company who keeps it alive after the mission.',
  roles: ['CONSULTANT'],
  fields: {
    deliverable: ref('deliverable'),
    to: person().about('Who keeps it alive; nobody of the firm.'),
    evidence: evidence().maybe(),
  },
  decide({ milestones, access }, input) {
    if (everHeld(access, input.to, 'CONSULTANT')) return refuse('NOT_INTERNAL', { person: input.to });
    return statusRefusal(milestones, input.deliverable, 'ACCEPTED') ?? [fact('DeliverableHandedOver', input)];
  },
});
