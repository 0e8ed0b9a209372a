import { parseArgs } from 'node:util';
import { positive } from '../measuring/positive.js';

/** How long and how much is measured. */
export interface Options {
  /** Lengths of the mission, in lines, ascending. */
  readonly lines: readonly number[];
  /** How many record at once, ascending. */
  readonly clients: readonly number[];
  /** How long the mission is on which several record at once. */
  readonly at: number;
  /** How long each load lasts. */
  readonly ms: number;
  /** How long the load lasts after which memory is looked at, in seconds. */
  readonly soak: number;
  readonly emmett: boolean;
}

/** Understands the command line; throws on what it does not know. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lines: { type: 'string', default: '500,1000,2000,5000,10000,20000' },
      clients: { type: 'string', default: '1,2,4,8,16,32,64' },
      at: { type: 'string', default: '2000' },
      ms: { type: 'string', default: '4000' },
      soak: { type: 'string', default: '600' },
      'without-emmett': { type: 'boolean', default: false },
    },
  });
  const lines = ascending('lines', values.lines);
  const at = positive('at', values.at);
  return {
    lines: lines.includes(at) ? lines : [...lines, at].toSorted((a, b) => a - b),
    clients: ascending('clients', values.clients),
    at,
    ms: positive('ms', values.ms),
    soak: positive('soak', values.soak),
    emmett: !values['without-emmett'],
  };
}

const ascending = (name: string, text: string): readonly number[] =>
  [...new Set(text.split(',').map((each) => positive(name, each)))].toSorted((a, b) => a - b);
