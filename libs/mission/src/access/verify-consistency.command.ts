import { isRefusal, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { continues, findCheckpoint } from './checkpoint-rules.js';

export const verifyConsistency = accessCommand('verifyConsistency', {
  about: 'Checks that what was signed later only adds to what was signed before, and leaves a trace of the result.',
  roles: ['ACQUIRER', 'SPONSOR', 'LEADERSHIP'],
  openToAcquirer: true,
  writesTo: 'checkpoints',
  readsTree: true,
  fields: {
    from: ref('checkpoint').about('Reference of the earlier checkpoint.'),
    to: ref('checkpoint').about('Reference of the later checkpoint.'),
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
