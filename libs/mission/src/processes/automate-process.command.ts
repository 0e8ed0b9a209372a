import { bool, count, rate, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';

export const automateProcess = processCommand('automateProcess', {
  about: 'Records that a tool does a step of a process from now on, and on how many sites.',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    process: ref('process'),
    step: text().about('The step that is automated.'),
    tool: text(),
    share: rate().about('Share of all steps of the process that are automated after the change, 0 to 1.'),
    sites: count(10_000).about('Sites on which the tool runs.'),
    pilot: bool().about('Whether it is tried on a small scale first.'),
  },
  decide: (_, input) => [fact('ProcessAutomated', input)],
});
