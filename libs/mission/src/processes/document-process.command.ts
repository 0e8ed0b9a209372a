import { count, evidence, name, personOrLeaver, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { counted } from '../shared/wording.js';
import { processCommand } from './process-command.js';
import { versionOf } from './processes.state.js';

export const documentProcess = processCommand('documentProcess', {
  label: say('Documenter un processus', 'Document a process'),
  about: say(
    'Enregistre une version écrite d’un processus et qui l’a écrite.',
    'Records a written version of a process and who wrote it.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    process: ref('process'),
    version: name().about(
      say(
        'Nom de la version, unique pour le processus : 1.0, 2.0 …',
        'Name of the version, unique for the process: 1.0, 2.0 …',
      ),
    ),
    document: evidence().starred().about(say('Le document lui-même.', 'The document itself.')),
    author: personOrLeaver().about(
      say(
        'La personne qui l’a écrit, qui n’est pas forcément celle qui l’enregistre.',
        'The person who wrote it, who need not be the one who records it.',
      ),
    ),
    stepsTotal: count(10_000, 1).maybe().about(say('Étapes que compte le processus.', 'Steps that the process has.')),
    stepsDocumented: count(10_000)
      .maybe()
      .about(say('Étapes que cette version décrit.', 'Steps that this version describes.')),
  },
  decide({ processes }, input) {
    const { process, version, stepsTotal, stepsDocumented } = input;
    if (versionOf(processes, process, version)) {
      return refuse('REF_TAKEN', { kind: 'process version', ref: `${process} ${version}` });
    }
    if (stepsTotal !== undefined && stepsDocumented !== undefined && stepsDocumented > stepsTotal) {
      return refuse('INVALID_INPUT', {
        field: 'stepsDocumented',
        why: say(
          `${stepsDocumented} pour ${counted(stepsTotal, 'fr', 'étape', 'étapes')}`,
          `${stepsDocumented} of ${counted(stepsTotal, 'en', 'step', 'steps')}`,
        ),
      });
    }
    return [fact('ProcessDocumented', input)];
  },
});
