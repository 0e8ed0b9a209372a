import { name, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { processCommand } from './process-command.js';
import { versionOf } from './processes.state.js';

export const approveProcessVersion = processCommand('approveProcessVersion', {
  label: say('Approuver une version de processus', 'Approve a process version'),
  about: say(
    'Retient une version écrite d’un processus comme celle qui fait foi. Jamais par son auteur.',
    'Takes a written version of a process as the one that holds. Never by its author.',
  ),
  roles: ['LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    process: ref('process'),
    version: name().about(
      say('Nom de la version, tel qu’il a été documenté.', 'Name of the version, as it was documented.'),
    ),
  },
  decide({ processes }, { process, version }, { actor }) {
    const what = `${process} ${version}`;
    const written = versionOf(processes, process, version);
    if (!written) return refuse('UNKNOWN_REF', { kind: 'process version', ref: what });
    if (written.author === actor.id) return refuse('SELF_ACCEPTANCE', { what, actor: actor.id });
    return [fact('ProcessVersionApproved', { process, version, by: actor.id })];
  },
});
