import { day, evidence, person, text, say } from '#decider';
import { isInternal } from '../../access/access.state.js';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const appointSuccessor = exitReadinessCommand('appointSuccessor', {
  label: say('Désigner un successeur', 'Appoint a successor'),
  about: say(
    'Désigne une personne interne qui prendra la suite, et lui donne dès maintenant le rôle de successeur.',
    'Appoints an internal person to take over, and gives them the role SUCCESSOR from now on.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    successor: person('from'),
    position: text().about(say('La fonction reprise.', 'The position taken over.')),
    from: day()
      .about(say('Jour de prise de fonction.', 'Day of taking office.'))
      .called(say('Prise de fonction', 'Takes office on')),
    evidence: evidence().starred(),
  },
  decide: ({ access }, input) =>
    isInternal(access, input.successor)
      ? [fact('SuccessorAppointed', input)]
      : refuse('NOT_INTERNAL', { person: input.successor }),
});
