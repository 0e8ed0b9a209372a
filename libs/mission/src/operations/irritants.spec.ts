import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { assignIrritant } from './assign-irritant.command.js';
import { confirmIrritant } from './confirm-irritant.command.js';
import { reopenIrritant } from './reopen-irritant.command.js';
import { reportIrritant } from './report-irritant.command.js';
import { resolveIrritant } from './resolve-irritant.command.js';

const nuisance = { irritant: 'I06', topic: 'module planning inadapté', severity: 3, site: 'Chambéry' };
const reported = told('IrritantReported', nuisance, { on: '2026-04-29', by: 'PROD', role: 'TEAM' });
const resolved = told('IrritantResolved', { irritant: 'I06' }, { on: '2026-06-12', by: 'PROD', role: 'TEAM' });
const back = (times: number) =>
  told('IrritantReopened', { irritant: 'I06', reason: 'revenu', times }, { on: '2026-06-15', by: 'CE1', role: 'TEAM' });

describe('reportIrritant', () => {
  it('reports a repeated nuisance', () => {
    given(startedCedre)
      .by('PROD')
      .when(reportIrritant, nuisance)
      .then({ type: 'IrritantReported', data: nuisance })
      .thenFlagged();
  });

  it('is for everybody who works in the mission', () => {
    const allowed = ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP', 'SPONSOR'];
    given(startedCedre).by('SPO').when(reportIrritant, nuisance).thenFlagged();
    given(startedCedre).by('MED').when(reportIrritant, nuisance).thenRefused('ROLE_FORBIDDEN', { allowed });
  });

  it('gives each nuisance its own reference', () => {
    given(startedCedre, reported).by('SAV').when(reportIrritant, nuisance).thenRefused('REF_TAKEN', { ref: 'I06' });
  });
});

describe('An open irritant (confirmIrritant, assignIrritant, resolveIrritant)', () => {
  const open = given(startedCedre, reported).on('2026-05-04');

  it('may be confirmed by those who meet it too, each counted once', () => {
    open
      .by('CE1')
      .when(confirmIrritant, { irritant: 'I06' })
      .then({ type: 'IrritantConfirmed', data: { irritant: 'I06' } });
    const confirmed = (by: string) => told('IrritantConfirmed', { irritant: 'I06' }, { by, role: 'TEAM' });
    const { irritants } = missionAfter(
      ...startedCedre,
      reported,
      confirmed('CE1'),
      confirmed('TEC'),
      confirmed('CE1'),
    ).operations;
    expect(irritants['I06']?.confirmedBy).toEqual(['CE1', 'TEC']);
  });

  it('may be assigned to a person who has a role', () => {
    open
      .by('DIR')
      .when(assignIrritant, { irritant: 'I06', owner: 'PROD' })
      .then({ type: 'IrritantAssigned', data: { owner: 'PROD' } });
    open
      .by('DIR')
      .when(assignIrritant, { irritant: 'I06', owner: 'XYZ' })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });

  it('may be resolved, but not by the sponsor', () => {
    open
      .by('PROD')
      .when(resolveIrritant, { irritant: 'I06', note: 'retour arrière' })
      .then({ type: 'IrritantResolved', data: { irritant: 'I06' } });
    open.by('SPO').when(resolveIrritant, { irritant: 'I06' }).thenRefused('ROLE_FORBIDDEN');
  });

  it('is resolved by a decision that exists', () => {
    open
      .by('PROD')
      .when(resolveIrritant, { irritant: 'I06', decision: 'D06' })
      .thenRefused('UNKNOWN_REF', { kind: 'decision' });
  });

  it('cannot be reopened', () => {
    open
      .by('CE1')
      .when(reopenIrritant, { irritant: 'I06', reason: 'revenu' })
      .thenRefused('WRONG_STATE', { ref: 'I06', state: 'open' });
  });
});

describe('A resolved irritant (reopenIrritant)', () => {
  const gone = given(startedCedre, reported, resolved).on('2026-06-15').by('CE1');

  it('is neither confirmed, nor assigned, nor resolved again', () => {
    gone.when(confirmIrritant, { irritant: 'I06' }).thenRefused('WRONG_STATE', { ref: 'I06', state: 'resolved' });
    gone.when(assignIrritant, { irritant: 'I06', owner: 'PROD' }).thenRefused('WRONG_STATE', { state: 'resolved' });
    gone.when(resolveIrritant, { irritant: 'I06' }).thenRefused('WRONG_STATE', { state: 'resolved' });
  });

  it('may come back, with a reason, and every time is counted', () => {
    gone
      .when(reopenIrritant, { irritant: 'I06', reason: 'revenu' })
      .then({ type: 'IrritantReopened', data: { times: 1 } });
    gone.when(reopenIrritant, { irritant: 'I06', reason: '' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
    given(startedCedre, reported, resolved, back(1), told('IrritantResolved', { irritant: 'I06' }))
      .by('CE1')
      .on('2026-06-15')
      .when(reopenIrritant, { irritant: 'I06', reason: 'revenu' })
      .then({ type: 'IrritantReopened', data: { times: 2 } });
  });

  it('is open again once it came back', () => {
    given(startedCedre, reported, resolved, back(1))
      .by('CE1')
      .on('2026-06-15')
      .when(resolveIrritant, { irritant: 'I06' })
      .thenFlagged();
  });
});
