import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';

export const recordMethodAdaptation = processCommand('recordMethodAdaptation', {
  label: say('Enregistrer une adaptation de méthode', 'Record a method adaptation'),
  about: say(
    'Enregistre comment une méthode a été changée pour convenir à l’équipe.',
    'Records how a method was changed so that it fits the team.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    method: text().about(say('La méthode telle qu’elle est utilisée maintenant.', 'The method as it is used now.')),
    adaptedFrom: text().about(
      say(
        'Ce qu’elle était avant : un modèle du cabinet, un outil standard.',
        'What it was before: a model of the firm, a standard tool.',
      ),
    ),
    adaptation: text().starred().about(say('Ce qui a été changé.', 'What was changed.')),
    proposedBy: text().about(say('Le groupe qui l’a proposée ; pas de noms.', 'The group that proposed it; no names.')),
    process: ref('process')
      .maybe()
      .about(say('Le processus que la méthode sert.', 'The process that the method serves.')),
  },
  decide: (_, input) => [fact('CultureAdaptationRecorded', input)],
});
