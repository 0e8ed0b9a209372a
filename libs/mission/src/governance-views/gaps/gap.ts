import type { ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { Notice } from '../../shared/notice.js';
import type { Day, Slice } from '../../shared/vocabulary.js';

/** What the gaps of governance are found in. */
export type GapInputs = ReadOnly<
  Pick<MissionState, 'mission' | 'governance' | 'decisions' | 'access' | 'transfer' | 'exitReadiness'>
>;

/** An act that governance lacks, and the feature whose facts it tells of. */
export interface Gap extends Notice {
  readonly slice: Extract<Slice, 'mission' | 'governance' | 'decisions'>;
  readonly since: Day;
}

/** Finds some of the gaps of a mission, as they are on a day. */
export type GapFinder = (inputs: GapInputs, day: Day) => readonly Gap[];

/** Working days within which what questions a right to decide should be answered. */
export const ANSWER_WITHIN = 5;
