import { given, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { concludeMediation } from './conclude-mediation.command.js';
import { consultExpert } from './consult-expert.command.js';
import { openArbitration } from './open-arbitration.command.js';
import { openMediation } from './open-mediation.command.js';
import { renderArbitration } from './render-arbitration.command.js';

const proposed = told(
  'DecisionProposed',
  { decision: 'D3', domain: 'agences', title: 'Agence', options: [{ name: 'A' }, { name: 'B' }], by: 'COM' },
  { by: 'COM', role: 'TEAM' },
);
const objected = told('DecisionObjected', { decision: 'D3', reason: 'coût', by: 'DIR', suspends: true }, { by: 'DIR' });
const mediation = { decision: 'D3', parties: ['DIR', 'COM'], mediator: 'MED', cause: 'PRIORITIES' } as const;
const arbitration = { decision: 'D3', parties: ['DIR', 'COM'], arbiter: 'SPO', cause: 'STYLE' } as const;
const inMediation = told('MediationOpened', mediation, { on: '2026-03-23' });
const inArbitration = told('ArbitrationOpened', arbitration, { on: '2026-03-23' });
const disputed = [...startedCedre, proposed, objected];
const cleared = (...facts: readonly Told[]) =>
  missionAfter(...disputed, ...facts).decisions.discussions['D3']?.objections.map(
    (objection) => objection.cleared?.how,
  );

describe('openMediation', () => {
  it('is for the sponsor and leadership', () => {
    given(disputed)
      .by('SPO')
      .when(openMediation, mediation)
      .then({ type: 'MediationOpened', data: mediation })
      .thenFlagged();
    given(disputed).by('COO').when(openMediation, mediation).thenRefused('ROLE_FORBIDDEN');
  });

  it('names a mediator who is no party', () => {
    given(disputed)
      .by('SPO')
      .when(openMediation, { ...mediation, mediator: 'COM' })
      .thenRefused('ARBITER_IS_PARTY', { person: 'COM' });
  });

  it('opens one conflict at a time about a decision', () => {
    given(disputed, inMediation)
      .by('SPO')
      .when(openMediation, mediation)
      .thenRefused('WRONG_STATE', { kind: 'decision', ref: 'D3', state: 'in mediation' });
    given(disputed, inArbitration).by('SPO').when(openMediation, mediation).thenRefused('WRONG_STATE');
  });
});

describe('concludeMediation', () => {
  const agreement = { decision: 'D3', outcome: 'essai de trois mois' };

  it('is for mediators and the sponsor', () => {
    for (const by of ['MED', 'SPO']) {
      given(disputed, inMediation)
        .by(by)
        .on('2026-03-30')
        .when(concludeMediation, agreement)
        .then({ type: 'MediationConcluded', data: { ...agreement, settled: true, by } })
        .thenFlagged();
    }
    given(disputed, inMediation).by('DIR').when(concludeMediation, agreement).thenRefused('ROLE_FORBIDDEN');
  });

  it('is not for a party', () => {
    given(disputed, told('MediationOpened', { ...mediation, parties: ['DIR', 'SPO'] }))
      .by('SPO')
      .when(concludeMediation, agreement)
      .thenRefused('ARBITER_IS_PARTY', { person: 'SPO' });
  });

  it('needs an open mediation', () => {
    given(disputed)
      .by('MED')
      .when(concludeMediation, agreement)
      .thenRefused('WRONG_STATE', { kind: 'mediation', ref: 'D3', state: 'not open' });
    given(disputed, inArbitration).by('MED').when(concludeMediation, agreement).thenRefused('WRONG_STATE');
  });

  it('clears the objections when the parties agreed, and only then', () => {
    const concluded = (settled: boolean) =>
      told('MediationConcluded', { ...agreement, settled, by: 'MED' }, { by: 'MED' });
    expect(cleared(inMediation, concluded(true))).toEqual(['MEDIATION']);
    expect(cleared(inMediation, concluded(false))).toEqual([undefined]);
    given(disputed, inMediation, concluded(false)).by('SPO').when(openArbitration, arbitration).thenFlagged();
  });
});

describe('openArbitration', () => {
  it('is for the sponsor and leadership, with an arbiter who is no party', () => {
    given(disputed).by('DIR').when(openArbitration, arbitration).then({ type: 'ArbitrationOpened', data: arbitration });
    given(disputed)
      .by('DIR')
      .when(openArbitration, { ...arbitration, arbiter: 'DIR' })
      .thenRefused('ARBITER_IS_PARTY', { person: 'DIR' });
    given(disputed).by('MED').when(openArbitration, arbitration).thenRefused('ROLE_FORBIDDEN');
  });

  it('waits for the end of a mediation', () => {
    given(disputed, inMediation)
      .by('SPO')
      .when(openArbitration, arbitration)
      .thenRefused('WRONG_STATE', { state: 'in mediation' });
  });
});

describe('renderArbitration', () => {
  const award = { decision: 'D3', chosen: 'B à l’essai', reason: 'coût par contact à prouver' };

  it('is for the arbiter, and counts the working days since the opening', () => {
    given(disputed, inArbitration)
      .by('SPO')
      .on('2026-03-30')
      .when(renderArbitration, award)
      .then({ type: 'ArbitrationRendered', data: { ...award, by: 'SPO', parties: ['DIR', 'COM'], workingDays: 5 } });
    given(disputed, inArbitration)
      .by('MED')
      .when(renderArbitration, award)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SPO'] });
  });

  it('gives a reason', () => {
    given(disputed, inArbitration)
      .by('SPO')
      .when(renderArbitration, { ...award, reason: undefined })
      .thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('needs an open arbitration', () => {
    given(disputed)
      .by('SPO')
      .when(renderArbitration, award)
      .thenRefused('WRONG_STATE', { kind: 'arbitration', state: 'not open' });
    given(disputed, inMediation).by('SPO').when(renderArbitration, award).thenRefused('WRONG_STATE');
  });

  it('clears the objections and ends the conflict', () => {
    const rendered = told(
      'ArbitrationRendered',
      { ...award, by: 'SPO', parties: ['DIR', 'COM'], workingDays: 5 },
      { by: 'SPO' },
    );
    expect(cleared(inArbitration, rendered)).toEqual(['ARBITRATION']);
    given(disputed, inArbitration, rendered).by('SPO').when(renderArbitration, award).thenRefused('WRONG_STATE');
  });

  it('keeps how long each conflict took and how it ended', () => {
    const failed = told(
      'MediationConcluded',
      { decision: 'D3', outcome: 'aucun accord', settled: false, by: 'MED' },
      { on: '2026-03-27', by: 'MED' },
    );
    expect(missionAfter(...disputed, inMediation, failed).decisions.discussions['D3']?.conflicts).toMatchObject([
      {
        kind: 'MEDIATION',
        third: 'MED',
        opened: { on: '2026-03-23' },
        concluded: { settled: false, workingDays: 4, by: 'MED' },
      },
    ]);
  });
});

describe('consultExpert', () => {
  const question = { decision: 'D3', expert: 'Agence média indépendante', question: 'Quel coût par contact viser ?' };

  it('records who was asked what, and the answer when there is one', () => {
    given(disputed).when(consultExpert, question).then({ type: 'ExpertConsulted', data: question }).thenFlagged();
    given(disputed)
      .by('SPO')
      .when(consultExpert, { ...question, answer: '45 €', evidence: 'EV-9' })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    given(disputed).by('COM').when(consultExpert, question).thenRefused('ROLE_FORBIDDEN');
    given(startedCedre).when(consultExpert, question).thenRefused('UNKNOWN_REF', { ref: 'D3' });
  });
});
