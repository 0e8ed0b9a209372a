import { person, ref, say } from '#decider';
import { everHeld } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { processCommand } from './process-command.js';

export const assignProcessOwner = processCommand('assignProcessOwner', {
  label: say('Désigner le responsable d’un processus', 'Assign the owner of a process'),
  about: say(
    'Nomme qui répond désormais d’un processus : une personne qui reste quand le cabinet part.',
    'Names who answers for a process from now on: a person who stays when the firm leaves.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    process: ref('process'),
    owner: person().about(
      say('Qui en répond ; une personne du cabinet ne convient pas.', 'Who answers for it; no one of the firm.'),
    ),
  },
  decide({ processes, access }, { process, owner }) {
    if (everHeld(access, owner, 'CONSULTANT')) return refuse('NOT_INTERNAL', { person: owner });
    const from = processes.processes[process]?.owner ?? '';
    return [fact('ProcessOwnerAssigned', { process, from, to: owner })];
  },
});
