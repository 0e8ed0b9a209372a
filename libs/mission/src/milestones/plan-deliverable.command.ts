import { day, newRef, person, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { milestoneCommand } from './milestone-command.js';

export const planDeliverable = milestoneCommand('planDeliverable', {
  label: say('Planifier un livrable', 'Plan a deliverable'),
  about: say('Promet un livrable de la mission.', 'Promises an output of the mission.'),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    deliverable: newRef('deliverable'),
    name: title(),
    due: day().maybe().about(say('Jour pour lequel il est à accepter.', 'Day by which it is to be accepted.')),
    producer: person('due')
      .maybe()
      .about(
        say(
          'La personne qui doit le produire, et qui ne peut donc pas l’accepter.',
          'The person who is to produce it, and who may therefore not accept it.',
        ),
      ),
  },
  decide: (_, input) => [fact('DeliverablePlanned', input)],
});
