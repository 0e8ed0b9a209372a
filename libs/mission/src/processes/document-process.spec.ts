import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { documentProcess } from './document-process.command.js';

const identified = told('ProcessIdentified', {
  process: 'P2',
  name: 'Planification',
  critical: true,
  owner: 'PROD',
  functions: [],
});
const written = { process: 'P2', version: '1.0', document: 'EV-011', author: 'PROD' };
const proof = told('EvidenceAttached', {
  evidence: 'EV-011',
  title: 'Processus P2',
  sha256: '0'.repeat(64),
  effectiveOn: '2026-02-02',
  validUntil: '2027-02-02',
});
const documenting = given(startedCedre, identified, proof);

describe('documentProcess', () => {
  it('records a written version and its author, who need not be the one who records', () => {
    documenting.when(documentProcess, written).then({ type: 'ProcessDocumented', data: written }).thenFlagged();
  });

  it('marks what the firm wrote', () => {
    documenting
      .by('PROD')
      .when(documentProcess, { ...written, author: 'ANA' })
      .thenFlagged('FIRM_AUTHORED');
  });

  it('asks for the document', () => {
    documenting
      .when(documentProcess, { ...written, document: undefined })
      .thenRefused('EVIDENCE_REQUIRED', { field: 'document' });
  });

  it('gives each version of a process its own name', () => {
    const first = told('ProcessDocumented', written);
    given(startedCedre, identified, first)
      .when(documentProcess, { ...written, author: 'COO' })
      .thenRefused('REF_TAKEN', { kind: 'process version', ref: 'P2 1.0' });
    given(startedCedre, identified, proof, first)
      .when(documentProcess, { ...written, version: '2.0' })
      .thenFlagged();
  });

  it('describes at most the steps that the process has', () => {
    documenting.when(documentProcess, { ...written, stepsTotal: 18, stepsDocumented: 18 }).thenFlagged();
    documenting
      .when(documentProcess, { ...written, stepsTotal: 18, stepsDocumented: 19 })
      .thenRefused('INVALID_INPUT', { field: 'stepsDocumented' });
  });

  it('is about a process that is followed', () => {
    documenting
      .when(documentProcess, { ...written, process: 'P9' })
      .thenRefused('UNKNOWN_REF', { kind: 'process', ref: 'P9' });
  });
});
