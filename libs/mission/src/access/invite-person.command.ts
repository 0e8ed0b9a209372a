import { anyone, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { erasureOf, invitationOf, rolesOn } from './access.state.js';

export const invitePerson = accessCommand('invitePerson', {
  label: say('Inviter à se connecter', 'Invite to sign in'),
  about: say(
    'Invite une personne de la mission à se connecter. Le lien à lui remettre se demande ensuite (invitationLink).',
    'Invites a person of the mission to sign in. The link to pass on is asked for next (invitationLink).',
  ),
  // Whoever has the link can sign in as the person: it is for those who give all roles anyway.
  roles: ['FIRM_ADMIN'],
  fields: { person: anyone() },
  decide({ access }, { person }, { today }) {
    if (rolesOn(access, person, today).length === 0) return refuse('UNKNOWN_PERSON', { person });
    const erased = erasureOf(access, person)?.destroyed;
    if (erased) return refuse('WRONG_STATE', { kind: 'person', ref: person, state: 'DESTROYED', on: erased.on });
    const acceptedOn = invitationOf(access, person)?.acceptedOn;
    if (acceptedOn)
      return refuse('WRONG_STATE', { kind: 'invitation', ref: person, state: 'ACCEPTED', on: acceptedOn });
    return [fact('PersonInvited', { person })];
  },
});
