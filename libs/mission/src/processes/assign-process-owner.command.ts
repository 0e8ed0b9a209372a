import { person, ref } from '#decider';
import { everHeld } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { processCommand } from './process-command.js';

export const assignProcessOwner = processCommand('assignProcessOwner', {
  about: 'Names who answers for a process from now on: somebody who stays when the firm leaves.',
  roles: ['LEADERSHIP'],
  fields: { process: ref('process'), owner: person().about('Who answers for it; nobody of the firm.') },
  decide({ processes, access }, { process, owner }) {
    if (everHeld(access, owner, 'CONSULTANT')) return refuse('NOT_INTERNAL', { person: owner });
    const from = processes.processes[process]?.owner ?? '';
    return [fact('ProcessOwnerAssigned', { process, from, to: owner })];
  },
});
