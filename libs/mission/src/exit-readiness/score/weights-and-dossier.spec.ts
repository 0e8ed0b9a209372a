import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { setReadinessWeights } from './set-readiness-weights.command.js';
import { updateDossierIndex } from './update-dossier-index.command.js';

const weights = { D1: 10, D2: 25, D3: 15, D4: 20, D5: 15, D6: 5, D7: 5, D8: 5 };

describe('setReadinessWeights', () => {
  const weighing = given(startedCedre).by('SPO').on('2026-06-30');

  it('changes the weights, with a reason', () => {
    weighing
      .when(setReadinessWeights, { weights, reason: 'priorité au dirigeant' })
      .then({ type: 'ReadinessWeightsSet', data: { weights } });
    weighing.when(setReadinessWeights, { weights }).thenRefused('REASON_REQUIRED');
  });

  it('shares out exactly 100 points', () => {
    weighing
      .when(setReadinessWeights, { weights: { ...weights, D8: 6 }, reason: 'x' })
      .thenRefused('INVALID_INPUT', { field: 'weights' });
    const fractions = { D1: 33.3, D2: 33.3, D3: 33.4, D4: 0, D5: 0, D6: 0, D7: 0, D8: 0 };
    weighing.when(setReadinessWeights, { weights: fractions, reason: 'x' }).thenFlagged();
  });

  it('is frozen from the letter of intent on', () => {
    given(
      startedCedre,
      told('LetterOfIntentRecorded', { acquirer: 'ACQ-ORG', document: 'EV-019' }, { on: '2026-06-30' }),
    )
      .by('SPO')
      .on('2026-06-30')
      .when(setReadinessWeights, { weights, reason: 'trop tard' })
      .thenRefused('WEIGHTS_FROZEN', { on: '2026-06-30' });
  });
});

describe('updateDossierIndex', () => {
  const indexing = given(startedCedre).by('ANA');

  it('counts the lines that are covered', () => {
    indexing
      .when(updateDossierIndex, { lines: [{ line: 1, evidence: 'EV-001' }, { line: 20 }] })
      .then({ type: 'DossierIndexUpdated', data: { covered: 2, total: 20 } })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    indexing.when(updateDossierIndex, { lines: [] }).then({ type: 'DossierIndexUpdated', data: { covered: 0 } });
  });

  it('names each line once', () => {
    indexing
      .when(updateDossierIndex, { lines: [{ line: 1 }, { line: 1, evidence: 'EV-1' }] })
      .thenRefused('INVALID_INPUT', { field: 'lines' });
  });
});
