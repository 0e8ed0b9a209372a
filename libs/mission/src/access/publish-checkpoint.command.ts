import { futureRef, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';

export const publishCheckpoint = accessCommand('publishCheckpoint', {
  label: say('Publier une tête d’arbre', 'Publish a checkpoint'),
  about: say(
    'Signe le flux de la mission tel qu’il est, pour que rien n’y change sans que cela se voie.',
    'Signs the mission’s stream as it is, so that nothing in it can change unnoticed.',
  ),
  roles: ['FIRM_ADMIN', 'SYSTEM'],
  writesTo: 'checkpoints',
  readsTree: true,
  fields: {
    checkpoint: futureRef('checkpoint').about(
      say(
        'Référence de la nouvelle tête d’arbre : lettres, chiffres et tirets, 32 au plus.',
        'Reference of the new checkpoint: letters, digits and dashes, at most 32.',
      ),
    ),
  },
  decide(_, { checkpoint }, { checkpoints, head }) {
    const published = checkpoints?.published ?? [];
    if (published.some((each) => each.checkpoint === checkpoint)) {
      return refuse('REF_TAKEN', { kind: 'checkpoint', ref: checkpoint });
    }
    const last = published.at(-1);
    if (!head?.note) {
      return refuse('INCONSISTENT_TREE', { checkpoint: last?.checkpoint ?? '', size: head?.size ?? 0 });
    }
    return [fact('CheckpointPublished', { checkpoint, size: head.size, root: head.root, note: head.note })];
  },
});
