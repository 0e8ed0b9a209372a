import { parseArgs } from 'node:util';
import { positive } from '../measuring/positive.js';
import { DOORS, type DoorName } from './doors.js';

/** How long and how much is measured. */
export interface Options {
  readonly rounds: number;
  /** How long each door is kept under load, per round. */
  readonly ms: number;
  /** Requests of the hostile client under way at once. */
  readonly inFlight: number;
  /** Length of the mission whose past and archives are asked for. */
  readonly long: number;
  /** The doors at which the hostile client is. */
  readonly doors: readonly DoorName[];
}

/** Understands the command line; throws on what it does not know. */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      ms: { type: 'string', default: '3000' },
      'in-flight': { type: 'string', default: '16' },
      long: { type: 'string', default: '2000' },
      doors: { type: 'string', default: Object.keys(DOORS).join() },
    },
  });
  return {
    rounds: positive('rounds', values.rounds),
    ms: positive('ms', values.ms),
    inFlight: positive('in-flight', values['in-flight']),
    long: positive('long', values.long),
    doors: values.doors.split(',').map(doorOf),
  };
}

function doorOf(name: string): DoorName {
  if (Object.hasOwn(DOORS, name)) return name as DoorName;
  throw new Error(`--doors takes of ${Object.keys(DOORS).join()}, not ${name}.`);
}
