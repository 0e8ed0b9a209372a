import { draftedCedre, given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { assignRole } from './assign-role.command.js';
import { registerPerson } from './register-person.command.js';
import { removeRole } from './remove-role.command.js';

const administering = given(draftedCedre).by('ADM').on('2026-01-05');

describe('registerPerson', () => {
  const person = { person: 'NEW', name: 'Alix Roche', email: 'alix@example.com', organisation: 'PME-CEDRE' };

  it('makes a person known, with everything personal handed over to be sealed', () => {
    administering.when(registerPerson, person).then({
      type: 'PersonRegistered',
      data: {
        person: 'NEW',
        organisation: 'PME-CEDRE',
        sealed: { subject: 'NEW', clear: { name: 'Alix Roche', email: 'alix@example.com' } },
        name: undefined,
        email: undefined,
      },
    });
  });

  it('registers a person once, whatever roles they hold', () => {
    const known = told('PersonRegistered', {
      person: 'NEW',
      sealed: { subject: 'NEW', clear: { name: 'Alix Roche' } },
    });
    given(draftedCedre, known)
      .by('ADM')
      .when(registerPerson, person)
      .thenRefused('REF_TAKEN', { kind: 'person', ref: 'NEW' });
    administering.when(registerPerson, { ...person, person: 'DIR' }).thenFlagged();
  });

  it('gives the person their roles at once, as assignRole would', () => {
    administering
      .when(registerPerson, { ...person, roles: ['TEAM', 'SUCCESSOR'] })
      .then(
        { type: 'PersonRegistered', data: { person: 'NEW', roles: undefined } },
        { type: 'AccessRoleAssigned', data: { person: 'NEW', role: 'TEAM' } },
        { type: 'AccessRoleAssigned', data: { person: 'NEW', role: 'SUCCESSOR' } },
      );
    administering
      .when(registerPerson, { ...person, roles: ['TEAM', 'ACQUIRER'] })
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SPONSOR'], use: 'grantAuditAccess' });
    administering
      .when(registerPerson, { ...person, person: 'DIR', roles: ['LEADERSHIP'] })
      .thenRefused('WRONG_STATE', { kind: 'LEADERSHIP', ref: 'DIR', state: 'HELD' });
  });

  it('knows people who left, and gives them no role', () => {
    const departed = given(
      startedCedre,
      told('PersonDeparted', { person: 'SAV', lastDay: '2026-02-27', itemsHeld: [] }),
    )
      .by('ADM')
      .on('2026-03-02');
    departed.when(registerPerson, { ...person, person: 'SAV' }).thenFlagged();
    departed
      .when(registerPerson, { ...person, person: 'SAV', roles: ['MEDIATOR'] })
      .thenRefused('PERSON_LEFT', { person: 'SAV', lastDay: '2026-02-27' });
  });

  it('is for the firm’s administration', () => {
    administering
      .by('COO')
      .when(registerPerson, person)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['FIRM_ADMIN'] });
  });
});

describe('assignRole', () => {
  it('gives a role, for good or until a day, also to a person who holds none yet', () => {
    administering
      .when(assignRole, { person: 'NEW', role: 'TEAM', until: '2026-06-30' })
      .then({ type: 'AccessRoleAssigned', data: { person: 'NEW', role: 'TEAM', until: '2026-06-30' } });
    administering.when(assignRole, { person: 'DAF', role: 'LEADERSHIP' }).thenFlagged();
  });

  it('leaves acquirers to grantAuditAccess', () => {
    administering
      .when(assignRole, { person: 'NEW', role: 'ACQUIRER' })
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SPONSOR'], use: 'grantAuditAccess' });
  });

  it('gives a role once, and again when it has ended', () => {
    administering
      .when(assignRole, { person: 'DAF', role: 'TEAM' })
      .thenRefused('WRONG_STATE', { kind: 'TEAM', ref: 'DAF' });
    const again = { person: 'COO', role: 'CONSULTANT' };
    administering.on('2026-10-31').when(assignRole, again).thenRefused('WRONG_STATE');
    administering.on('2026-11-01').when(assignRole, again).thenFlagged();
  });

  it('is for the firm’s administration', () => {
    administering.by('DIR').when(assignRole, { person: 'NEW', role: 'TEAM' }).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('removeRole', () => {
  it('takes a role away', () => {
    const role = { person: 'COO', role: 'CONSULTANT' };
    administering.when(removeRole, role).then({ type: 'AccessRoleRemoved', data: role });
  });

  it('takes away what is held', () => {
    administering.when(removeRole, { person: 'COO', role: 'TEAM' }).thenRefused('WRONG_STATE', { state: 'NOT_HELD' });
    administering.on('2026-11-01').when(removeRole, { person: 'COO', role: 'CONSULTANT' }).thenRefused('WRONG_STATE');
    administering.when(removeRole, { person: 'NEW', role: 'TEAM' }).thenRefused('UNKNOWN_PERSON', { person: 'NEW' });
  });

  it('ends the access from that day on', () => {
    const removed = told('AccessRoleRemoved', { person: 'DAF', role: 'TEAM' }, { on: '2026-01-05' });
    given(draftedCedre, removed)
      .by('ADM')
      .on('2026-01-05')
      .when(removeRole, { person: 'DAF', role: 'TEAM' })
      .thenRefused('WRONG_STATE');
  });

  it('is for the firm’s administration', () => {
    administering.by('DIR').when(removeRole, { person: 'COO', role: 'CONSULTANT' }).thenRefused('ROLE_FORBIDDEN');
  });
});
