import { given, granted, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { takeDecision } from './take-decision.command.js';

/** DIR delegates purchasing to COO until 30 June, at level 5 unless told otherwise. */
const delegated = (terms: Parameters<typeof granted>[0] = {}) =>
  granted({ domain: 'achats', validTo: '2026-06-30', ...terms });

describe('takeDecision after a proposal', () => {
  const proposed = told(
    'DecisionProposed',
    {
      decision: 'D1',
      domain: 'achats',
      title: 'Aciers',
      options: [{ name: 'une source' }, { name: 'deux' }],
      by: 'ACH',
    },
    { by: 'ACH', role: 'TEAM' },
  );
  const objected = (by: string, suspends: boolean) =>
    told('DecisionObjected', { decision: 'D1', reason: 'trop cher', by, suspends }, { by });
  const agreed = (by: string) => told('DecisionAgreed', { decision: 'D1', by }, { by });
  const mediation = told(
    'MediationOpened',
    { decision: 'D1', parties: ['DIR', 'ACH'], mediator: 'MED' },
    { by: 'SPO' },
  );
  const concluded = (settled: boolean) =>
    told('MediationConcluded', { decision: 'D1', outcome: 'essai', settled, by: 'MED' }, { by: 'MED' });
  const undisputed = { decision: 'D1', chosen: 'deux', justification: 'fournisseur unique' };

  it('takes the domain of the proposal and is not marked', () => {
    given(startedCedre, delegated(), proposed)
      .when(takeDecision, undisputed)
      .then({ type: 'DecisionTaken', data: { domain: 'achats' } })
      .thenFlagged();
  });

  it('stays in the domain of the proposal', () => {
    const deciding = given(startedCedre, delegated(), proposed);
    deciding.when(takeDecision, { ...undisputed, domain: 'achats' }).thenFlagged();
    deciding.when(takeDecision, { ...undisputed, domain: 'qualité' }).thenRefused('INVALID_INPUT', { field: 'domain' });
  });

  it('waits for a suspending objection to be cleared, and for no other', () => {
    given(startedCedre, delegated(), proposed, objected('DIR', true), objected('DAF', true))
      .when(takeDecision, undisputed)
      .thenRefused('OBJECTION_PENDING', { by: ['DIR', 'DAF'], decision: 'D1' });
    given(startedCedre, delegated(), proposed, objected('CE1', false)).when(takeDecision, undisputed).thenFlagged();
    const withdrawn = told('DecisionObjectionWithdrawn', { decision: 'D1', by: 'DIR' }, { by: 'DIR' });
    given(startedCedre, delegated(), proposed, objected('DIR', true), withdrawn)
      .when(takeDecision, undisputed)
      .thenFlagged();
  });

  it('waits for the end of a conflict, and for the objections that it leaves', () => {
    const disputed = [...startedCedre, delegated(), proposed, objected('DIR', true), mediation];
    given(disputed)
      .when(takeDecision, undisputed)
      .thenRefused('OBJECTION_PENDING', { by: ['DIR', 'ACH'] });
    given(disputed, concluded(true)).when(takeDecision, undisputed).thenFlagged();
    given(disputed, concluded(false))
      .when(takeDecision, undisputed)
      .thenRefused('OBJECTION_PENDING', { by: ['DIR'] });
    given(startedCedre, delegated(), proposed, mediation)
      .when(takeDecision, undisputed)
      .thenRefused('OBJECTION_PENDING');
  });

  it('looks at rights before objections', () => {
    given(startedCedre, delegated(), proposed, objected('DIR', true))
      .by('PROD')
      .when(takeDecision, undisputed)
      .thenRefused('OUTSIDE_DELEGATION');
  });

  it('is not marked under a joint delegation when the other party has agreed', () => {
    const joint = delegated({ level: 4 });
    given(startedCedre, joint, proposed, agreed('DIR')).when(takeDecision, undisputed).thenFlagged();
    given(startedCedre, joint, proposed, agreed('COO')).by('DIR').when(takeDecision, undisputed).thenFlagged();
    given(startedCedre, joint, proposed, agreed('DAF'), agreed('COO'))
      .when(takeDecision, undisputed)
      .thenFlagged('JOINT_AGREEMENT_MISSING');
  });
});
