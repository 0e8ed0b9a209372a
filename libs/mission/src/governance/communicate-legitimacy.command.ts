import { bool, text } from '#decider';
import { everHeld } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { governanceCommand } from './governance-command.js';

export const communicateLegitimacy = governanceCommand('communicateLegitimacy', {
  about: 'Announces the role of the external COO: only the client can make it legitimate, never the firm itself.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    audience: text().about('Who was told.'),
    channel: text().about('How they were told.'),
    message: text().maybe().about('What they were told of the role, its limits and its end.'),
    toEveryone: bool().or(false).about('Whether everybody in the company was told.'),
  },
  decide: ({ access }, input, { actor }) =>
    everHeld(access, actor.id, 'CONSULTANT')
      ? refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: ['LEADERSHIP', 'SPONSOR'] })
      : [fact('LegitimacyCommunicated', input)],
});
