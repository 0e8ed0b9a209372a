import { combine, type Recorded } from '#decider';
import type { RowProjection } from '#read-models';
import { refusalsOf } from '../mission-events.js';
import type { RefusalLogged } from '../refusals/refusals.events.js';

/** One row for each command that the rules refused. */
export const refusalLogProjection: RowProjection<object> = {
  name: 'refusalLog',
  version: 3,
  keyOf: ({ stream }) => refusalsOf(stream),
  from: combine({}),
  rows: {
    table: 'refusal_entry',
    of(event, _, mission) {
      const { revision, data, metadata } = event as Recorded<RefusalLogged>;
      const { command, code, facts, occurredOn } = data;
      return {
        mission,
        revision,
        command,
        code,
        facts: JSON.stringify(facts),
        occurred_on: occurredOn,
        recorded_at: metadata.recordedAt,
        actor: metadata.actor.id,
      };
    },
  },
};
