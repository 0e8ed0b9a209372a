import { day, newRef, person, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { transferCommand } from './transfer-command.js';

export const planTraining = transferCommand('planTraining', {
  about: 'Plans a training for somebody.',
  roles: ['LEADERSHIP', 'CONSULTANT', 'TEAM'],
  fields: {
    training: newRef('training'),
    person: person('due').about('Who is trained.'),
    skill: text(),
    due: day().about('Day by which it takes place.'),
  },
  decide: (_, input) => [fact('TrainingPlanned', input)],
});
