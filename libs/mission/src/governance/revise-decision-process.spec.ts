import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { reviseDecisionProcess } from './revise-decision-process.command.js';

const terms = {
  recommend: 'RH',
  agree: ['DAF'],
  input: ['COO'],
  perform: ['RH'],
  conflictPath: [{ step: 'ARBITRATION', person: 'SPO' }],
} as const;
const before = { ...terms, decide: 'DIR' };
const defined = told('DecisionProcessDefined', { ...before, domain: 'recrutement' }, { on: '2026-02-02' });
const revision = { ...terms, domain: 'recrutement', decide: ['PROD'], reason: 'succession préparée' };
const revising = given(startedCedre, defined).on('2026-03-02').by('DIR');

describe('reviseDecisionProcess', () => {
  it('records the new version, why, and the one it replaces', () => {
    revising
      .when(reviseDecisionProcess, revision)
      .then({ type: 'DecisionProcessRevised', data: { ...revision, decide: 'PROD', previous: before } })
      .thenFlagged();
  });

  it('is for leadership, with a reason', () => {
    given(startedCedre, defined).by('COO').when(reviseDecisionProcess, revision).thenRefused('ROLE_FORBIDDEN');
    revising
      .when(reviseDecisionProcess, { ...revision, reason: undefined })
      .thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('keeps the rules of a process', () => {
    revising.when(reviseDecisionProcess, { ...revision, decide: ['PROD', 'DIR'] }).thenRefused('TWO_DECIDERS');
    revising.when(reviseDecisionProcess, { ...revision, agree: ['RH'] }).thenRefused('RECOMMENDER_AGREES');
    revising.when(reviseDecisionProcess, { ...revision, decide: ['SPO'] }).thenRefused('ARBITER_IS_PARTY');
    const zone = told('OverlapZoneDeclared', { zone: 'recrutement', parties: ['DIR', 'PROD'], kind: 'OTHER' });
    given(startedCedre, defined, zone)
      .by('DIR')
      .when(reviseDecisionProcess, { ...revision, conflictPath: [] })
      .thenRefused('CONFLICT_PATH_MISSING', { zones: ['recrutement'] });
  });

  it('revises a process that there is on that day', () => {
    given(startedCedre)
      .by('DIR')
      .when(reviseDecisionProcess, { ...revision, domain: 'achats' })
      .thenRefused('UNKNOWN_REF', { kind: 'decision process', ref: 'achats' });
    revising.when(reviseDecisionProcess, { ...revision, occurredOn: '2026-02-02' }).thenFlagged('LATE_RECORD');
    revising.when(reviseDecisionProcess, { ...revision, occurredOn: '2026-02-01' }).thenRefused('UNKNOWN_REF');
  });

  it('replaces the version in force on the business day', () => {
    const revised = told(
      'DecisionProcessRevised',
      { ...terms, domain: 'recrutement', decide: 'DAF', reason: 'intérim', previous: before },
      { on: '2026-02-23' },
    );
    given(startedCedre, defined, revised)
      .on('2026-02-27')
      .by('DIR')
      .when(reviseDecisionProcess, revision)
      .then({ type: 'DecisionProcessRevised', data: { previous: { ...before, decide: 'DAF' } } });
    given(startedCedre, defined, revised)
      .on('2026-02-27')
      .by('DIR')
      .when(reviseDecisionProcess, { ...revision, occurredOn: '2026-02-20' })
      .then({ type: 'DecisionProcessRevised', data: { previous: before } });
  });
});
