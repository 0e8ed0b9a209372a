import { newRef, person, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';

export const openWorkstream = operationsCommand('openWorkstream', {
  label: say('Ouvrir un chantier', 'Open a workstream'),
  about: say(
    'Ouvre un chantier qui rapproche deux organisations.',
    'Opens a workstream that brings two organisations together.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: { workstream: newRef('workstream'), name: title(), lead: person() },
  decide: (_, input) => [fact('IntegrationWorkstreamOpened', input)],
});
