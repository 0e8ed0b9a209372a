import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';
import { retiredRefusal } from './process-rules.js';

export const retireProcess = processCommand('retireProcess', {
  label: say('Retirer un processus', 'Retire a process'),
  about: say(
    'Ne suit plus un processus : il sort de toutes les sommes, son histoire reste.',
    'Follows a process no longer: it leaves every sum, its history stays.',
  ),
  roles: ['LEADERSHIP'],
  fields: { process: ref('process'), reason: text().starred() },
  decide: ({ processes }, input) => retiredRefusal(processes, input.process) ?? [fact('ProcessRetired', input)],
});
