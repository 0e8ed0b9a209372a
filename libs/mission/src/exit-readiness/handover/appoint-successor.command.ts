import { day, evidence, person, text } from '#decider';
import { isInternal } from '../../access/access.state.js';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const appointSuccessor = exitReadinessCommand('appointSuccessor', {
  about: 'Appoints an internal person to take over, and gives them the role SUCCESSOR from now on.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    successor: person('from'),
    position: text().about('The position taken over.'),
    from: day().about('Day of taking office.'),
    evidence: evidence().starred(),
  },
  decide: ({ access }, input) =>
    isInternal(access, input.successor)
      ? [fact('SuccessorAppointed', input)]
      : refuse('NOT_INTERNAL', { person: input.successor }),
});
