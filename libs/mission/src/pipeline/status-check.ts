import type { ReadOnly, Refusal } from '#decider';
import type { MissionSliceState, MissionStatus } from '../mission/mission.state.js';
import { refuse } from '../refusals/refusals.js';
import type { Command } from './command.js';

type Mission = ReadOnly<MissionSliceState>;

type Why = (mission: Mission, status: MissionStatus, ref: string) => Refusal;

const isOver: Why = (_, status, ref) => refuse('WRONG_STATE', { kind: 'mission', ref, state: status });

/** Why a mission takes no such command in a status. */
const WHY: Readonly<Record<MissionStatus, Why>> = {
  NONE: (_mission, _status, ref) => refuse('MISSION_UNKNOWN', { mission: ref }),
  DRAFT: (_, status) => refuse('MISSION_NOT_STARTED', { status }),
  ACTIVE: isOver,
  SUSPENDED: ({ suspendedOn = '' }) => refuse('MISSION_SUSPENDED', { since: suspendedOn }),
  CLOSED: ({ closedOn = '' }) => refuse('MISSION_CLOSED', { on: closedOn }),
};

/** Check 5: what the status of the mission allows. */
export function checkStatus(mission: Mission, ref: string, { openIn }: Command): Refusal | undefined {
  const { status } = mission;
  if (openIn.some((phase) => phase === status)) return undefined;
  // Resuming the mission would not help what belongs before its start.
  const isPast = status === 'SUSPENDED' && !openIn.includes('ACTIVE');
  return (isPast ? isOver : WHY[status])(mission, status, ref);
}
