import { bool, text, say } from '#decider';
import { everHeld } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { governanceCommand } from './governance-command.js';

export const communicateLegitimacy = governanceCommand('communicateLegitimacy', {
  label: say('Annoncer le rôle externe', 'Announce the external role'),
  about: say(
    'Annonce le rôle du COO externe : seul le client peut le rendre légitime, jamais le cabinet lui-même.',
    'Announces the role of the external COO: only the client can make it legitimate, never the firm itself.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    audience: text().about(say('Qui a été informé.', 'Who was told.')),
    channel: text().about(say('Comment l’information a été donnée.', 'How they were told.')),
    message: text()
      .maybe()
      .about(
        say(
          'Ce qui a été dit du rôle, de ses limites et de sa fin.',
          'What they were told of the role, its limits and its end.',
        ),
      ),
    toEveryone: bool()
      .or(false)
      .about(say('Si toute l’entreprise a été informée.', 'Whether everybody in the company was told.')),
  },
  decide: ({ access }, input, { actor }) =>
    everHeld(access, actor.id, 'CONSULTANT')
      ? refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: ['LEADERSHIP', 'SPONSOR'] })
      : [fact('LegitimacyCommunicated', input)],
});
