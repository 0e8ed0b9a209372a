import type { RowProjection } from '#read-models';
import { missionOf } from '../mission-events.js';
import type { MissionState } from '../mission-state.js';
import { documentsOf } from '../shared/mission-document.js';
import { refsOf } from '../shared/in-order.js';

/** The portfolio: one row for each mission. */
export const missionsProjection: RowProjection<Pick<MissionState, 'mission' | 'access'>> = {
  name: 'missions',
  version: 4,
  keyOf: ({ stream }) => missionOf(stream),
  from: documentsOf('mission', 'access').fold,
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
        people: `|${refsOf(roles).join('|')}|`,
        revision,
        recorded_at: metadata.recordedAt,
      };
    },
  },
};
