import { bool, newRef, person, text, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';

export const identifyProcess = processCommand('identifyProcess', {
  label: say('Identifier un processus', 'Identify a process'),
  about: say(
    'Suit désormais un processus de l’entreprise. S’il est critique, il compte dans la préparation de la sortie.',
    'Follows a process of the company from now on. A critical one counts in exit readiness.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    process: newRef('process'),
    name: title(),
    critical: bool().about(
      say(
        'Si son niveau de capacité compte dans la préparation de la sortie.',
        'Whether its capability level counts in exit readiness.',
      ),
    ),
    owner: person().about(say('La personne qui en répond.', 'The person who answers for it.')),
    functions: text()
      .list()
      .or([])
      .about(say('Fonctions de l’entreprise qu’il traverse.', 'Functions of the company that it runs through.')),
  },
  decide: (_, input) => [fact('ProcessIdentified', input)],
});
