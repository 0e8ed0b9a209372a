import { choice, newRef, quantity, ref, text, title, unit, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { DIRECTIONS } from '../shared/vocabulary.js';
import { operationsCommand } from './operations-command.js';
import { DIRECTION_NAMES } from '../shared/direction-choices.js';

export const setServiceLevel = operationsCommand('setServiceLevel', {
  label: say('Fixer un niveau de service', 'Set a service level'),
  about: say(
    'Pose une promesse de délai ou de qualité, et la valeur à partir de laquelle elle est rompue.',
    'Sets a promise on delay or quality, and the value from which it is broken.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: {
    serviceLevel: newRef('service level'),
    name: title(),
    process: ref('process').maybe().about(say('Le processus qui doit le tenir.', 'The process that has to hold it.')),
    target: text()
      .about(say('La promesse en toutes lettres.', 'The promise in words.'))
      .called(say('Promesse', 'Promise')),
    threshold: quantity().about(
      say('La valeur encore acceptable, dans l’unité.', 'The value that is still good enough, in the unit.'),
    ),
    unit: unit(),
    direction: choice('Direction', DIRECTIONS, DIRECTION_NAMES).about(
      say(
        'À la hausse : bon à partir du seuil. À la baisse : bon jusqu’au seuil.',
        'UP: good from the threshold on. DOWN: good up to the threshold.',
      ),
    ),
  },
  decide: (_, input) => [fact('ServiceLevelSet', input)],
});
