import { bool, count, rate, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';

export const automateProcess = processCommand('automateProcess', {
  label: say('Automatiser une étape', 'Automate a step'),
  about: say(
    'Enregistre qu’un outil fait désormais une étape d’un processus, et sur combien de sites.',
    'Records that a tool does a step of a process from now on, and on how many sites.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    process: ref('process'),
    step: text().about(say('L’étape qui est automatisée.', 'The step that is automated.')),
    tool: text(),
    share: rate().about(
      say(
        'Part de toutes les étapes du processus automatisées après le changement, de 0 à 1.',
        'Share of all steps of the process that are automated after the change, 0 to 1.',
      ),
    ),
    sites: count(10_000)
      .about(say('Sites où l’outil fonctionne.', 'Sites on which the tool runs.'))
      .called(say('Nombre de sites', 'Number of sites')),
    pilot: bool().about(
      say('S’il est d’abord essayé à petite échelle.', 'Whether it is tried on a small scale first.'),
    ),
  },
  decide: (_, input) => [fact('ProcessAutomated', input)],
});
