import { storedMentions, type RowProjection } from '#read-models';
import { missionOf } from '../mission-events.js';
import { mentionsIn } from './mentions.js';
import { missionFold, type MissionState } from '../mission-state.js';
import { flagsOf } from '../pipeline/flags.js';
import { traceKeyOf } from '../shared/command-trace.js';
import { asSearched } from '../visibility/eyes.js';
import { markOf } from '../visibility/line-mark.js';

/** One row for each event of a mission: what the audit trail lists, filters and pages. */
export const auditTrailProjection: RowProjection<MissionState> = {
  name: 'auditTrail',
  version: 5,
  keyOf: ({ stream }) => missionOf(stream),
  from: missionFold,
  rows: {
    table: 'audit_entry',
    of(event, state, key) {
      const { type, revision, data, metadata, recordedOn } = event;
      const { slice = '', audience, concerns = '' } = markOf(event);
      return {
        mission: key,
        revision,
        type,
        slice,
        audience,
        concerns,
        occurred_on: data.occurredOn,
        recorded_at: metadata.recordedAt,
        actor: metadata.actor.id,
        role: metadata.actor.role,
        about: storedMentions({ ...mentionsIn(asSearched(event), state), command: traceKeyOf(event) }),
        event: JSON.stringify(event),
        flags: JSON.stringify(flagsOf(state, event, recordedOn)),
      };
    },
  },
};
