import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { automateProcess } from './automate-process.command.js';
import { recordProcessExecution } from './record-process-execution.command.js';

const identified = told('ProcessIdentified', {
  process: 'P2',
  name: 'Planification',
  critical: true,
  owner: 'PROD',
  functions: [],
});

describe('recordProcessExecution', () => {
  const run = { process: 'P2', executor: 'CE1', conforming: true };

  it('tells what the company practises from what the firm does for it', () => {
    given(startedCedre, identified)
      .when(recordProcessExecution, run)
      .then({ type: 'ProcessExecutedByInternal', data: run })
      .thenFlagged();
    given(startedCedre, identified)
      .by('PROD')
      .when(recordProcessExecution, { ...run, executor: 'ANA' })
      .then({ type: 'ProcessExecutedByFirm', data: { ...run, executor: 'ANA' } });
  });

  it('counts no one from outside as the company', () => {
    given(startedCedre, identified)
      .when(recordProcessExecution, { ...run, executor: 'MED' })
      .then({ type: 'ProcessExecutedByFirm', data: { executor: 'MED' } });
  });

  it('keeps a run that was not done as written', () => {
    const { processes } = missionAfter(
      ...startedCedre,
      identified,
      told('ProcessExecutedByInternal', { ...run, conforming: false }, { on: '2026-02-03', recordedOn: '2026-02-05' }),
      told('ProcessExecutedByFirm', { ...run, executor: 'COO' }),
    );
    expect(processes.processes['P2']?.executions).toMatchObject([
      { executor: 'CE1', internal: true, conforming: false, on: '2026-02-03', recordedOn: '2026-02-05' },
      { executor: 'COO', internal: false, conforming: true },
    ]);
  });
});

describe('automateProcess', () => {
  const planning = { process: 'P2', step: 'ordonnancement', tool: 'module ERP', share: 0.3, sites: 2, pilot: false };

  it('records that a tool does a step, on how many sites, and whether it was tried first', () => {
    given(startedCedre, identified)
      .when(automateProcess, planning)
      .then({ type: 'ProcessAutomated', data: planning })
      .thenFlagged();
    const { processes } = missionAfter(...startedCedre, identified, told('ProcessAutomated', planning));
    expect(processes.processes['P2']?.automations).toMatchObject([{ sites: 2, pilot: false, share: 0.3 }]);
  });

  it('is not for leadership, who does not roll out', () => {
    given(startedCedre, identified).by('DIR').when(automateProcess, planning).thenRefused('ROLE_FORBIDDEN');
  });
});
