import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { assessProcess } from './assess-process.command.js';

const identified = told('ProcessIdentified', {
  process: 'P2',
  name: 'Planification',
  critical: true,
  owner: 'PROD',
  functions: [],
});
const version = (name: string, author: string) =>
  told('ProcessDocumented', { process: 'P2', version: name, document: 'EV-011', author });
const proof = told('EvidenceAttached', {
  evidence: 'EV-007',
  title: 'Grilles',
  sha256: '0'.repeat(64),
  effectiveOn: '2026-02-02',
  validUntil: '2027-02-02',
});

const full = (...attributes: readonly string[]) => Object.fromEntries(attributes.map((attribute) => [attribute, 0.86]));
const THIRD = full('PA11', 'PA21', 'PA22', 'PA31', 'PA32');
const assessing = (ratings: object) => ({ process: 'P2', wave: 1, ratings, evidence: 'EV-007' });
const story = given(startedCedre, identified, proof).by('QUA');

describe('assessProcess', () => {
  const levels: readonly (readonly [string, object, number])[] = [
    ['0 when nothing is rated', {}, 0],
    ['0 when its performance is achieved at 50 %, partially', { PA11: 0.5 }, 0],
    ['1 when its performance is largely achieved', { PA11: 0.51 }, 1],
    [
      '1 when its performance is achieved at 85 %, not yet fully, however well it is managed',
      { ...full('PA21', 'PA22'), PA11: 0.85 },
      1,
    ],
    ['2 when it is also managed, its results included', { ...full('PA11'), PA21: 0.51, PA22: 0.51 }, 2],
    ['1 when only its results are not managed', full('PA11', 'PA21'), 1],
    ['3 when it is also defined, and practised by internal people', THIRD, 3],
    ['2 when it is defined and no one practises it', full('PA11', 'PA21', 'PA22', 'PA31'), 2],
    ['5 when everything is fully achieved', { ...THIRD, ...full('PA41', 'PA42', 'PA51', 'PA52') }, 5],
  ];
  it.each(levels)('computes level %s', (_, ratings, level) => {
    story
      .when(assessProcess, assessing(ratings))
      .then({ type: 'ProcessAssessed', data: { ...assessing(ratings), level } });
  });

  it('keeps the ratings that were given', () => {
    story
      .when(assessProcess, assessing({ PA11: 0.9, PA21: null }))
      .then({ type: 'ProcessAssessed', data: assessing({ PA11: 0.9 }) });
  });

  it('refuses a level: it is computed', () => {
    story.when(assessProcess, { ...assessing({}), level: 0 }).thenRefused('LEVEL_IS_COMPUTED', { process: 'P2' });
  });

  it('asks for evidence', () => {
    story
      .when(assessProcess, { ...assessing({}), evidence: undefined })
      .thenRefused('EVIDENCE_REQUIRED', { field: 'evidence' });
  });

  it('marks who assesses a process that they own, or of which they wrote the last version', () => {
    given(startedCedre, identified, proof)
      .by('PROD')
      .when(assessProcess, assessing({}))
      .thenFlagged('OWN_WORK_ASSESSED');
    const written = given(startedCedre, identified, proof, version('1.0', 'SAV'), version('2.0', 'QUA'));
    written.by('QUA').when(assessProcess, assessing({})).thenFlagged('OWN_WORK_ASSESSED');
    written.by('SAV').when(assessProcess, assessing({})).thenFlagged();
  });

  it('marks a process of level 3 that the firm alone wrote', () => {
    const byFirm = given(startedCedre, identified, proof, version('1.0', 'COO')).by('QUA');
    byFirm.when(assessProcess, assessing(THIRD)).thenFlagged('FIRM_AUTHORED');
    byFirm.when(assessProcess, assessing(full('PA11', 'PA21', 'PA22'))).thenFlagged();
    const shared = given(startedCedre, identified, proof, version('1.0', 'COO'), version('2.0', 'PROD')).by('QUA');
    shared.when(assessProcess, assessing(THIRD)).thenFlagged();
    story.when(assessProcess, assessing(THIRD)).thenFlagged();
  });
});
