import { evidence, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { transferCommand } from './transfer-command.js';

export const completeTraining = transferCommand('completeTraining', {
  label: say('Enregistrer une formation faite', 'Record a completed training'),
  about: say(
    'Enregistre qu’une formation a eu lieu. Elle ne change jamais un niveau : seule une évaluation le fait.',
    'Records that a training took place. It never changes a level: only an assessment does.',
  ),
  roles: ['TEAM', 'LEADERSHIP', 'CONSULTANT'],
  fields: { training: ref('training'), evidence: evidence().maybe() },
  decide: ({ transfer }, input) =>
    transfer.trainings[input.training]?.completed
      ? refuse('WRONG_STATE', { kind: 'training', ref: input.training, state: 'completed' })
      : [fact('TrainingCompleted', input)],
});
