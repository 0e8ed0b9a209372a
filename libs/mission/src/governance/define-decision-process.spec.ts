import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { defineDecisionProcess } from './define-decision-process.command.js';

const budget = {
  domain: 'budget',
  decide: ['DIR'],
  recommend: 'DAF',
  agree: ['SPO'],
  input: ['COO', 'COM'],
  perform: ['DAF'],
  conflictPath: [{ step: 'MEDIATION' }, { step: 'ARBITRATION', person: 'SPO' }],
} as const;
const defining = given(startedCedre).by('DIR');

describe('defineDecisionProcess', () => {
  it('lays down who decides, recommends, agrees, gives input, performs and settles conflicts', () => {
    defining
      .when(defineDecisionProcess, budget)
      .then({ type: 'DecisionProcessDefined', data: { ...budget, decide: 'DIR' } })
      .thenFlagged();
  });

  it('is for leadership', () => {
    given(startedCedre)
      .by('SPO')
      .when(defineDecisionProcess, budget)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP'] });
  });

  it('needs neither agreement, nor input, nor a conflict path outside overlap zones', () => {
    const { domain, decide, recommend, perform } = budget;
    defining
      .when(defineDecisionProcess, { domain, decide, recommend, perform })
      .then({ type: 'DecisionProcessDefined', data: { agree: [], input: [], conflictPath: [] } });
  });

  it('takes exactly one decider', () => {
    defining
      .when(defineDecisionProcess, { ...budget, decide: ['DIR', 'DAF'] })
      .thenRefused('TWO_DECIDERS', { domain: 'budget', decider: ['DIR', 'DAF'] });
    defining.when(defineDecisionProcess, { ...budget, decide: [] }).thenRefused('TWO_DECIDERS', { domain: 'budget' });
  });

  it('refuses a second process for a domain', () => {
    given(startedCedre, told('DecisionProcessDefined', { ...budget, decide: 'DIR' }))
      .by('DIR')
      .when(defineDecisionProcess, { ...budget, decide: ['DAF'] })
      .thenRefused('TWO_DECIDERS', { domain: 'budget', decider: 'DIR' });
  });

  it('does not let the recommender be the only one who agrees', () => {
    defining
      .when(defineDecisionProcess, { ...budget, agree: ['DAF'] })
      .thenRefused('RECOMMENDER_AGREES', { person: 'DAF' });
    defining.when(defineDecisionProcess, { ...budget, agree: ['DAF', 'SPO'] }).thenFlagged();
  });

  it('asks for a conflict path in an overlap zone', () => {
    const zone = told('OverlapZoneDeclared', { zone: 'budget', parties: ['DIR', 'DAF'], kind: 'BUDGET' });
    given(startedCedre, zone)
      .by('DIR')
      .when(defineDecisionProcess, { ...budget, conflictPath: [] })
      .thenRefused('CONFLICT_PATH_MISSING', { zones: ['budget'] });
    given(startedCedre, zone).by('DIR').when(defineDecisionProcess, budget).thenFlagged();
  });

  it('does not let the decider arbitrate', () => {
    const arbitratedBy = (person: string) => ({ ...budget, conflictPath: [{ step: 'ARBITRATION', person }] });
    defining.when(defineDecisionProcess, arbitratedBy('DIR')).thenRefused('ARBITER_IS_PARTY', { person: 'DIR' });
    defining.when(defineDecisionProcess, arbitratedBy('MED')).thenFlagged();
    defining
      .when(defineDecisionProcess, { ...budget, conflictPath: [{ step: 'EXPERT', person: 'DIR' }] })
      .thenFlagged();
  });

  it('knows everybody it names', () => {
    defining
      .when(defineDecisionProcess, { ...budget, conflictPath: [{ step: 'ARBITRATION', person: 'XYZ' }] })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
  });
});
