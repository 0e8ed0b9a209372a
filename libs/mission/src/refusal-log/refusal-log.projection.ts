import type { Recorded } from '#decider';
import type { Projection } from '#read-models';
import { refusalsOf } from '../mission-events.js';
import type { RefusalLogged } from '../refusals/refusals.events.js';

/** One row for each command that the rules refused; the rows are all that is kept. */
export const refusalLogProjection: Projection<object> = {
  name: 'refusalLog',
  version: 2,
  keyOf: ({ stream }) => refusalsOf(stream),
  fold: { initial: () => ({}), on: {} },
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
