import { personOrLeaver, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { accessCommand } from './access-command.js';
import { invitationOf } from './access.state.js';

export const acceptInvitation = accessCommand('acceptInvitation', {
  label: say('Accepter une invitation', 'Accept an invitation'),
  about: say(
    'Garde trace qu’une personne a fait son compte avec le lien de son invitation.',
    'Leaves a trace that a person has made their account with the link of their invitation.',
  ),
  roles: ['SYSTEM'],
  internal: true,
  fields: { person: personOrLeaver() },
  decide({ access }, { person }) {
    const invitation = invitationOf(access, person);
    return invitation && !invitation.acceptedOn ? [fact('InvitationAccepted', { person })] : [];
  },
});
