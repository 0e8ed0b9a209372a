import { choice, ref, text, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { OPINIONS } from '../exit-readiness.events.js';
import { OPINION_NAMES } from '../exit-readiness-choices.js';

export const reviewReadiness = exitReadinessCommand('reviewReadiness', {
  label: say('Donner un avis sur un instantané', 'Review a snapshot'),
  about: say(
    'Donne un avis sur un instantané. Un avis défavorable dit pourquoi.',
    'Gives an opinion on a snapshot. An unfavourable one says why.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    snapshot: ref('snapshot'),
    opinion: choice('Opinion', OPINIONS, OPINION_NAMES),
    comment: text().requiredWhen(say('si l’avis est défavorable', 'the opinion is UNFAVOURABLE'), 'REASON_REQUIRED'),
    reserves: text()
      .list()
      .or([])
      .about(say('Ce qui est accepté tel quel pour l’instant.', 'What is accepted as it is for now.')),
  },
  decide: (_, input, { actor }) =>
    input.opinion === 'UNFAVOURABLE' && !input.comment
      ? refuse('REASON_REQUIRED', { field: 'comment' })
      : [fact('ReadinessReviewed', { ...input, by: actor.id })],
});
