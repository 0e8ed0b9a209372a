import { given, ownerTestPassed, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { declareBlocker } from './declare-blocker.command.js';
import { liftBlocker } from './lift-blocker.command.js';
import { waiveBlocker } from './waive-blocker.command.js';

const declared = (gate: 'G-ABS' | 'G-SUC' | 'G-LEGAL', blocker = 'B1') =>
  told('BlockerDeclared', { blocker, gate, reason: 'à traiter' });
const successor = told(
  'SuccessorAppointed',
  { successor: 'PROD', position: 'Directeur', from: '2026-09-01', evidence: 'EV-021' },
  { on: '2026-09-11' },
);
const lifted = told('BlockerLifted', { blocker: 'B1', gate: 'G-ABS', evidence: ['A2'] });
const waived = told('BlockerWaived', { blocker: 'B1', gate: 'G-ABS', reason: 'assumé', by: 'SPO' });

describe('declareBlocker', () => {
  const charge = { blocker: 'B1', gate: 'G-ABS', reason: 'test échoué' };

  it('takes charge of a gate, with a reason', () => {
    given(startedCedre).when(declareBlocker, charge).then({ type: 'BlockerDeclared', data: charge });
    given(startedCedre)
      .when(declareBlocker, { ...charge, reason: '' })
      .thenRefused('REASON_REQUIRED');
  });

  it('is done once for a gate, until it is lifted or waived', () => {
    const again = { ...charge, blocker: 'B2' };
    given(startedCedre, declared('G-ABS'))
      .when(declareBlocker, again)
      .thenRefused('WRONG_STATE', { kind: 'blocker', ref: 'B1' });
    given(startedCedre, declared('G-SUC')).when(declareBlocker, again).thenFlagged();
    given(startedCedre, declared('G-ABS'), lifted).when(declareBlocker, again).thenFlagged();
    given(startedCedre, declared('G-ABS'), waived).when(declareBlocker, again).thenFlagged();
  });
});

describe('liftBlocker', () => {
  const lift = { blocker: 'B1', evidence: ['A2'] };

  it('shows with evidence, or with an absence test, that the gate blocks no more', () => {
    given(startedCedre, declared('G-ABS'), ownerTestPassed)
      .on('2026-09-14')
      .when(liftBlocker, lift)
      .then({ type: 'BlockerLifted', data: { ...lift, gate: 'G-ABS' } })
      .thenFlagged();
    given(startedCedre, declared('G-ABS'), ownerTestPassed)
      .on('2026-09-14')
      .when(liftBlocker, { ...lift, evidence: ['EV-9'] })
      .thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('asks for evidence before anything else', () => {
    given(startedCedre, declared('G-ABS'))
      .when(liftBlocker, { blocker: 'B1', evidence: [] })
      .thenRefused('EVIDENCE_REQUIRED', { field: 'evidence' });
  });

  it('does not close a gate whose condition still holds', () => {
    given(startedCedre, declared('G-ABS'))
      .when(liftBlocker, lift)
      .thenRefused('BLOCKED_BY_GATE', { gate: 'G-ABS', subjects: [] });
  });

  it('looks at the blocker’s own gate only', () => {
    given(startedCedre, declared('G-SUC'), successor)
      .on('2026-09-14')
      .when(liftBlocker, lift)
      .then({ type: 'BlockerLifted', data: { gate: 'G-SUC' } });
  });

  it('happens once', () => {
    given(startedCedre, declared('G-ABS'), ownerTestPassed, lifted)
      .on('2026-09-14')
      .when(liftBlocker, lift)
      .thenRefused('WRONG_STATE', { ref: 'B1', state: 'lifted' });
    given(startedCedre, declared('G-ABS'), ownerTestPassed, waived)
      .on('2026-09-14')
      .when(liftBlocker, lift)
      .thenRefused('WRONG_STATE', { state: 'waived' });
  });
});

describe('waiveBlocker', () => {
  const waive = { blocker: 'B1', reason: 'l’acquéreur suivra' };

  it('is for the sponsor and leadership, with a reason', () => {
    const waiving = given(startedCedre, declared('G-ABS'));
    waiving
      .by('SPO')
      .when(waiveBlocker, waive)
      .then({ type: 'BlockerWaived', data: { ...waive, gate: 'G-ABS', by: 'SPO' } });
    waiving
      .by('COO')
      .when(waiveBlocker, waive)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SPONSOR', 'LEADERSHIP'] });
    waiving.by('SPO').when(waiveBlocker, { blocker: 'B1' }).thenRefused('REASON_REQUIRED');
  });

  it('never waives what the law asks for', () => {
    given(startedCedre, declared('G-LEGAL'))
      .by('SPO')
      .when(waiveBlocker, waive)
      .thenRefused('GATE_NOT_WAIVABLE', { gate: 'G-LEGAL' });
  });

  it('happens once', () => {
    given(startedCedre, declared('G-ABS'), waived)
      .by('SPO')
      .when(waiveBlocker, waive)
      .thenRefused('WRONG_STATE', { state: 'waived' });
  });
});
