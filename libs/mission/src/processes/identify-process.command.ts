import { bool, newRef, person, text, title } from '#decider';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';

export const identifyProcess = processCommand('identifyProcess', {
  about: 'Follows a process of the company from now on. A critical one counts in exit readiness.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    process: newRef('process'),
    name: title(),
    critical: bool().about('Whether its capability level counts in exit readiness.'),
    owner: person().about('The person who answers for it.'),
    functions: text().list().or([]).about('Functions of the company that it runs through.'),
  },
  decide: (_, input) => [fact('ProcessIdentified', input)],
});
