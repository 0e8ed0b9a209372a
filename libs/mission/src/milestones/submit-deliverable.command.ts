import { anyRef, evidence, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { wrongStatus } from './deliverable-rules.js';
import { milestoneCommand } from './milestone-command.js';

export const submitDeliverable = milestoneCommand('submitDeliverable', {
  label: say('Remettre un livrable', 'Submit a deliverable'),
  about: say(
    'Remet un livrable, prévu ou non, pour qu’une autre personne que son producteur puisse l’accepter.',
    'Hands in an output, planned or not, so that a person other than its producer may accept it.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    deliverable: anyRef('deliverable').about(
      say('Référence du livrable, nouveau ou prévu.', 'Reference of the deliverable, new or planned.'),
    ),
    name: title().requiredWhen(
      say('si le livrable n’était pas prévu', 'the deliverable was not planned'),
      'INVALID_INPUT',
    ),
    evidence: evidence().starred().about(say('Le livrable lui-même.', 'The output itself.')),
  },
  decide({ milestones: { deliverables } }, input, { actor }) {
    const known = Object.hasOwn(deliverables, input.deliverable) ? deliverables[input.deliverable] : undefined;
    if (!known && !input.name)
      return refuse('INVALID_INPUT', {
        field: 'name',
        why: say(
          `${input.deliverable} n’était pas prévu et doit être nommé`,
          `${input.deliverable} was not planned and needs a name`,
        ),
      });
    if (known?.accepted) return wrongStatus(input.deliverable, known.status);
    return [fact('DeliverableSubmitted', { ...input, producer: known?.planned?.producer ?? actor.id })];
  },
});
