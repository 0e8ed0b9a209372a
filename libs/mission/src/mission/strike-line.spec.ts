import { replay } from '#decider';
import { missionFold } from '#mission';
import { given, granted, item, recorded, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { strikeLine } from './strike-line.command.js';

/** The number that the first line told after the start of the mission has. */
const NEXT = startedCedre.length;
const reason = 'faute de frappe';
const misspelt = granted({ domain: 'plannning', holder: 'PROD', level: 6 });
const revoked = told(
  'DelegationRevoked',
  { domain: 'plannning', holder: 'PROD' },
  { on: '2026-01-14', by: 'DIR', role: 'LEADERSHIP' },
);
const reported = told(
  'IrritantReported',
  { irritant: 'I1', topic: 'délais', severity: 2 },
  { on: '2026-01-14', by: 'QUA', role: 'TEAM' },
);
const confirmed = told('IrritantConfirmed', { irritant: 'I1' }, { on: '2026-01-15', by: 'PROD', role: 'TEAM' });
const struck = (revision: number, type: string) =>
  told('LineStruck', { revision, type, reason, quiet: true }, { on: '2026-01-16', by: 'DIR', role: 'LEADERSHIP' });

const strike = (by: string, facts: readonly Told[], revision = NEXT, on = '2026-01-19') =>
  given(startedCedre, facts).on(on).by(by).when(strikeLine, { revision, reason });

describe('strikeLine', () => {
  it('names the line, its type and what was wrong', () => {
    strike('DIR', [misspelt]).then({
      type: 'LineStruck',
      data: { revision: NEXT, type: 'DelegationGranted', reason, quiet: false },
    });
  });

  it('is quiet when the author strikes the line by the next day', () => {
    strike('QUA', [reported], NEXT, '2026-01-15').then({ type: 'LineStruck', data: { quiet: true } });
    strike('QUA', [reported], NEXT, '2026-01-16').then({ type: 'LineStruck', data: { quiet: false } });
    strike('DIR', [reported], NEXT, '2026-01-14').then({ type: 'LineStruck', data: { quiet: false } });
  });

  it('is open to the author, to leadership and to the sponsor', () => {
    for (const person of ['QUA', 'DIR', 'SPO']) strike(person, [reported]).then({ type: 'LineStruck', data: {} });
    for (const person of ['PROD', 'COO', 'ADM']) strike(person, [reported]).thenRefused('ROLE_FORBIDDEN');
  });

  it('needs a reason, and a line', () => {
    given(startedCedre, reported).by('QUA').when(strikeLine, { revision: NEXT }).thenRefused('REASON_REQUIRED');
    strike('DIR', [reported], NEXT + 1).thenRefused('INVALID_INPUT', { field: 'revision' });
  });

  it('leaves what has a correction of its own to that', () => {
    strike('DIR', [told('KpiTargetSet', { kpi: 'K1', target: 2 })]).thenRefused('USE_CORRECTION', {
      command: 'setKpiTarget',
    });
    strike('DIR', [], 15).thenRefused('USE_CORRECTION', { command: 'amendScope' });
  });

  it('leaves the mandate, the start, roles and strikes alone', () => {
    for (const [revision, { type }] of startedCedre.entries()) {
      if (!['MissionDrafted', 'AccessRoleAssigned', 'MandateSigned', 'MissionStarted'].includes(type)) continue;
      strike('DIR', [], revision).thenRefused('NOT_STRIKABLE', { type });
    }
    strike('DIR', [reported, struck(NEXT, 'IrritantReported')], NEXT + 1).thenRefused('NOT_STRIKABLE');
  });

  it('leaves alone what an acquirer or the system recorded', () => {
    const lifted = told(
      'HandoverReserveLifted',
      { reserve: 'R1', evidence: 'EV', by: 'BID' },
      { by: 'BID', role: 'ACQUIRER' },
    );
    strike('DIR', [lifted]).thenRefused('NOT_STRIKABLE', { type: 'HandoverReserveLifted' });
  });

  it('strikes a line once', () => {
    strike('DIR', [reported, struck(NEXT, 'IrritantReported')]).thenRefused('WRONG_STATE', { state: 'struck' });
  });

  it('waits for the lines that name what the line created', () => {
    strike('QUA', [reported, confirmed]).thenRefused('LINE_IN_USE', { revisions: [String(NEXT + 1)] });
    strike('QUA', [reported, confirmed, struck(NEXT + 1, 'IrritantConfirmed')]).then({ type: 'LineStruck', data: {} });
  });

  it('waits for the lines that need what the line opened', () => {
    strike('DIR', [misspelt, revoked]).thenRefused('LINE_IN_USE', { revisions: [String(NEXT + 1)] });
    strike('DIR', [misspelt, revoked, struck(NEXT + 1, 'DelegationRevoked')]).then({ type: 'LineStruck', data: {} });
  });

  it('does not wait for what another line opened since', () => {
    const rated = (level: number) =>
      told('AutonomyAssessed', { item: 'K1', person: 'PROD', level, assessor: 'QUA' }, { on: '2026-01-14', by: 'QUA' });
    const agreed = told('AutonomyConfirmedByReceiver', { item: 'K1', person: 'PROD', level: 3 }, { by: 'PROD' });
    const facts = [item('K1', 4, ['DIR'], '2026-01-13'), rated(2), rated(3), agreed];
    strike('QUA', facts, NEXT + 1).then({ type: 'LineStruck', data: {} });
    strike('QUA', facts, NEXT + 2).thenRefused('LINE_IN_USE', { revisions: [String(NEXT + 3)] });
  });

  it('frees the references that the line created', () => {
    const state = replay(missionFold, recorded([...startedCedre, reported, struck(NEXT, 'IrritantReported')]));
    expect(state.operations.irritants).toEqual({});
  });
});

describe('A struck line', () => {
  const missionOf = (...facts: readonly Told[]) => replay(missionFold, recorded([...startedCedre, ...facts]));

  it('is for every fold as if it were not there', () => {
    const mended = missionOf(misspelt, reported, struck(NEXT, 'DelegationGranted'));
    expect(mended.governance).toEqual(missionOf().governance);
    expect(mended.operations.irritants['I1']?.revisions).toEqual([NEXT + 1]);
    expect(mended.mission.struck).toMatchObject([{ line: NEXT, type: 'DelegationGranted', by: 'DIR' }]);
  });

  it('is there until it is struck', () => {
    expect(missionOf(misspelt).governance.domains).toEqual(['plannning']);
  });
});
