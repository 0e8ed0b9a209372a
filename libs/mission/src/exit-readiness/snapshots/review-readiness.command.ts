import { choice, ref, text } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { OPINIONS } from '../exit-readiness.events.js';

export const reviewReadiness = exitReadinessCommand('reviewReadiness', {
  about: 'Gives an opinion on a snapshot. An unfavourable one says why.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    snapshot: ref('snapshot'),
    opinion: choice('Opinion', OPINIONS),
    comment: text().requiredWhen('the opinion is UNFAVOURABLE', 'REASON_REQUIRED'),
    reserves: text().list().or([]).about('What is accepted as it is for now.'),
  },
  decide: (_, input, { actor }) =>
    input.opinion === 'UNFAVOURABLE' && !input.comment
      ? refuse('REASON_REQUIRED', { field: 'comment' })
      : [fact('ReadinessReviewed', { ...input, by: actor.id })],
});
