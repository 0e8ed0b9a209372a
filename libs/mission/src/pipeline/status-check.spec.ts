import { given, preparedCedre, startedCedre, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import { commands } from '../commands.js';
import { SLICES, type Slice } from '../shared/vocabulary.js';
import type { Command } from './command.js';

/** The command with nothing but its name, its slice and the statuses in which it is open. */
const bare = (command: Command): Command => ({
  ...command,
  roles: ['CONSULTANT'],
  fields: {},
  writesTo: 'mission',
  decide: () => [],
});
const later = commands.filter(({ beforeMission }) => !beforeMission);
const named = (name: string): Command => bare(later.find((command) => command.name === name)!);
/** Commands of a slice but for these. */
const others = (slice: Slice, ...besides: readonly string[]): readonly Command[] =>
  later.filter((command) => command.slice === slice && !besides.includes(command.name)).map(bare);

const PREPARATION = ['planMilestone', 'applyTemplate', 'openTransferPlan'];
const BEFORE_START = ['defineScope', 'signMandate', 'startMission'];
const DEPARTURES = ['recordPersonDeparture', 'correctDeparture'];
const CHARGES = ['recordFee'];
const REVIEWS = ['reviewRoles'];
const AFTERWARDS = [...CHARGES, 'holdPostMissionCheck', 'liftHandoverReserve', 'recordClosing', 'judgeSignal'];

const suspended = [...startedCedre, told('MissionSuspended', { reason: 'x' }, { on: '2026-03-02' })];
const resumed = [...suspended, told('MissionResumed', { reason: 'x' }, { on: '2026-03-03' })];
const closed = [...startedCedre, told('MissionClosed', { postMissionChecks: ['2026-11-09'] }, { on: '2026-10-09' })];
const ended = [...startedCedre, told('MissionTerminatedEarly', { reason: 'x' }, { on: '2026-04-01' })];

const except = (...open: readonly Slice[]) => SLICES.filter((slice) => !open.includes(slice));
const send = (history: readonly Told[], command: Command) => given(history).on('2026-10-12').when(command);

describe('a draft', () => {
  it('accepts what prepares and staffs the mission', () => {
    for (const slice of ['mission', 'governance', 'access'] as const)
      for (const command of others(slice, ...CHARGES, ...REVIEWS)) send(preparedCedre, command).then();
  });

  it('accepts the milestones and the transfer plan that prepare the start', () => {
    for (const name of PREPARATION) send(preparedCedre, named(name)).then();
  });

  it('accepts nothing else: the mission has not started', () => {
    for (const name of [...CHARGES, ...REVIEWS])
      send(preparedCedre, named(name)).thenRefused('MISSION_NOT_STARTED', { status: 'DRAFT' });
    for (const slice of except('mission', 'governance', 'access'))
      for (const command of others(slice, ...PREPARATION))
        send(preparedCedre, command).thenRefused('MISSION_NOT_STARTED', { status: 'DRAFT' });
  });
});

describe('a running mission', () => {
  it.each([
    ['started', startedCedre],
    ['resumed', resumed],
  ])('that was %s accepts everything but what belongs to the draft', (_, history) => {
    for (const slice of SLICES) for (const command of others(slice, ...BEFORE_START)) send(history, command).then();
    for (const name of BEFORE_START)
      send(history, named(name)).thenRefused('WRONG_STATE', { kind: 'mission', ref: 'M1', state: 'ACTIVE' });
  });
});

describe('a suspended mission', () => {
  it('accepts the mission slice, access and departures', () => {
    for (const slice of ['mission', 'access'] as const)
      for (const command of others(slice, ...BEFORE_START)) send(suspended, command).then();
    for (const name of DEPARTURES) send(suspended, named(name)).then();
  });

  it('does not send back to the draft what resuming would not open', () => {
    for (const name of BEFORE_START)
      send(suspended, named(name)).thenRefused('WRONG_STATE', { kind: 'mission', ref: 'M1', state: 'SUSPENDED' });
  });

  it('accepts nothing else, and says since when', () => {
    for (const slice of except('mission', 'access'))
      for (const command of others(slice, ...DEPARTURES))
        send(suspended, command).thenRefused('MISSION_SUSPENDED', { since: '2026-03-02' });
  });
});

describe('a closed mission', () => {
  it('accepts access and what comes after the mission', () => {
    for (const command of others('access')) send(closed, command).then();
    for (const name of AFTERWARDS) send(closed, named(name)).then();
  });

  it('accepts nothing else, and says since when, whether it was closed or ended early', () => {
    for (const slice of except('access'))
      for (const command of others(slice, ...AFTERWARDS)) {
        send(closed, command).thenRefused('MISSION_CLOSED', { on: '2026-10-09' });
        send(ended, command).thenRefused('MISSION_CLOSED', { on: '2026-04-01' });
      }
  });
});
