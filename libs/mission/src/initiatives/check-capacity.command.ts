import { load, number, ref, resource, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';

export const checkCapacity = initiativeCommand('checkCapacity', {
  label: say('Vérifier la charge', 'Check the capacity'),
  about: say(
    'Enregistre la charge d’une ressource sans et avec l’initiative. La dernière vérification de chaque ressource compte.',
    'Records the load of a resource without and with the initiative. The last check of each resource counts.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    initiative: ref('initiative'),
    resource: resource().or('main').about(say('Qui ou ce qui doit produire.', 'Who or what has to deliver.')),
    utilisationBefore: load().about(
      say('Charge sur capacité sans l’initiative, un rapport.', 'Load over capacity without the initiative, a ratio.'),
    ),
    utilisationAfter: load().about(
      say(
        'Charge sur capacité avec elle ; au-dessus de 1 le travail s’accumule.',
        'Load over capacity with it; above 1 work piles up.',
      ),
    ),
    addedResource: text()
      .maybe()
      .about(say('Ce qui serait ajouté pour tenir la charge.', 'What would be added to carry the load.')),
    hoursPerFte: number({ min: 0, max: 168 })
      .maybe()
      .about(
        say(
          'Heures par semaine d’une personne à plein temps pendant ce temps.',
          'Hours a week of a full-time person meanwhile.',
        ),
      ),
  },
  decide: (_, input) => [fact('InitiativeCapacityChecked', input)],
});
