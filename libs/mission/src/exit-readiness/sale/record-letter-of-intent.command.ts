import { evidence, organisation } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const recordLetterOfIntent = exitReadinessCommand('recordLetterOfIntent', {
  about: 'Records that a buyer signed a letter of intent. The weights of the score are frozen from then on.',
  roles: ['SPONSOR', 'LEADERSHIP'],
  fields: { acquirer: organisation().about('The buyer’s organisation.'), document: evidence().starred() },
  decide: (_, input) => [fact('LetterOfIntentRecorded', input)],
});
