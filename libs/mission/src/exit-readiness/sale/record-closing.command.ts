import { evidence, organisation, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { noticeRefusal } from './employee-notice.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const recordClosing = exitReadinessCommand('recordClosing', {
  label: say('Enregistrer la réalisation', 'Record the closing'),
  about: say(
    'Enregistre que la vente est réalisée : à partir de là, l’acquéreur peut agir.',
    'Records that the sale is completed: from then on the acquirer may act.',
  ),
  roles: ['SPONSOR', 'LEADERSHIP'],
  openIn: ['ACTIVE', 'CLOSED'],
  fields: {
    acquirer: organisation().about(say('L’organisation de l’acheteur.', 'The buyer’s organisation.')),
    evidence: evidence().maybe(),
  },
  decide: (state, input, { occurredOn }) => noticeRefusal(state, occurredOn) ?? [fact('ClosingRecorded', input)],
});
