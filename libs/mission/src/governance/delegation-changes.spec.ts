import { given, granted, startedCedre } from '#specs';
import { describe, it } from '@jest/globals';
import { changeDelegation } from './change-delegation.command.js';
import { revokeDelegation } from './revoke-delegation.command.js';
import { transferDelegation } from './transfer-delegation.command.js';

const toCoo = {
  domain: 'planification',
  holder: 'COO',
  level: 5,
  validFrom: '2026-01-12',
  validTo: '2026-10-09',
  binding: 'NONE',
} as const;

describe('changeDelegation', () => {
  const change = { domain: 'planification', holder: 'COO', level: 6, reason: 'confiance établie' };
  const changing = given(startedCedre, granted({ ceilingCents: 500_000 }))
    .on('2026-03-02')
    .by('DIR');

  it('records the whole delegation after the change, from the business day on', () => {
    changing
      .when(changeDelegation, change)
      .then({
        type: 'DelegationChanged',
        data: {
          ...toCoo,
          level: 6,
          ceilingCents: 500_000,
          validFrom: '2026-03-02',
          grantor: 'DIR',
          reason: change.reason,
        },
      })
      .thenFlagged();
    changing
      .when(changeDelegation, { ...change, level: undefined, validTo: '2026-06-30', ceilingCents: 0 })
      .then({ type: 'DelegationChanged', data: { level: 5, validTo: '2026-06-30', ceilingCents: 0 } });
  });

  it('changes a delegation still to come from its first day', () => {
    given(startedCedre, granted({ validFrom: '2026-04-01' }))
      .by('DIR')
      .when(changeDelegation, change)
      .then({ type: 'DelegationChanged', data: { level: 6, validFrom: '2026-04-01' } });
  });

  it('is for leadership, with a reason', () => {
    given(startedCedre, granted()).by('SPO').when(changeDelegation, change).thenRefused('ROLE_FORBIDDEN');
    changing.when(changeDelegation, { ...change, reason: '' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('needs a delegation that is not over', () => {
    changing.when(changeDelegation, { ...change, holder: 'PROD' }).thenRefused('UNKNOWN_REF', { kind: 'delegation' });
    const ending = given(startedCedre, granted({ validTo: '2026-03-01' }))
      .by('DIR')
      .on('2026-03-02');
    ending.when(changeDelegation, change).thenRefused('UNKNOWN_REF', { ref: 'planification, COO' });
    ending.when(changeDelegation, { ...change, occurredOn: '2026-03-01' }).thenFlagged();
  });

  it('keeps the rules of a grant', () => {
    changing.when(changeDelegation, { ...change, validTo: '2026-03-01' }).thenRefused('DATES_REVERSED');
    changing.when(changeDelegation, { ...change, validTo: '2026-10-10' }).thenRefused('BEYOND_MISSION_END');
    changing.when(changeDelegation, { ...change, level: 7 }).thenRefused('LEVEL_TOO_HIGH', { level: 7 });
    given(startedCedre, granted({ holder: 'DIR' }))
      .by('DIR')
      .when(changeDelegation, { ...change, holder: 'DIR' })
      .thenRefused('SELF_GRANT', { person: 'DIR' });
    given(startedCedre, granted({ holder: 'PROD', level: 3, binding: 'BANK' }))
      .by('DIR')
      .when(changeDelegation, { ...change, holder: 'PROD', level: 4 })
      .thenRefused('POWER_OF_ATTORNEY_REQUIRED', { binding: 'BANK' });
    given(startedCedre, granted(), granted({ holder: 'PROD', level: 4 }))
      .by('DIR')
      .when(changeDelegation, { ...change, holder: 'PROD', level: 5 })
      .thenRefused('DELEGATION_CONFLICT', { holder: 'COO' });
  });
});

describe('transferDelegation', () => {
  const transfer = { domain: 'planification', from: 'COO', to: 'PROD', level: 6, validFrom: '2026-07-13' };
  const transferring = given(startedCedre, granted()).on('2026-07-10').by('DIR');

  it('passes the right to decide on', () => {
    transferring
      .when(transferDelegation, transfer)
      .then({ type: 'DelegationTransferred', data: { ...transfer, binding: 'NONE', grantor: 'DIR' } })
      .thenFlagged();
  });

  it('needs a delegation of the first holder that is not over', () => {
    transferring
      .when(transferDelegation, { ...transfer, from: 'ACH' })
      .thenRefused('UNKNOWN_REF', { kind: 'delegation' });
    given(startedCedre, granted({ validTo: '2026-07-09' }))
      .on('2026-07-10')
      .by('DIR')
      .when(transferDelegation, transfer)
      .thenRefused('UNKNOWN_REF');
  });

  it('keeps the rules of a grant for the new holder', () => {
    transferring.when(transferDelegation, { ...transfer, to: 'DIR' }).thenRefused('SELF_GRANT', { person: 'DIR' });
    transferring.when(transferDelegation, { ...transfer, to: 'ANA' }).thenRefused('BEYOND_MISSION_END');
    transferring.when(transferDelegation, { ...transfer, validTo: '2026-07-12' }).thenRefused('DATES_REVERSED');
    given(startedCedre, granted(), granted({ holder: 'PROD', level: 2 }))
      .on('2026-07-10')
      .by('DIR')
      .when(transferDelegation, transfer)
      .thenRefused('DELEGATION_CONFLICT', { holder: 'PROD' });
    given(startedCedre, granted({ validTo: '2026-07-31' }), granted({ holder: 'ACH', validFrom: '2026-08-01' }))
      .on('2026-07-10')
      .by('DIR')
      .when(transferDelegation, transfer)
      .thenRefused('DELEGATION_CONFLICT', { holder: 'ACH' });
  });

  it('asks for the new holder’s own power when the delegation binds the company', () => {
    const binding = given(startedCedre, granted({ binding: 'BANK', powerReference: 'EV-9' }))
      .on('2026-07-10')
      .by('DIR');
    binding.when(transferDelegation, transfer).thenRefused('POWER_OF_ATTORNEY_REQUIRED', { binding: 'BANK' });
    binding
      .when(transferDelegation, { ...transfer, powerReference: 'EV-12' })
      .then({ type: 'DelegationTransferred', data: { binding: 'BANK', powerReference: 'EV-12' } })
      .thenFlagged('EVIDENCE_UNREGISTERED');
  });
});

describe('revokeDelegation', () => {
  const revocation = { domain: 'planification', holder: 'COO', reason: 'domaine repris' };

  it('takes the right to decide back', () => {
    for (const person of ['DIR', 'SPO']) {
      given(startedCedre, granted())
        .by(person)
        .when(revokeDelegation, revocation)
        .then({ type: 'DelegationRevoked', data: revocation })
        .thenFlagged();
    }
    given(startedCedre, granted()).by('COO').when(revokeDelegation, revocation).thenRefused('ROLE_FORBIDDEN');
  });

  it('needs a delegation that is not over', () => {
    const revoking = given(startedCedre, granted({ validTo: '2026-02-02' })).by('DIR');
    revoking.on('2026-02-02').when(revokeDelegation, revocation).thenFlagged();
    revoking.on('2026-02-03').when(revokeDelegation, revocation).thenRefused('UNKNOWN_REF', { kind: 'delegation' });
  });
});
