import { given, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { confirmAutonomy } from './confirm-autonomy.command.js';
import { contestAutonomy } from './contest-autonomy.command.js';
import { levelIn } from './knowledge-transfer.state.js';
import { recordRegression } from './record-regression.command.js';

const identified = told(
  'KnowledgeItemIdentified',
  { item: 'K05', name: 'Arbitrage des urgences', criticality: 5, holders: ['DIR'], firmCreated: false },
  { on: '2026-02-02' },
);
const assessed = (level: number) =>
  told(
    'AutonomyAssessed',
    { item: 'K05', person: 'PROD', level, assessor: 'COO', evidence: 'EV-018' },
    { on: '2026-06-10' },
  );
const confirmed = told('AutonomyConfirmedByReceiver', { item: 'K05', person: 'PROD', level: 4 }, { by: 'PROD' });
const contested = told(
  'AutonomyContested',
  { item: 'K05', person: 'PROD', reason: 'jamais fait seul' },
  { by: 'PROD' },
);
const session = (level: number) =>
  told(
    'KnowledgeTransferSessionHeld',
    { item: 'K05', from: 'DIR', to: 'PROD', level, minutes: 60 },
    { on: '2026-06-12' },
  );
const regressed = told(
  'KnowledgeRegressed',
  { item: 'K05', person: 'PROD', from: 4, level: 2, reason: 'plus pratiqué' },
  { on: '2026-06-15' },
);

const prod = given(startedCedre, identified, assessed(4)).on('2026-06-11').by('PROD');
const levelAfter = (...facts: readonly Told[]) =>
  levelIn(missionAfter(...startedCedre, identified, ...facts).transfer, 'K05', 'PROD');

describe('confirmAutonomy', () => {
  it('is the word of the person assessed', () => {
    prod
      .when(confirmAutonomy, { item: 'K05', level: 4 })
      .then({ type: 'AutonomyConfirmedByReceiver', data: { item: 'K05', person: 'PROD', level: 4 } });
  });

  it('confirms the level that was assessed, no other', () => {
    prod
      .when(confirmAutonomy, { item: 'K05', level: 3 })
      .thenRefused('WRONG_STATE', { kind: 'item', ref: 'K05', state: 'assessed at level', level: 4, person: 'PROD' });
    prod
      .by('SAV')
      .when(confirmAutonomy, { item: 'K05', level: 4 })
      .thenRefused('WRONG_STATE', { state: 'not assessed' });
  });

  it('has nothing to confirm once the person has regressed', () => {
    given(startedCedre, identified, assessed(4), regressed)
      .on('2026-06-16')
      .by('PROD')
      .when(confirmAutonomy, { item: 'K05', level: 4 })
      .thenRefused('WRONG_STATE', { state: 'not assessed' });
  });

  it('is not for the firm nor for leadership', () => {
    prod.by('COO').when(confirmAutonomy, { item: 'K05', level: 4 }).thenRefused('ROLE_FORBIDDEN');
    prod.by('DIR').when(confirmAutonomy, { item: 'K05', level: 4 }).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('contestAutonomy', () => {
  it('is the word of the person assessed, with a reason', () => {
    prod
      .when(contestAutonomy, { item: 'K05', reason: 'jamais fait seul' })
      .then({ type: 'AutonomyContested', data: { item: 'K05', person: 'PROD', reason: 'jamais fait seul' } });
    prod.when(contestAutonomy, { item: 'K05' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('needs an assessment to contest', () => {
    prod
      .by('SAV')
      .when(contestAutonomy, { item: 'K05', reason: 'non' })
      .thenRefused('WRONG_STATE', { state: 'not assessed' });
  });
});

describe('recordRegression', () => {
  const lower = { item: 'K05', person: 'PROD', level: 2, reason: 'plus pratiqué' };

  it('goes down from the level until now', () => {
    prod
      .by('COO')
      .when(recordRegression, lower)
      .then({ type: 'KnowledgeRegressed', data: { ...lower, from: 4 } });
  });

  it('does not go up, nor stay', () => {
    const atThree = given(startedCedre, identified, session(3)).on('2026-06-16');
    atThree.when(recordRegression, { ...lower, level: 3 }).thenRefused('INVALID_INPUT', { field: 'level', from: 3 });
    atThree.when(recordRegression, { ...lower, level: 2 }).then({ type: 'KnowledgeRegressed', data: { from: 3 } });
    atThree.when(recordRegression, { ...lower, person: 'SAV', level: 0 }).thenRefused('INVALID_INPUT', { from: 0 });
  });
});

describe('The level of a person on an item', () => {
  it('is that of the last writer', () => {
    expect(levelAfter()).toBe(0);
    expect(levelAfter(session(2))).toBe(2);
    expect(levelAfter(session(2), session(1))).toBe(2);
    expect(levelAfter(session(2), assessed(4))).toBe(4);
    expect(levelAfter(assessed(4), assessed(1))).toBe(1);
    expect(levelAfter(assessed(4), regressed, session(3))).toBe(3);
  });

  it('is not changed by a confirmation', () => {
    expect(levelAfter(assessed(4), confirmed)).toBe(4);
  });

  it('counts as 3 at most while it is contested, until a new assessment', () => {
    expect(levelAfter(assessed(4), contested)).toBe(3);
    expect(levelAfter(assessed(2), contested)).toBe(2);
    expect(levelAfter(assessed(4), contested, session(3))).toBe(3);
    expect(levelAfter(assessed(4), contested, assessed(4))).toBe(4);
  });
});
