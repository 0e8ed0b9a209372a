import type { Projection } from '#read-models';
import type { Recorded } from '#decider';
import { missionOf } from '../mission-events.js';
import { sliceOf } from '../mission-mending.js';
import { missionFold, type MissionState } from '../mission-state.js';
import { flagsOf } from '../pipeline/flags.js';
import { withoutWords } from '../shared/guarded.js';

/** One row for each event of a mission: what the audit trail lists, filters and pages. */
export const auditTrailProjection: Projection<MissionState> = {
  name: 'auditTrail',
  version: 3,
  keyOf: ({ stream }) => missionOf(stream),
  fold: missionFold,
  rows: {
    table: 'audit_entry',
    of(event, mission, key) {
      const { type, revision, data, metadata, recordedOn } = event;
      const slice = sliceOf(event) ?? '';
      return {
        mission: key,
        revision,
        type,
        slice,
        occurred_on: data.occurredOn,
        recorded_at: metadata.recordedAt,
        actor: metadata.actor.id,
        role: metadata.actor.role,
        about: `|${[...mentions(withoutWords(slice, event))].join('|')}|`,
        event: JSON.stringify(event),
        flags: JSON.stringify(flagsOf(mission, event, recordedOn)),
      };
    },
  },
};

/** Every short text that the event holds: references, codes, domains. A reader may ask for the lines about one. */
function mentions({ data, metadata }: Recorded): ReadonlySet<string> {
  const found = new Set<string>([metadata.actor.id]);
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.length <= 32 && !value.includes('|')) found.add(value);
    else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(data);
  return found;
}
