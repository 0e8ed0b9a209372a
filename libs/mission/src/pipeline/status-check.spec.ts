import { given, framedCedre, startedCedre, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import { SLICES, type Slice } from '../shared/vocabulary.js';
import { commandsOf, type Command } from './command.js';

const plain = { about: 'Does nothing.', roles: ['CONSULTANT'], fields: {}, decide: () => [] } as const;
const oneOf = (slice: Slice): Command => commandsOf(slice)('anyCommand', plain);
const named = (name: string, slice: Slice): Command => commandsOf(slice)(name, plain);
const draftOnly: Command = commandsOf('mission')('draftCommand', { ...plain, draftOnly: true });

const suspended = [...startedCedre, told('MissionSuspended', { reason: 'x' }, { on: '2026-03-02' })];
const resumed = [...suspended, told('MissionResumed', { reason: 'x' }, { on: '2026-03-03' })];
const closed = [...startedCedre, told('MissionClosed', { postMissionChecks: ['2026-11-09'] }, { on: '2026-10-09' })];
const ended = [...startedCedre, told('MissionTerminatedEarly', { reason: 'x' }, { on: '2026-04-01' })];

const except = (...open: readonly Slice[]) => SLICES.filter((slice) => !open.includes(slice));
const send = (history: readonly Told[], command: Command) => given(history).on('2026-10-12').when(command);

describe('a draft', () => {
  it('accepts what frames and staffs the mission', () => {
    for (const slice of ['mission', 'governance', 'access'] as const) send(framedCedre, oneOf(slice)).then();
    send(framedCedre, draftOnly).then();
  });

  it('accepts the milestones and the transfer plan that prepare the start', () => {
    send(framedCedre, named('planMilestone', 'milestones')).then();
    send(framedCedre, named('applyTemplate', 'milestones')).then();
    send(framedCedre, named('openTransferPlan', 'knowledge-transfer')).then();
  });

  it('accepts nothing else: the mission has not started', () => {
    for (const slice of except('mission', 'governance', 'access')) {
      send(framedCedre, oneOf(slice)).thenRefused('MISSION_NOT_STARTED', { status: 'DRAFT' });
    }
  });
});

describe('a running mission', () => {
  it('accepts everything but what belongs to the draft', () => {
    for (const slice of SLICES) send(startedCedre, oneOf(slice)).then();
    for (const slice of SLICES) send(resumed, oneOf(slice)).then();
    send(startedCedre, draftOnly).thenRefused('WRONG_STATE', { kind: 'mission', ref: 'M1', state: 'ACTIVE' });
  });
});

describe('a suspended mission', () => {
  it('accepts its frame, access, and that somebody has left', () => {
    for (const slice of ['mission', 'access'] as const) send(suspended, oneOf(slice)).then();
    send(suspended, named('recordPersonDeparture', 'knowledge-transfer')).then();
  });

  it('accepts nothing else, and says since when', () => {
    for (const slice of except('mission', 'access')) {
      send(suspended, oneOf(slice)).thenRefused('MISSION_SUSPENDED', { since: '2026-03-02' });
    }
  });
});

describe('a closed mission', () => {
  it('accepts access and what comes after the mission', () => {
    send(closed, oneOf('access')).then();
    for (const name of ['holdPostMissionCheck', 'liftHandoverReserve', 'recordClosing'])
      send(closed, named(name, 'exit-readiness')).then();
    send(closed, named('judgeSignal', 'weak-signals')).then();
  });

  it('accepts nothing else, and says since when, whether it was closed or ended early', () => {
    for (const slice of except('access')) {
      send(closed, oneOf(slice)).thenRefused('MISSION_CLOSED', { on: '2026-10-09' });
      send(ended, oneOf(slice)).thenRefused('MISSION_CLOSED', { on: '2026-04-01' });
    }
  });
});
