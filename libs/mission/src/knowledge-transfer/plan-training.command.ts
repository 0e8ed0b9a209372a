import { day, newRef, person, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { transferCommand } from './transfer-command.js';

export const planTraining = transferCommand('planTraining', {
  label: say('Planifier une formation', 'Plan a training'),
  about: say('Planifie une formation pour une personne.', 'Plans a training for a person.'),
  roles: ['LEADERSHIP', 'CONSULTANT', 'TEAM'],
  fields: {
    training: newRef('training'),
    person: person('due').about(say('Qui est formé.', 'Who is trained.')),
    skill: text(),
    due: day().about(say('Jour pour lequel elle a lieu.', 'Day by which it takes place.')),
  },
  decide: (_, input) => [fact('TrainingPlanned', input)],
});
