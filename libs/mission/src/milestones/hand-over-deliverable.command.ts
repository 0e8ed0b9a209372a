import { evidence, person, ref, say } from '#decider';
import { everHeld } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { statusRefusal } from './deliverable-rules.js';
import { milestoneCommand } from './milestone-command.js';

export const handOverDeliverable = milestoneCommand('handOverDeliverable', {
  label: say('Transmettre un livrable', 'Hand over a deliverable'),
  about: say(
    'Confie un livrable accepté à la personne de l’entreprise qui le fera vivre après la mission.',
    'Gives an accepted output to the person of the company who keeps it alive after the mission.',
  ),
  roles: ['CONSULTANT'],
  fields: {
    deliverable: ref('deliverable'),
    to: person()
      .about(
        say('Qui le fait vivre ; une personne du cabinet ne convient pas.', 'Who keeps it alive; no one of the firm.'),
      )
      .called(say('Transmis à', 'Handed over to')),
    evidence: evidence().maybe(),
  },
  decide({ milestones, access }, input) {
    if (everHeld(access, input.to, 'CONSULTANT')) return refuse('NOT_INTERNAL', { person: input.to });
    return statusRefusal(milestones, input.deliverable, 'ACCEPTED') ?? [fact('DeliverableHandedOver', input)];
  },
});
