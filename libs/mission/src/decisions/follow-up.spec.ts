import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { communicateDecision } from './communicate-decision.command.js';
import { completeJustification } from './complete-justification.command.js';
import { executeDecision } from './execute-decision.command.js';
import { reportBypass } from './report-bypass.command.js';
import { reviewDecisionOutcome } from './review-decision-outcome.command.js';

const proposed = told('DecisionProposed', {
  decision: 'D1',
  domain: 'planification',
  title: 'Gel du planning',
  options: [{ name: 'J-1' }, { name: 'J-2' }],
  reviewOn: '2026-05-04',
  by: 'COO',
});
const taken = told(
  'DecisionTaken',
  {
    decision: 'D1',
    domain: 'planification',
    chosen: 'J-2',
    effectiveOn: '2026-02-12',
    objectives: [],
    channels: [],
    kpis: [],
    communicated: false,
    evidence: [],
    by: 'PROD',
  },
  { on: '2026-02-12', recordedOn: '2026-02-13', by: 'PROD', role: 'TEAM' },
);
const before = given(startedCedre, proposed);
const after = given(startedCedre, proposed, taken);
const notTaken = { kind: 'decision', ref: 'D1', state: 'not taken' };

describe('completeJustification', () => {
  const reason = { decision: 'D1', justification: '38 % des OF replanifiés', kpis: ['K-DEL'] };

  it('is for whoever decided and for leadership', () => {
    for (const by of ['PROD', 'DIR']) {
      after
        .by(by)
        .when(completeJustification, reason)
        .then({ type: 'DecisionJustificationCompleted', data: { ...reason, objectives: [], channels: [] } })
        .thenFlagged();
    }
    after
      .by('COO')
      .when(completeJustification, reason)
      .thenRefused('ROLE_FORBIDDEN', { actor: 'COO', allowed: ['PROD', 'LEADERSHIP'] });
  });

  it('gives the reason of a decision that was taken', () => {
    after
      .by('PROD')
      .when(completeJustification, { decision: 'D1' })
      .thenRefused('REASON_REQUIRED', { field: 'justification' });
    before.by('DIR').when(completeJustification, reason).thenRefused('WRONG_STATE', notTaken);
  });

  it('names objectives that exist', () => {
    after
      .by('PROD')
      .when(completeJustification, { ...reason, objectives: ['O9'] })
      .thenRefused('UNKNOWN_REF', { kind: 'objective', ref: 'O9' });
  });
});

describe('communicateDecision and executeDecision', () => {
  it('record who was told', () => {
    const told48 = { decision: 'D1', audience: 'tous (48)', channel: 'affichage' };
    after.when(communicateDecision, told48).then({ type: 'DecisionCommunicated', data: told48 }).thenFlagged();
    before.when(communicateDecision, told48).thenRefused('WRONG_STATE', notTaken);
    after.by('SPO').when(communicateDecision, told48).thenRefused('ROLE_FORBIDDEN');
  });

  it('record how far it was carried out', () => {
    const partly = { decision: 'D1', state: 'PARTIAL', note: 'Chambéry en mai' };
    after.by('CE1').when(executeDecision, partly).then({ type: 'DecisionExecuted', data: partly }).thenFlagged();
    before.by('CE1').when(executeDecision, partly).thenRefused('WRONG_STATE', notTaken);
  });
});

describe('reportBypass', () => {
  const bypass = { domain: 'planification', description: 'ordre donné à l’atelier sans passer par le planning' };

  it('is open to everybody who works in the mission, with or without a decision', () => {
    for (const by of ['CE1', 'SPO', 'COO', 'DIR']) {
      given(startedCedre)
        .by(by)
        .when(reportBypass, bypass)
        .then({ type: 'DecisionBypassed', data: { ...bypass, by } });
    }
    after
      .by('CE1')
      .when(reportBypass, { ...bypass, decision: 'D1' })
      .thenFlagged();
    after
      .by('CE1')
      .when(reportBypass, { ...bypass, decision: 'D9' })
      .thenRefused('UNKNOWN_REF', { ref: 'D9' });
  });

  it('says what happened', () => {
    given(startedCedre)
      .by('CE1')
      .when(reportBypass, { domain: 'planification' })
      .thenRefused('REASON_REQUIRED', { field: 'description' });
  });
});

describe('reviewDecisionOutcome', () => {
  const review = { decision: 'D1', effect: 'replanifications divisées par deux', verdict: 'KEEP', failed: false };

  it('says what a decision led to', () => {
    after
      .by('SPO')
      .when(reviewDecisionOutcome, review)
      .then({ type: 'DecisionOutcomeReviewed', data: { ...review, causes: [] } })
      .thenFlagged();
    before.when(reviewDecisionOutcome, review).thenRefused('WRONG_STATE', notTaken);
  });

  it('asks a failure for its causes', () => {
    const failure = { ...review, verdict: 'STOP', failed: true };
    after.when(reviewDecisionOutcome, failure).thenRefused('REASON_REQUIRED', { field: 'causes' });
    after.when(reviewDecisionOutcome, { ...failure, causes: ['pas de pilote'] }).thenFlagged();
    before.when(reviewDecisionOutcome, failure).thenRefused('REASON_REQUIRED');
  });
});

describe('the register', () => {
  it('keeps both dates of a decision, its line, and the title and review day of its proposal', () => {
    const { decisions } = missionAfter(...startedCedre, proposed, taken);
    expect(decisions.taken['D1']).toMatchObject({
      title: 'Gel du planning',
      reviewOn: '2026-05-04',
      takenOn: '2026-02-12',
      recordedOn: '2026-02-13',
      revision: startedCedre.length + 1,
    });
  });

  it('keeps what followed a decision, in order, with who, when and where', () => {
    const executed = (state: 'PARTIAL' | 'DONE', on: string) =>
      told('DecisionExecuted', { decision: 'D1', state }, { on, by: 'CE1' });
    const facts = [proposed, taken, executed('PARTIAL', '2026-02-16'), executed('DONE', '2026-03-02')];
    const { taken: register } = missionAfter(...startedCedre, ...facts).decisions;
    expect(register['D1']?.executions).toMatchObject([
      { state: 'PARTIAL', on: '2026-02-16', by: 'CE1', revision: startedCedre.length + 2 },
      { state: 'DONE', on: '2026-03-02', recordedOn: '2026-03-02', revision: startedCedre.length + 3 },
    ]);
  });
});
