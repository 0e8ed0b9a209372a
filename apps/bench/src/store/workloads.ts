import { type Measured, measureLoad, measureOnce } from '../measuring/load.js';
import type { Contestant } from './contestant.js';
import type { Options } from './options.js';

/** One kind of work that every contestant is given. */
export interface Workload {
  readonly title: string;
  readonly measure: (contestant: Contestant, options: Options) => Promise<Measured>;
}

/** The stream that readers read. */
export const HISTORY = 'history';

const STREAMS = 16;
const BATCH = 100;
const BATCHES_IN_FLIGHT = 4;

/** The closed loops, in the order in which they are printed. */
export const workloads = {
  one: appends(1),
  sixteen: appends(16),
  sixtyFour: appends(64),
  batches: {
    title: `append, batches of ${BATCH}, ${BATCHES_IN_FLIGHT} in flight`,
    measure: (contestant, { ms }) =>
      measureLoad({ inFlight: BATCHES_IN_FLIGHT, forMs: ms, weight: BATCH }, (caller) =>
        contestant.append(`batched-${caller}`, BATCH),
      ),
  },
  read: {
    title: 'read a stream',
    measure: (contestant, { history }) => measureOnce(() => allOf(history, contestant.readStream(HISTORY, history))),
  },
  catchUp: {
    title: 'catch up with $all',
    measure: (contestant, { history }) => measureOnce(() => allOf(history, contestant.catchUp(history))),
  },
} satisfies Record<string, Workload>;

export type WorkloadName = keyof typeof workloads;

/** Writes the events that readers read. */
export async function writeHistory(contestant: Contestant, length: number): Promise<void> {
  for (let written = 0; written < length; written += BATCH) {
    await contestant.append(HISTORY, Math.min(BATCH, length - written));
  }
}

function appends(inFlight: number): Workload {
  return {
    title: `append, ${inFlight} in flight`,
    measure: (contestant, { ms }) =>
      measureLoad({ inFlight, forMs: ms, weight: 1 }, (caller) => contestant.append(`account-${caller % STREAMS}`, 1)),
  };
}

async function allOf(wanted: number, reading: Promise<number>): Promise<number> {
  const read = await reading;
  if (read !== wanted) throw new Error(`Read ${read} events where ${wanted} had been written.`);
  return read;
}
