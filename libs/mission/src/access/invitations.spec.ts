import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { acceptInvitation } from './accept-invitation.command.js';
import { invitePerson } from './invite-person.command.js';

const administering = given(startedCedre).by('ADM').on('2026-03-02');
const invited = told('PersonInvited', { person: 'TEC' }, { on: '2026-03-02', by: 'ADM', role: 'FIRM_ADMIN' });
const accepted = told('InvitationAccepted', { person: 'TEC' }, { on: '2026-03-03', by: 'SYSTEM', role: 'SYSTEM' });

describe('invitePerson', () => {
  it('invites a person who holds a role, again as long as they have not accepted', () => {
    administering.when(invitePerson, { person: 'TEC' }).then({ type: 'PersonInvited', data: { person: 'TEC' } });
    given([...startedCedre, invited])
      .by('ADM')
      .when(invitePerson, { person: 'TEC' })
      .then({ type: 'PersonInvited', data: { person: 'TEC' } });
  });

  it('invites no one without a role', () => {
    administering.when(invitePerson, { person: 'NOBODY' }).thenRefused('UNKNOWN_PERSON', { person: 'NOBODY' });
  });

  it('invites once who has accepted', () => {
    given([...startedCedre, invited, accepted])
      .by('ADM')
      .when(invitePerson, { person: 'TEC' })
      .thenRefused('WRONG_STATE', { kind: 'invitation', ref: 'TEC', state: 'ACCEPTED', on: '2026-03-03' });
  });

  it('is for the firm’s administration: whoever has the link can sign in as the person', () => {
    for (const person of ['COO', 'DIR', 'SPO'])
      administering
        .by(person)
        .when(invitePerson, { person: 'TEC' })
        .thenRefused('ROLE_FORBIDDEN', { allowed: ['FIRM_ADMIN'] });
  });
});

describe('acceptInvitation', () => {
  it('is recorded once for an invitation', () => {
    given([...startedCedre, invited])
      .by('SYSTEM')
      .when(acceptInvitation, { person: 'TEC' })
      .then({ type: 'InvitationAccepted', data: { person: 'TEC' } });
    given([...startedCedre, invited, accepted])
      .by('SYSTEM')
      .when(acceptInvitation, { person: 'TEC' })
      .then();
  });
});
