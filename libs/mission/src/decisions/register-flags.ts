import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { isRecordedLate, isRegistered } from '../pipeline/flags.js';
import type { FlagCode } from '../refusals/flags.js';
import type { Day } from '../shared/vocabulary.js';
import { decisionMarks } from './decision-marks.js';
import { isHistory } from './taken-decision.js';
import type { TakenDecision } from './decisions.state.js';

type Inputs = ReadOnly<Pick<MissionState, 'governance' | 'decisions' | 'access' | 'exitReadiness'>>;

/** Everything that marks a decision in the register on the day on which one asks, as its event is marked in the trail. */
export const registerFlags = (inputs: Inputs, taken: ReadOnly<TakenDecision>, asOf: Day): readonly FlagCode[] =>
  [
    ...decisionMarks(inputs, taken, asOf),
    isHistory(taken) ? 'IMPORTED' : isRecordedLate(taken.takenOn, taken.recordedOn) && 'LATE_RECORD',
    taken.evidence.some((ref) => !isRegistered(inputs, ref)) && 'EVIDENCE_UNREGISTERED',
  ].filter((flag): flag is FlagCode => flag !== false);
