import { combine } from '#decider';
import type { Projection } from '#read-models';
import { missionOf } from '../mission-events.js';
import { missionFrame, type MissionFrameState } from './mission.state.js';

/** The portfolio: one row for each mission. */
export const missionsProjection: Projection<{ mission: MissionFrameState }> = {
  name: 'missions',
  version: 1,
  keyOf: ({ stream }) => missionOf(stream),
  fold: combine({ mission: missionFrame }),
  rows: {
    of({ revision, metadata }, { mission: { draft, status, plannedEnd } }, mission) {
      return async (writer) => {
        if (!draft) return;
        const row = {
          client: draft.client,
          firm: draft.firm,
          status,
          planned_start: draft.plannedStart,
          planned_end: plannedEnd,
          revision,
          recorded_at: metadata.recordedAt,
        };
        await writer
          .insertInto('mission_index')
          .values({ mission, ...row })
          .onConflict((conflict) => conflict.column('mission').doUpdateSet(row))
          .execute();
      };
    },
    async clear(writer) {
      await writer.deleteFrom('mission_index').execute();
    },
  },
};
