import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { declareOverlapZone } from './declare-overlap-zone.command.js';

const budget = { zone: 'budget', parties: ['DIR', 'COO', 'DAF'], kind: 'BUDGET' } as const;
const declaring = given(startedCedre).by('DIR');

describe('declareOverlapZone', () => {
  it('names a domain in which several people believe they decide', () => {
    declaring.when(declareOverlapZone, budget).then({ type: 'OverlapZoneDeclared', data: budget }).thenFlagged();
  });

  it('is for leadership and the sponsor', () => {
    given(startedCedre).by('SPO').when(declareOverlapZone, budget).thenFlagged();
    given(startedCedre)
      .by('COO')
      .when(declareOverlapZone, budget)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'SPONSOR'] });
  });

  it('needs no kind', () => {
    declaring
      .when(declareOverlapZone, { ...budget, kind: undefined })
      .then({ type: 'OverlapZoneDeclared', data: { kind: 'OTHER' } });
  });

  it('refuses a zone declared before', () => {
    given(startedCedre, told('OverlapZoneDeclared', budget))
      .by('DIR')
      .when(declareOverlapZone, { ...budget, parties: ['DIR'] })
      .thenRefused('REF_TAKEN', { kind: 'overlap zone', ref: 'budget' });
  });

  it('takes at least two different people', () => {
    declaring.when(declareOverlapZone, { ...budget, parties: ['DIR', 'COO'] }).thenFlagged();
    declaring
      .when(declareOverlapZone, { ...budget, parties: ['DIR'] })
      .thenRefused('INVALID_INPUT', { field: 'parties' });
    declaring
      .when(declareOverlapZone, { ...budget, parties: ['DIR', 'DIR'] })
      .thenRefused('INVALID_INPUT', { field: 'parties' });
  });

  it('knows everybody it names', () => {
    declaring
      .when(declareOverlapZone, { ...budget, parties: ['DIR', 'XYZ'] })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });
});
