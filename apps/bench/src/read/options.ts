import { parseArgs } from 'node:util';
import { positive } from '../measuring/positive.js';

/** How long and how much is measured. */
export interface Options {
  readonly rounds: number;
  /** How long each load lasts, per round. */
  readonly ms: number;
  /** Missions over which the events of the rebuild are spread, and of the large portfolio. */
  readonly missions: number;
  /** Events of the rebuild. */
  readonly events: number;
  /** Events that emmett-sqlite projects, which takes it longer. */
  readonly emmettEvents: number;
  /** Length of the long mission of commands. */
  readonly long: number;
  /** Length of the long mission of time travel. */
  readonly travel: number;
  readonly emmett: boolean;
}

/** Understands the command line; throws on what it does not know. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      ms: { type: 'string', default: '2000' },
      missions: { type: 'string', default: '200' },
      events: { type: 'string', default: '100000' },
      'emmett-events': { type: 'string', default: '4000' },
      long: { type: 'string', default: '50000' },
      travel: { type: 'string', default: '20000' },
      'without-emmett': { type: 'boolean', default: false },
    },
  });
  return {
    rounds: positive('rounds', values.rounds),
    ms: positive('ms', values.ms),
    missions: positive('missions', values.missions),
    events: positive('events', values.events),
    emmettEvents: positive('emmett-events', values['emmett-events']),
    long: positive('long', values.long),
    travel: positive('travel', values.travel),
    emmett: !values['without-emmett'],
  };
}
