import { combine } from '#decider';
import type { Projection } from '#read-models';
import { missionOf } from '../mission-events.js';
import { access, type AccessState } from '../access/access.state.js';
import { missionFrame, type MissionFrameState } from './mission.state.js';

/** The portfolio: one row for each mission. */
export const missionsProjection: Projection<{ mission: MissionFrameState; access: AccessState }> = {
  name: 'missions',
  version: 1,
  keyOf: ({ stream }) => missionOf(stream),
  fold: combine({ mission: missionFrame, access }),
  rows: {
    table: 'mission_index',
    of({ revision, metadata }, { mission: { draft, status, plannedEnd }, access: { roles } }, mission) {
      if (!draft) return undefined;
      return {
        mission,
        client: draft.client,
        firm: draft.firm,
        status,
        planned_start: draft.plannedStart,
        planned_end: plannedEnd,
        people: `|${Object.keys(roles).join('|')}|`,
        revision,
        recorded_at: metadata.recordedAt,
      };
    },
  },
};
