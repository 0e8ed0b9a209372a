import { parseArgs } from 'node:util';
import { positive } from '../measuring/positive.js';

/** How long and how much is measured. */
export interface Options {
  readonly rounds: number;
  /** How long each contestant appends, per round and kind of append. */
  readonly ms: number;
  /** Events that are read. */
  readonly history: number;
  /** Length of the long stream that is compared with one of a hundred events. */
  readonly long: number;
  readonly emmett: boolean;
}

/** Understands the command line; throws on what it does not know. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '9' },
      ms: { type: 'string', default: '500' },
      history: { type: 'string', default: '20000' },
      long: { type: 'string', default: '50000' },
      'without-emmett': { type: 'boolean', default: false },
    },
  });
  return {
    rounds: positive('rounds', values.rounds),
    ms: positive('ms', values.ms),
    history: positive('history', values.history),
    long: positive('long', values.long),
    emmett: !values['without-emmett'],
  };
}
