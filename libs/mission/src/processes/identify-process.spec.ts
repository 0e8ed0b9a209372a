import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { identifyProcess } from './identify-process.command.js';

const planning = { process: 'P2', name: 'Planification atelier', critical: true, owner: 'PROD' };

describe('identifyProcess', () => {
  it('follows a process from now on', () => {
    given(startedCedre)
      .when(identifyProcess, planning)
      .then({ type: 'ProcessIdentified', data: { ...planning, functions: [] } })
      .thenFlagged();
  });

  it('is for the firm and leadership', () => {
    given(startedCedre).by('DIR').when(identifyProcess, planning).thenFlagged();
    given(startedCedre).by('PROD').when(identifyProcess, planning).thenRefused('ROLE_FORBIDDEN');
  });

  it('gives it an owner who has a role in the mission', () => {
    given(startedCedre)
      .when(identifyProcess, { ...planning, owner: 'X1' })
      .thenRefused('UNKNOWN_PERSON', { person: 'X1' });
  });

  it('gives each process a reference of its own', () => {
    given(startedCedre, told('ProcessIdentified', { ...planning, functions: [] }))
      .when(identifyProcess, planning)
      .thenRefused('REF_TAKEN', { kind: 'process', ref: 'P2' });
  });
});
