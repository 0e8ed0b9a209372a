import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { declareBlocker } from '../gates/declare-blocker.command.js';
import { appointSuccessor } from './appoint-successor.command.js';

const byDir = { by: 'DIR', role: 'LEADERSHIP' } as const;

describe('appointSuccessor', () => {
  const appointment = {
    successor: 'PROD',
    position: 'Directeur des opérations',
    from: '2026-09-01',
    evidence: 'EV-021',
  };

  it('appoints an internal person, with evidence', () => {
    const appointing = given(startedCedre).by('DIR');
    appointing.when(appointSuccessor, appointment).then({ type: 'SuccessorAppointed', data: appointment });
    appointing.when(appointSuccessor, { ...appointment, evidence: undefined }).thenRefused('EVIDENCE_REQUIRED');
    appointing
      .when(appointSuccessor, { ...appointment, successor: 'COO' })
      .thenRefused('NOT_INTERNAL', { person: 'COO' });
    appointing
      .when(appointSuccessor, { ...appointment, successor: 'MED' })
      .thenRefused('NOT_INTERNAL', { person: 'MED' });
  });

  it('gives the role of successor from the day it is recorded, before taking office', () => {
    const blocker = { blocker: 'B1', gate: 'G-ABS', reason: 'test échoué' };
    const appointed = told('SuccessorAppointed', appointment, { on: '2026-07-06', ...byDir });
    given(startedCedre).on('2026-07-06').by('PROD').when(declareBlocker, blocker).thenRefused('ROLE_FORBIDDEN');
    given(startedCedre, appointed)
      .on('2026-07-06')
      .by('PROD')
      .when(declareBlocker, blocker)
      .then({ type: 'BlockerDeclared', data: blocker });
  });
});
