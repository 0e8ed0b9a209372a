import { given, granted, missionAfter, process, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { requestErasure } from '../access/request-erasure.command.js';
import { requestClarification } from '../weak-signals/request-clarification.command.js';
import { accessEndedOn, rolesOn } from '../access/access.state.js';
import { assignRole } from '../access/assign-role.command.js';
import { takeDecision } from '../decisions/take-decision.command.js';
import { appointSuccessor } from '../exit-readiness/handover/appoint-successor.command.js';
import { effectiveDecider } from '../governance/effective-decider.js';
import { governanceGaps } from '../governance-views/gaps/governance-gaps.js';
import { commands } from '../commands.js';
import { renderArbitration } from '../decisions/render-arbitration.command.js';
import { openTransferPlan } from './open-transfer-plan.command.js';
import { correctDeparture } from './correct-departure.command.js';
import { holdTransferSession } from './hold-transfer-session.command.js';
import { knowledgeLoss } from '../weak-signals/detectors/knowledge-loss.js';
import { planTraining } from './plan-training.command.js';
import { recordPersonDeparture } from './record-person-departure.command.js';

const left = (person = 'PROD', lastDay = '2026-03-31', on = '2026-03-20') =>
  told('PersonDeparted', { person, lastDay, itemsHeld: [] }, { on, by: 'RH', role: 'TEAM' });
const corrected = (change: { lastDay?: string; cancelled?: boolean }, on = '2026-04-02') =>
  told(
    'PersonDepartureCorrected',
    { person: 'PROD', cancelled: false, reason: 'erreur', ...change },
    { on, by: 'DIR', role: 'LEADERSHIP' },
  );
const session = { item: 'K06', from: 'PROD', to: 'QUA', level: 2, minutes: 60 };
const item = told(
  'KnowledgeItemIdentified',
  { item: 'K06', name: 'banc', criticality: 4, holders: ['PROD'], firmCreated: false },
  { on: '2026-02-02' },
);

const arbitration = [
  told('DecisionProposed', { decision: 'D1', domain: 'achats', title: 'x', options: [], by: 'QUA' }),
  told('ArbitrationOpened', { decision: 'D1', parties: ['QUA', 'PROD'], arbiter: 'SPO' }),
];

describe('A person who left', () => {
  it('has no role from the day after the last one on, and is told since when', () => {
    const { access } = missionAfter(...startedCedre, left());
    expect(rolesOn(access, 'PROD', '2026-03-31')).toEqual(['TEAM']);
    expect(rolesOn(access, 'PROD', '2026-04-01')).toEqual([]);
    expect(accessEndedOn(access, 'PROD', '2026-04-01')).toBe('2026-03-31');
    given(startedCedre, left())
      .on('2026-04-01')
      .by('PROD')
      .when(recordPersonDeparture, { person: 'TEC', lastDay: '2026-04-01' })
      .thenRefused('ACCESS_EXPIRED', { until: '2026-03-31' });
  });

  it('decides no more by a delegation, nor by a process, nor as the one who granted', () => {
    const delegated = granted({ holder: 'PROD', validTo: undefined });
    const decider = (on: string, ...facts: readonly Told[]) =>
      effectiveDecider(missionAfter(...startedCedre, ...facts).governance, 'planification', on);
    expect(decider('2026-03-31', delegated, left())).toMatchObject({ rule: 1, decider: 'PROD' });
    expect(decider('2026-04-01', delegated, left())).toEqual({ rule: 4, mayDecide: [] });
    const laid = process({ domain: 'planification', decide: 'PROD' });
    expect(decider('2026-04-01', laid, left())).toEqual({ rule: 4, mayDecide: [] });
    expect(decider('2026-04-01', granted({}), left('DIR')).mayDecide).toEqual(['COO']);
    given(startedCedre, delegated, left())
      .on('2026-04-20')
      .by('DIR')
      .when(takeDecision, { decision: 'D1', domain: 'planification', chosen: 'oui' })
      .thenActed('LEADERSHIP');
  });

  it('leaves a gap that names who decided', () => {
    const { state } = viewOn('2026-04-02', [
      ...startedCedre,
      granted({ holder: 'PROD', validTo: undefined }),
      left('PROD'),
    ]);
    expect(governanceGaps(state, '2026-04-02')).toContainEqual(
      expect.objectContaining({ code: 'DECIDER_GONE', subject: 'planification', since: '2026-04-01' }),
    );
  });

  it('is named for nothing to come, with whatever day it begins', () => {
    const gone = { person: 'PROD', lastDay: '2026-03-31' };
    const appointed = { successor: 'PROD', position: 'direction', evidence: 'EV-1' };
    const refused = (on: string, from: string) =>
      given(startedCedre, left())
        .on(on)
        .by('DIR')
        .when(appointSuccessor, { ...appointed, from })
        .thenRefused('PERSON_LEFT', gone);
    refused('2026-04-24', '2026-05-01');
    refused('2026-04-24', '2026-03-01');
    refused('2026-03-24', '2026-04-01');
    given(startedCedre, left())
      .on('2026-03-24')
      .by('DIR')
      .when(appointSuccessor, { ...appointed, from: '2026-03-31' })
      .then({ type: 'SuccessorAppointed', data: { successor: 'PROD' } });
    given(startedCedre, left())
      .on('2026-03-24')
      .when(planTraining, { training: 'T1', person: 'PROD', skill: 'achats', due: '2026-04-01' })
      .thenRefused('PERSON_LEFT', gone);
    given(startedCedre, left())
      .on('2026-04-24')
      .by('ADM')
      .when(assignRole, { person: 'PROD', role: 'LEADERSHIP' })
      .thenRefused('PERSON_LEFT', gone);
  });

  it('may be told of as they were while they were there', () => {
    const told = (occurredOn: string) =>
      given(startedCedre, item, left())
        .on('2026-04-02')
        .when(holdTransferSession, { ...session, occurredOn });
    told('2026-03-31').then({ type: 'KnowledgeTransferSessionHeld', data: session });
    told('2026-04-01').thenRefused('PERSON_LEFT', { person: 'PROD' });
  });

  it('may still ask to be erased, and only that', () => {
    const sealed = { subject: 'PROD', fields: ['name'], iv: '', tag: '', text: '' };
    const registered = told('PersonRegistered', { person: 'PROD', sealed }, { on: '2026-02-02' });
    const gone = given(startedCedre, registered, left()).on('2026-04-20').by('PROD');
    const erase = { subject: 'PROD', reason: 'départ' };
    gone.when(requestErasure, erase).thenActed('TEAM');
    gone.when(requestErasure, { ...erase, subject: 'QUA' }).thenRefused('ROLE_FORBIDDEN');
    gone.when(requestClarification, { clarification: 'C1', topic: 'x' }).thenRefused('ACCESS_EXPIRED');
  });

  it('leaves an arbitration to others who are no party', () => {
    const settled = (...facts: readonly Told[]) =>
      given(startedCedre, arbitration, facts)
        .on('2026-04-02')
        .by('DIR')
        .when(renderArbitration, { decision: 'D1', chosen: 'oui', reason: 'coût' });
    settled().thenRefused('ROLE_FORBIDDEN', { allowed: ['SPO'] });
    settled(left('SPO')).then({ type: 'ArbitrationRendered', data: { by: 'DIR' } });
  });

  it('counts in lists as well', () => {
    const drafted = startedCedre.filter(({ type }) => type !== 'KnowledgeTransferPlanOpened');
    given(drafted, left())
      .on('2026-04-02')
      .when(openTransferPlan, { plan: 'KT-9', receivers: ['QUA', 'PROD'], due: '2026-09-01' })
      .thenRefused('PERSON_LEFT', { person: 'PROD' });
  });
});

describe('recordPersonDeparture of the owner', () => {
  const leaving = { person: 'DIR', lastDay: '2026-07-10' };

  it('is for leadership, the sponsor and the firm’s administration', () => {
    given(startedCedre)
      .by('PROD')
      .when(recordPersonDeparture, leaving)
      .thenRefused('ROLE_FORBIDDEN', { actor: 'PROD', allowed: ['LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'] });
    for (const actor of ['DIR', 'SPO', 'ADM']) {
      given(startedCedre)
        .by(actor)
        .when(recordPersonDeparture, leaving)
        .then({ type: 'PersonDeparted', data: leaving });
    }
  });
});

describe('correctDeparture', () => {
  const correct = { person: 'PROD', lastDay: '2026-05-31', reason: 'préavis' };

  it('moves the last day, and with it every right', () => {
    given(startedCedre, left())
      .on('2026-04-02')
      .by('DIR')
      .when(correctDeparture, correct)
      .then({ type: 'PersonDepartureCorrected', data: { ...correct, cancelled: false } });
    const { access } = missionAfter(...startedCedre, left(), corrected({ lastDay: '2026-05-31' }));
    expect(rolesOn(access, 'PROD', '2026-05-31')).toEqual(['TEAM']);
    expect(rolesOn(access, 'PROD', '2026-06-01')).toEqual([]);
  });

  it('takes it back: everything is as if nothing had been recorded, and it may be recorded again', () => {
    const cancelled = [...startedCedre, item, left(), corrected({ cancelled: true })];
    const { access, transfer, ...others } = missionAfter(...cancelled);
    expect(rolesOn(access, 'PROD', '2026-06-01')).toEqual(['TEAM']);
    expect(transfer).toEqual(missionAfter(...startedCedre, item).transfer);
    expect(knowledgeLoss.read({ transfer, access, ...others }, '2026-06-01')).toEqual([
      { subject: 'K06', clear: true },
    ]);
    given(cancelled)
      .on('2026-06-02')
      .when(recordPersonDeparture, { person: 'PROD', lastDay: '2026-06-30' })
      .then({ type: 'PersonDeparted', data: { itemsHeld: ['K06'] } });
  });

  it('does not give back an item that another departure took away', () => {
    const shared = told(
      'KnowledgeItemIdentified',
      { item: 'K06', name: 'banc', criticality: 4, holders: ['PROD', 'TEC'], firmCreated: false },
      { on: '2026-02-02' },
    );
    const both = [...startedCedre, shared, left('TEC', '2026-03-01', '2026-03-01'), left()];
    expect(missionAfter(...both).transfer.items['K06']?.lost).toBeDefined();
    expect(missionAfter(...both, corrected({ cancelled: true })).transfer.items['K06']?.lost).toBeUndefined();
  });

  it('is for leadership and whoever recorded it', () => {
    const by = (actor: string) =>
      given(startedCedre, left()).on('2026-04-02').by(actor).when(correctDeparture, correct);
    by('QUA').thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP'], author: 'RH' });
    by('RH').thenActed('TEAM');
  });

  it('needs a departure, a reason, and one thing to correct', () => {
    given(startedCedre)
      .by('DIR')
      .when(correctDeparture, correct)
      .thenRefused('WRONG_STATE', { kind: 'person', ref: 'PROD', state: 'not departed' });
    const wrong = (input: object) =>
      given(startedCedre, left())
        .by('DIR')
        .when(correctDeparture, { ...correct, ...input });
    wrong({ reason: '' }).thenRefused('REASON_REQUIRED');
    wrong({ cancelled: true }).thenRefused('INVALID_INPUT', { field: 'lastDay' });
    wrong({ lastDay: undefined }).thenRefused('INVALID_INPUT', { field: 'lastDay' });
    wrong({ lastDay: '2026-03-31' }).thenRefused('WRONG_STATE');
  });
});

describe('What a command says of the people it names', () => {
  it('refers to days that stand beside them in the input', () => {
    const groups = (fields: (typeof commands)[number]['fields']): (typeof fields)[] => [
      fields,
      ...Object.values(fields).flatMap(({ kind }) => (kind.is === 'group' ? groups(kind.fields) : [])),
    ];
    for (const fields of commands.flatMap((command) => groups(command.fields))) {
      for (const { kind } of Object.values(fields)) {
        if (kind.is !== 'person') continue;
        expect(kind.until.map((name) => fields[name]?.kind.is)).toEqual(kind.until.map(() => 'day'));
      }
    }
  });
});
