import type { FlagTable } from '../pipeline/flags.js';
import type { MissionSliceEvent } from './mission.events.js';

/** Above this load an objective is out of reach. */
const FULL_LOAD = 0.95;

export const missionSliceFlags: FlagTable<MissionSliceEvent> = {
  MissionDrafted: (_, { data }) => [data.diagnosticVerdict === 'NOT_NOW' && 'DIAGNOSTIC_NOT_NOW'],
  SponsorAppointed: ({ mission }, { data }) => [data.sponsor === mission.draft?.owner && 'SPONSOR_IS_OWNER'],
  SponsorReplaced: ({ mission }, { data }) => [data.sponsor === mission.draft?.owner && 'SPONSOR_IS_OWNER'],
  ObjectiveSet: (_, { data }) => [(data.expectedUtilisation ?? 0) > FULL_LOAD && 'OBJECTIVE_BEYOND_CAPACITY'],
};
