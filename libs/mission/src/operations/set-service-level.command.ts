import { choice, newRef, quantity, ref, text, title, unit } from '#decider';
import { fact } from '../pipeline/command.js';
import { DIRECTIONS } from '../shared/vocabulary.js';
import { operationsCommand } from './operations-command.js';

export const setServiceLevel = operationsCommand('setServiceLevel', {
  about: 'Sets a promise on delay or quality, and the value from which it is broken.',
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: {
    serviceLevel: newRef('service level'),
    name: title(),
    process: ref('process').maybe().about('The process that has to hold it.'),
    target: text().about('The promise in words.'),
    threshold: quantity().about('The value that is still good enough, in the unit.'),
    unit: unit(),
    direction: choice('Direction', DIRECTIONS).about('UP: good from the threshold on. DOWN: good up to the threshold.'),
  },
  decide: (_, input) => [fact('ServiceLevelSet', input)],
});
