import { day, newRef, person, title } from '#decider';
import { fact } from '../pipeline/command.js';
import { milestoneCommand } from './milestone-command.js';

export const planDeliverable = milestoneCommand('planDeliverable', {
  about: 'Promises an output of the mission.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    deliverable: newRef('deliverable'),
    name: title(),
    due: day().maybe().about('Day by which it is to be accepted.'),
    producer: person('due').maybe().about('The person who is to produce it, and who may therefore not accept it.'),
  },
  decide: (_, input) => [fact('DeliverablePlanned', input)],
});
