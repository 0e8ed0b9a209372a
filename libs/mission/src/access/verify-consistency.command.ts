import { isRefusal, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { continues, findCheckpoint } from './checkpoint-rules.js';

export const verifyConsistency = accessCommand('verifyConsistency', {
  label: say('Vérifier la cohérence', 'Verify the consistency'),
  about: say(
    'Vérifie que ce qui a été signé ensuite ne fait qu’ajouter à ce qui l’était avant, et garde trace du résultat.',
    'Checks that what was signed later only adds to what was signed before, and leaves a trace of the result.',
  ),
  roles: ['ACQUIRER', 'SPONSOR', 'LEADERSHIP'],
  openToAcquirer: true,
  writesTo: 'checkpoints',
  readsTree: true,
  fields: {
    from: ref('checkpoint')
      .about(say('Référence de la tête d’arbre la plus ancienne.', 'Reference of the earlier checkpoint.'))
      .called(say('Tête d’arbre ancienne', 'Earlier checkpoint')),
    to: ref('checkpoint')
      .about(say('Référence de la tête d’arbre la plus récente.', 'Reference of the later checkpoint.'))
      .called(say('Tête d’arbre récente', 'Later checkpoint')),
  },
  decide(_, input, { actor, checkpoints, tree }) {
    const from = findCheckpoint(checkpoints, input.from);
    if (isRefusal(from)) return from;
    const to = findCheckpoint(checkpoints, input.to);
    if (isRefusal(to)) return to;
    if (to.size < from.size) {
      const sizes = { fromSize: from.size, toSize: to.size };
      return refuse('DATES_REVERSED', { start: from.publishedOn, end: to.publishedOn, ...sizes });
    }
    const result = continues(from, to, tree) ? 'VALID' : 'INVALID';
    return [fact('ConsistencyVerified', { ...input, result, by: actor.id })];
  },
});
