import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { registerEvidence } from './register-evidence.command.js';

const deposit = {
  evidence: 'EV-7',
  title: 'Procédure SAV v1',
  sha256: 'a'.repeat(64),
  effectiveOn: '2026-02-01',
  dossierLine: 5,
};
const depositing = given(startedCedre).on('2026-02-02');

describe('registerEvidence', () => {
  it('deposits a document, valid for 365 days unless told', () => {
    depositing
      .when(registerEvidence, deposit)
      .then({ type: 'EvidenceAttached', data: { ...deposit, validUntil: '2027-02-01' } })
      .thenFlagged();
    const until = { ...deposit, validUntil: '2026-06-30' };
    depositing.by('PROD').when(registerEvidence, until).then({ type: 'EvidenceAttached', data: until });
  });

  it('deposits what already holds', () => {
    depositing.when(registerEvidence, { ...deposit, effectiveOn: '2026-02-02' }).thenFlagged();
    depositing
      .when(registerEvidence, { ...deposit, effectiveOn: '2026-02-03' })
      .thenRefused('FUTURE_DATE', { date: '2026-02-03' });
  });

  it('gives each document a reference of its own', () => {
    const taken = told('EvidenceAttached', { ...deposit, validUntil: '2027-02-01' });
    given(startedCedre, taken)
      .when(registerEvidence, deposit)
      .thenRefused('REF_TAKEN', { kind: 'evidence', ref: 'EV-7' });
  });

  it('is for everybody in the mission but the mediator and the firm’s administration', () => {
    depositing.by('MED').when(registerEvidence, deposit).thenRefused('ROLE_FORBIDDEN');
    depositing.by('ADM').when(registerEvidence, deposit).thenRefused('ROLE_FORBIDDEN');
  });
});
