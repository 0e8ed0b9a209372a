import { bool, evidence, personThen, ref, say } from '#decider';
import { isInternal } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';

export const recordProcessExecution = processCommand('recordProcessExecution', {
  label: say('Enregistrer une exécution', 'Record an execution'),
  about: say(
    'Enregistre une exécution d’un processus, par une personne de l’entreprise ou par le cabinet.',
    'Records one run of a process, by a person of the company or by the firm.',
  ),
  roles: ['TEAM', 'CONSULTANT', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    process: ref('process'),
    executor: personThen().about(
      say(
        'Qui l’a exécuté ; dit si c’est l’entreprise ou le cabinet qui le pratique.',
        'Who ran it; tells whether the company or the firm practises it.',
      ),
    ),
    conforming: bool().about(say('Si cela a été fait comme c’est écrit.', 'Whether it was done as it is written.')),
    evidence: evidence().maybe(),
  },
  decide: ({ access }, input) => [
    fact(isInternal(access, input.executor) ? 'ProcessExecutedByInternal' : 'ProcessExecutedByFirm', input),
  ],
});
