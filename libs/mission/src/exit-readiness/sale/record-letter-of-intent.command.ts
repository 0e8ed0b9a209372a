import { evidence, organisation, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const recordLetterOfIntent = exitReadinessCommand('recordLetterOfIntent', {
  label: say('Enregistrer la lettre d’intention', 'Record the letter of intent'),
  about: say(
    'Enregistre qu’un acheteur a signé une lettre d’intention. Les poids du score sont figés à partir de là.',
    'Records that a buyer signed a letter of intent. The weights of the score are frozen from then on.',
  ),
  roles: ['SPONSOR', 'LEADERSHIP'],
  fields: {
    acquirer: organisation().about(say('L’organisation de l’acheteur.', 'The buyer’s organisation.')),
    document: evidence().starred(),
  },
  decide: (_, input) => [fact('LetterOfIntentRecorded', input)],
});
