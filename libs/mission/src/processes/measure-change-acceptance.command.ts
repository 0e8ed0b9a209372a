import { count, site, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { counted } from '../shared/wording.js';
import { FEWEST_ANSWERS } from '../shared/feedback-entry.js';
import { processCommand } from './process-command.js';

export const measureChangeAcceptance = processCommand('measureChangeAcceptance', {
  label: say('Mesurer l’acceptation d’un changement', 'Measure the acceptance of a change'),
  about: say(
    'Enregistre combien de personnes acceptent un changement, sur au moins cinq interrogées : aucune réponse ne se devine.',
    'Records how many people accept a change, of at least five who were asked: no answer can be guessed.',
  ),
  roles: ['TEAM', 'LEADERSHIP', 'CONSULTANT'],
  fields: {
    method: title().about(
      say('La méthode ou le changement sur lequel on a interrogé.', 'The method or change that was asked about.'),
    ),
    site: site()
      .maybe()
      .about(
        say(
          'Site où l’on a interrogé ; sans indication, partout.',
          'Site on which it was asked; left out, everywhere.',
        ),
      ),
    respondents: count('PEOPLE').about(
      say('Personnes qui ont répondu, au moins 5.', 'People who answered, at least 5.'),
    ),
    favourable: count('PEOPLE').about(say('Parmi elles, celles qui l’acceptent.', 'Those of them who accept it.')),
  },
  decide(_, input) {
    if (input.respondents < FEWEST_ANSWERS) return refuse('ANONYMITY_THRESHOLD', { threshold: FEWEST_ANSWERS });
    if (input.favourable > input.respondents) {
      return refuse('INVALID_INPUT', {
        field: 'favourable',
        why: say(
          `${input.favourable} pour ${counted(input.respondents, 'fr', 'réponse', 'réponses')}`,
          `${input.favourable} of ${counted(input.respondents, 'en', 'answer', 'answers')}`,
        ),
      });
    }
    return [fact('ChangeAcceptanceMeasured', input)];
  },
});
