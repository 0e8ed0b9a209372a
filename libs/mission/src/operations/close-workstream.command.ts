import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { operationsCommand } from './operations-command.js';

export const closeWorkstream = operationsCommand('closeWorkstream', {
  label: say('Clore un chantier', 'Close a workstream'),
  about: say('Clôt un chantier, avec son résultat.', 'Closes a workstream, with its outcome.'),
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: { workstream: ref('workstream'), outcome: text() },
  decide({ operations }, input) {
    if (operations.workstreams[input.workstream]?.closedOn !== undefined) {
      return refuse('WRONG_STATE', { kind: 'workstream', ref: input.workstream, state: 'closed' });
    }
    return [fact('IntegrationWorkstreamClosed', input)];
  },
});
