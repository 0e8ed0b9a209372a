import { decision, given, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { agreeToDecision } from './agree-to-decision.command.js';
import { giveDecisionInput } from './give-decision-input.command.js';
import { objectToDecision } from './object-to-decision.command.js';
import { proposeDecision } from './propose-decision.command.js';
import { withdrawObjection } from './withdraw-objection.command.js';

const agency = {
  decision: 'D3',
  domain: 'agences',
  title: 'Changement d’agence',
  options: [{ name: 'A' }, { name: 'B', consequence: 'coût +30 %' }],
  recommended: 'B',
};
const proposed = told('DecisionProposed', { ...agency, by: 'COM' }, { by: 'COM', role: 'TEAM' });
const process = told(
  'DecisionProcessDefined',
  { domain: 'agences', decide: 'DAF', recommend: 'COM', agree: ['COO'], input: [], perform: ['COM'], conflictPath: [] },
  { on: '2026-02-02' },
);
const taken = decision({ decision: 'D3' });
const objected = (by: string, suspends: boolean): Told =>
  told('DecisionObjected', { decision: 'D3', reason: 'coût sans cible', by, suspends }, { by });

describe('proposeDecision', () => {
  const proposing = given(startedCedre, process).by('COM');

  it('puts a choice up for decision with its options', () => {
    proposing
      .when(proposeDecision, agency)
      .then({ type: 'DecisionProposed', data: { ...agency, by: 'COM' } })
      .thenFlagged();
  });

  it('is not for the sponsor', () => {
    given(startedCedre).by('SPO').when(proposeDecision, agency).thenRefused('ROLE_FORBIDDEN');
  });

  it('compares at least two different options', () => {
    proposing
      .when(proposeDecision, { ...agency, options: [{ name: 'B' }] })
      .thenRefused('OPTIONS_REQUIRED', { count: 1 });
    proposing
      .when(proposeDecision, { ...agency, options: [{ name: 'B' }, { name: 'B' }] })
      .thenRefused('OPTIONS_REQUIRED', { count: 1 });
  });

  it('recommends one of the options, or none', () => {
    proposing
      .when(proposeDecision, { ...agency, recommended: 'C' })
      .thenRefused('INVALID_INPUT', { field: 'recommended' });
    proposing.when(proposeDecision, { ...agency, recommended: undefined }).thenFlagged();
  });

  it('has a reference of its own, also among decisions taken without a proposal', () => {
    given(startedCedre, proposed).by('COM').when(proposeDecision, agency).thenRefused('REF_TAKEN', { ref: 'D3' });
    given(startedCedre, taken).by('COM').when(proposeDecision, agency).thenRefused('REF_TAKEN', { kind: 'decision' });
  });
});

describe('giveDecisionInput', () => {
  const opinion = { decision: 'D3', opinion: 'trop tôt' };

  it('records an opinion while the decision is not taken', () => {
    given(startedCedre, proposed)
      .by('SPO')
      .when(giveDecisionInput, opinion)
      .then({ type: 'DecisionInputGiven', data: { ...opinion, by: 'SPO' } });
    given(startedCedre, proposed, taken)
      .by('SPO')
      .when(giveDecisionInput, opinion)
      .thenRefused('WRONG_STATE', { ref: 'D3', state: 'taken' });
    given(startedCedre).by('SPO').when(giveDecisionInput, opinion).thenRefused('UNKNOWN_REF', { kind: 'decision' });
  });
});

describe('agreeToDecision', () => {
  const agreeing = given(startedCedre, process, proposed);
  const agreement = { decision: 'D3' };

  it('is for those whose agreement the process asks for', () => {
    agreeing
      .by('COO')
      .when(agreeToDecision, agreement)
      .then({ type: 'DecisionAgreed', data: { decision: 'D3', by: 'COO' } });
  });

  it('is for leadership', () => {
    agreeing.by('DIR').when(agreeToDecision, agreement).thenFlagged();
  });

  it('is for whoever may decide in the domain', () => {
    agreeing.by('DAF').when(agreeToDecision, agreement).thenFlagged();
    const joint = told('DelegationGranted', {
      domain: 'agences',
      holder: 'ANA',
      level: 4,
      validFrom: '2026-02-02',
      validTo: '2026-02-06',
      binding: 'NONE',
      grantor: 'DIR',
    });
    const later = given(startedCedre, process, proposed, joint).by('ANA');
    later.on('2026-02-06').when(agreeToDecision, agreement).thenFlagged();
    later.on('2026-02-09').when(agreeToDecision, agreement).thenRefused('ROLE_FORBIDDEN');
  });

  it('is for no one else', () => {
    agreeing
      .by('PROD')
      .when(agreeToDecision, agreement)
      .thenRefused('ROLE_FORBIDDEN', { actor: 'PROD', allowed: ['COO', 'DAF', 'LEADERSHIP'] });
  });

  it('comes before the decision', () => {
    const late = given(startedCedre, process, proposed, taken);
    late.by('COO').when(agreeToDecision, agreement).thenRefused('WRONG_STATE', { state: 'taken' });
    late.by('PROD').when(agreeToDecision, agreement).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('objectToDecision', () => {
  const objection = { decision: 'D3', reason: 'coût sans cible', cause: 'PRIORITIES' };
  const objecting = given(startedCedre, process, proposed);

  it('suspends the decision when it comes from leadership or from those who must agree', () => {
    for (const by of ['DIR', 'COO']) {
      objecting
        .by(by)
        .when(objectToDecision, objection)
        .then({ type: 'DecisionObjected', data: { ...objection, by, suspends: true } });
    }
    objecting
      .by('PROD')
      .when(objectToDecision, objection)
      .then({ type: 'DecisionObjected', data: { suspends: false } });
  });

  it('suspends when leadership speaks in another role', () => {
    const alsoLeads = told('AccessRoleAssigned', { person: 'ANA', role: 'LEADERSHIP' });
    given(startedCedre, proposed, alsoLeads)
      .by('ANA')
      .when(objectToDecision, objection)
      .then({ type: 'DecisionObjected', data: { by: 'ANA', suspends: true } });
  });

  it('looks at the process of the business day', () => {
    objecting
      .by('COO')
      .when(objectToDecision, { ...objection, occurredOn: '2026-01-30' })
      .then({ type: 'DecisionObjected', data: { suspends: false } });
  });

  it('gives a reason, before the decision is taken', () => {
    objecting.by('DIR').when(objectToDecision, { decision: 'D3' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
    given(startedCedre, proposed, taken).by('DIR').when(objectToDecision, objection).thenRefused('WRONG_STATE');
  });
});

describe('withdrawObjection', () => {
  it('is for whoever objects', () => {
    const disputed = given(startedCedre, proposed, objected('DIR', true));
    disputed
      .by('DIR')
      .when(withdrawObjection, { decision: 'D3' })
      .then({ type: 'DecisionObjectionWithdrawn', data: { decision: 'D3', by: 'DIR' } });
    disputed
      .by('DAF')
      .when(withdrawObjection, { decision: 'D3' })
      .thenRefused('WRONG_STATE', { ref: 'D3', state: 'without an objection by', by: 'DAF' });
  });

  it('clears all of one’s own objections, and no one else’s', () => {
    const withdrawn = told('DecisionObjectionWithdrawn', { decision: 'D3', by: 'DIR' }, { by: 'DIR' });
    const facts = [proposed, objected('DIR', true), objected('DIR', false), objected('DAF', false), withdrawn];
    const { discussions } = missionAfter(...startedCedre, ...facts).decisions;
    expect(discussions['D3']?.objections.map(({ by, cleared }) => [by, cleared?.how])).toEqual([
      ['DIR', 'WITHDRAWN'],
      ['DIR', 'WITHDRAWN'],
      ['DAF', undefined],
    ]);
    given(startedCedre, ...facts)
      .by('DIR')
      .when(withdrawObjection, { decision: 'D3' })
      .thenRefused('WRONG_STATE');
  });
});
