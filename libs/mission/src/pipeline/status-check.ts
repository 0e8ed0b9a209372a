import type { ReadOnly, Refusal } from '#decider';
import type { MissionFrameState } from '../mission/mission.state.js';
import { refuse } from '../refusals/refusals.js';
import type { Slice } from '../shared/vocabulary.js';
import type { Command } from './command.js';

/** What a mission accepts in a status: whole slices, and some commands beside them. */
interface Openness {
  readonly slices: readonly Slice[];
  readonly commands: readonly string[];
}

const DRAFT: Openness = {
  slices: ['mission', 'governance', 'access'],
  commands: ['planMilestone', 'applyTemplate', 'openTransferPlan', 'registerEvidence'],
};
const SUSPENDED: Openness = { slices: ['mission', 'access'], commands: ['recordPersonDeparture', 'correctDeparture'] };
const CLOSED: Openness = {
  slices: ['access'],
  commands: ['holdPostMissionCheck', 'liftHandoverReserve', 'recordClosing', 'judgeSignal'],
};

const accepts = (open: Openness, command: Command): boolean =>
  open.slices.includes(command.slice) || open.commands.includes(command.name);

/** Check 5: what the status of the mission allows. */
export function checkStatus(mission: ReadOnly<MissionFrameState>, ref: string, command: Command): Refusal | undefined {
  switch (mission.status) {
    case 'DRAFT':
      return accepts(DRAFT, command) ? undefined : refuse('MISSION_NOT_STARTED', { status: mission.status });
    case 'SUSPENDED':
      return accepts(SUSPENDED, command)
        ? undefined
        : refuse('MISSION_SUSPENDED', { since: mission.suspendedOn ?? '' });
    case 'CLOSED':
      return accepts(CLOSED, command) ? undefined : refuse('MISSION_CLOSED', { on: mission.closedOn ?? '' });
    default:
      return command.draftOnly ? refuse('WRONG_STATE', { kind: 'mission', ref, state: mission.status }) : undefined;
  }
}
