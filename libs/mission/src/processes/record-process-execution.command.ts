import { bool, evidence, personThen, ref } from '#decider';
import { isInternal } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';

export const recordProcessExecution = processCommand('recordProcessExecution', {
  about: 'Records one run of a process, by a person of the company or by the firm.',
  roles: ['TEAM', 'CONSULTANT', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    process: ref('process'),
    executor: personThen().about('Who ran it; tells whether the company or the firm practises it.'),
    conforming: bool().about('Whether it was done as it is written.'),
    evidence: evidence().maybe(),
  },
  decide: ({ access }, input) => [
    fact(isInternal(access, input.executor) ? 'ProcessExecutedByInternal' : 'ProcessExecutedByFirm', input),
  ],
});
