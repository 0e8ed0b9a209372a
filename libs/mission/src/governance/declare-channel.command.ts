import { newRef, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { governanceCommand } from './governance-command.js';

export const declareChannel = governanceCommand('declareChannel', {
  label: say('Déclarer un canal', 'Declare a channel'),
  about: say(
    'Nomme un outil et son usage, pour que chacun sache où chercher et où écrire.',
    'Names a tool and what it is for, so that people know where to look and where to write.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM'],
  fields: { channel: newRef('channel'), tool: text(), purpose: text() },
  decide: (_, input) => [fact('ChannelDeclared', input)],
});
