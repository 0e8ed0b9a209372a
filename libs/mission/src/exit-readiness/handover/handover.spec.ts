import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { acceptHandover } from './accept-handover.command.js';
import { liftHandoverReserve } from './lift-handover-reserve.command.js';
import { raiseHandoverReserve } from './raise-handover-reserve.command.js';

const bySpo = { by: 'SPO', role: 'SPONSOR' } as const;
const plan = told(
  'HandoverPlanApproved',
  { recipients: ['PROD', 'ACQ-ORG'], date: '2026-10-02' },
  { on: '2026-09-30', ...bySpo },
);
const audit = (to: string, organisation: string) =>
  told(
    'AuditAccessGranted',
    { to, organisation, scope: ['ALL'], until: '2026-10-31', nda: 'EV-027', cleanTeam: false },
    { on: '2026-07-27', ...bySpo },
  );
const closing = told('ClosingRecorded', { acquirer: 'ACQ-ORG' }, { on: '2026-10-01', ...bySpo });
const accepted = told(
  'HandoverAccepted',
  { recipient: 'PROD', reserves: [], by: 'PROD' },
  { on: '2026-10-02', by: 'PROD' },
);
const reserve = { reserve: 'R1', statement: 'P7 niveau 2', due: '2026-12-18', owner: 'PROD' };

describe('acceptHandover', () => {
  const toProd = { recipient: 'PROD' };
  const toAcquirer = { recipient: 'ACQ-ORG' };

  it('needs an approved plan', () => {
    given(startedCedre).by('PROD').when(acceptHandover, toProd).thenRefused('HANDOVER_PLAN_MISSING');
  });

  it('is the word of a recipient of the plan', () => {
    const planned = given(startedCedre, plan).on('2026-10-02');
    planned
      .by('PROD')
      .when(acceptHandover, toProd)
      .then({ type: 'HandoverAccepted', data: { ...toProd, reserves: [], by: 'PROD' } });
    planned
      .by('SAV')
      .when(acceptHandover, toProd)
      .thenRefused('ROLE_FORBIDDEN', { actor: 'SAV', allowed: ['PROD', 'ACQ-ORG'] });
    planned.by('SAV').when(acceptHandover, { recipient: 'SAV' }).thenRefused('ROLE_FORBIDDEN');
  });

  it('is given for an organisation by its acquirer, after the closing', () => {
    const selling = given(startedCedre, audit('ACQ', 'ACQ-ORG'), audit('RIVAL', 'OTHER'), plan).on('2026-10-02');
    selling.by('ACQ').when(acceptHandover, toAcquirer).thenRefused('READ_ONLY_BEFORE_CLOSING', { actor: 'ACQ' });
    const sold = given(startedCedre, audit('ACQ', 'ACQ-ORG'), audit('RIVAL', 'OTHER'), plan, closing).on('2026-10-02');
    sold
      .by('ACQ')
      .when(acceptHandover, toAcquirer)
      .then({ type: 'HandoverAccepted', data: { ...toAcquirer, by: 'ACQ' } });
    sold.by('RIVAL').when(acceptHandover, toAcquirer).thenRefused('ROLE_FORBIDDEN');
    sold.by('PROD').when(acceptHandover, toAcquirer).thenRefused('ROLE_FORBIDDEN');
  });

  it('waits for the closing even when the acquirer’s person holds another role', () => {
    const both = told('AuditAccessGranted', {
      to: 'SAV',
      organisation: 'ACQ-ORG',
      scope: ['ALL'],
      until: '2026-10-31',
      nda: 'EV-027',
      cleanTeam: false,
    });
    given(startedCedre, both, plan)
      .on('2026-10-02')
      .by('SAV')
      .when(acceptHandover, toAcquirer)
      .thenRefused('READ_ONLY_BEFORE_CLOSING');
  });

  it('is given once by each recipient', () => {
    given(startedCedre, plan, accepted)
      .on('2026-10-02')
      .by('PROD')
      .when(acceptHandover, toProd)
      .thenRefused('WRONG_STATE', { ref: 'PROD', state: 'accepted' });
  });

  it('marks a reserve without a due date', () => {
    const planned = given(startedCedre, plan).on('2026-10-02').by('PROD');
    const undated = { reserve: 'R1', statement: 'P7 niveau 2' };
    planned.when(acceptHandover, { ...toProd, reserves: [undated] }).thenFlagged('RESERVE_UNDATED');
    planned.when(acceptHandover, { ...toProd, reserves: [reserve] }).thenFlagged();
  });

  it('restates a known reserve, which keeps its date', () => {
    given(startedCedre, plan, told('HandoverReserveRaised', reserve))
      .on('2026-10-02')
      .by('PROD')
      .when(acceptHandover, { ...toProd, reserves: [{ reserve: 'R1', statement: 'P7 au niveau 2' }] })
      .thenFlagged();
  });
});

describe('Reserves (raiseHandoverReserve, liftHandoverReserve)', () => {
  it('are raised with a due date and a person who closes the gap', () => {
    given(startedCedre)
      .by('PROD')
      .when(raiseHandoverReserve, reserve)
      .then({ type: 'HandoverReserveRaised', data: reserve });
    given(startedCedre, told('HandoverReserveRaised', reserve))
      .by('PROD')
      .when(raiseHandoverReserve, reserve)
      .thenRefused('REF_TAKEN', { kind: 'reserve', ref: 'R1' });
  });

  const raised = [plan, audit('ACQ', 'ACQ-ORG'), told('HandoverReserveRaised', reserve, { on: '2026-10-02' })];
  const lifting = given(startedCedre, raised).on('2026-10-07');
  const lift = { reserve: 'R1', evidence: 'EV-045' };

  it('are lifted with evidence by a recipient of the plan, an acquirer even before the closing', () => {
    lifting
      .by('PROD')
      .when(liftHandoverReserve, lift)
      .then({ type: 'HandoverReserveLifted', data: { ...lift, by: 'PROD' } });
    lifting
      .by('ACQ')
      .when(liftHandoverReserve, lift)
      .then({ type: 'HandoverReserveLifted', data: { ...lift, by: 'ACQ' } });
    lifting.by('PROD').when(liftHandoverReserve, { reserve: 'R1' }).thenRefused('EVIDENCE_REQUIRED');
  });

  it('are not lifted by anybody else', () => {
    lifting
      .by('SAV')
      .when(liftHandoverReserve, lift)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['PROD', 'ACQ-ORG'] });
    given(startedCedre, told('HandoverReserveRaised', reserve))
      .by('PROD')
      .when(liftHandoverReserve, lift)
      .thenRefused('ROLE_FORBIDDEN');
  });

  it('are lifted once, unless they are restated', () => {
    const lifted = told('HandoverReserveLifted', { ...lift, by: 'PROD' }, { on: '2026-10-07' });
    const restated = told(
      'HandoverAccepted',
      { recipient: 'ACQ-ORG', reserves: [reserve], by: 'ACQ' },
      { on: '2026-10-09' },
    );
    given(startedCedre, raised, lifted)
      .on('2026-10-08')
      .by('PROD')
      .when(liftHandoverReserve, lift)
      .thenRefused('WRONG_STATE', { ref: 'R1', state: 'lifted' });
    given(startedCedre, raised, lifted, restated)
      .on('2026-10-09')
      .by('PROD')
      .when(liftHandoverReserve, lift)
      .then({ type: 'HandoverReserveLifted', data: lift });
  });
});
