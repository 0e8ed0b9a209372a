import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { grantDelegation } from './grant-delegation.command.js';

const toCoo = { domain: 'planification', holder: 'COO', level: 5, validFrom: '2026-02-02', validTo: '2026-10-09' };
const granting = given(startedCedre).by('DIR');

describe('grantDelegation', () => {
  it('gives a holder the right to decide', () => {
    granting
      .when(grantDelegation, toCoo)
      .then({ type: 'DelegationGranted', data: { ...toCoo, grantor: 'DIR', binding: 'NONE' } })
      .thenFlagged();
  });

  it('is for leadership', () => {
    given(startedCedre)
      .by('COO')
      .when(grantDelegation, toCoo)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP'] });
  });

  it('refuses that someone grants to themselves', () => {
    granting.when(grantDelegation, { ...toCoo, holder: 'DIR' }).thenRefused('SELF_GRANT', { person: 'DIR' });
  });

  it('keeps the firm inside the scope', () => {
    granting
      .when(grantDelegation, { ...toCoo, domain: 'financement' })
      .thenRefused('OUTSIDE_SCOPE', { what: 'financement' });
  });

  it('lets an internal person decide outside the scope of the mission', () => {
    granting.when(grantDelegation, { ...toCoo, domain: 'financement', holder: 'DAF' }).thenFlagged();
  });

  it('refuses an end before the beginning', () => {
    granting.when(grantDelegation, { ...toCoo, validTo: '2026-02-01' }).thenRefused('DATES_REVERSED');
  });

  it('ends the firm’s delegations with the mission', () => {
    granting
      .when(grantDelegation, { ...toCoo, validTo: '2026-10-10' })
      .thenRefused('BEYOND_MISSION_END', { plannedEnd: '2026-10-09' });
    granting.when(grantDelegation, { ...toCoo, validTo: undefined }).thenRefused('BEYOND_MISSION_END');
  });

  it('gives the firm level 7 only where the scope says so', () => {
    granting.when(grantDelegation, { ...toCoo, level: 7 }).thenRefused('LEVEL_TOO_HIGH', { level: 7 });
  });

  it('asks for the power behind a delegation that binds the company', () => {
    granting
      .when(grantDelegation, { ...toCoo, binding: 'BANK' })
      .thenRefused('POWER_OF_ATTORNEY_REQUIRED', { binding: 'BANK' });
    granting.when(grantDelegation, { ...toCoo, binding: 'BANK', level: 3 }).thenFlagged();
    granting
      .when(grantDelegation, { ...toCoo, binding: 'BANK', powerReference: 'EV-9' })
      .thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('allows one full decider for a domain on a day', () => {
    const taken = told('DelegationGranted', { ...toCoo, binding: 'NONE', grantor: 'DIR' }, { on: '2026-02-02' });
    const again = given(startedCedre, taken).by('DIR');
    again.when(grantDelegation, { ...toCoo, holder: 'PROD' }).thenRefused('DELEGATION_CONFLICT', { holder: 'COO' });
    again.when(grantDelegation, { ...toCoo, level: 2 }).thenRefused('DELEGATION_CONFLICT', { holder: 'COO' });
    again.when(grantDelegation, { ...toCoo, holder: 'PROD', level: 4 }).thenFlagged();
    again
      .when(grantDelegation, { ...toCoo, holder: 'PROD', validFrom: '2026-10-10', validTo: undefined })
      .thenFlagged();
  });
});
