import { systemClock } from '#mission/core';
import type { OperatorLog, ProjectorPlaces } from '#projector';
import { parentPort, workerData } from 'node:worker_threads';
import { DemoClock } from '../demo/demo-clock.js';
import { projectHere, type Projecting } from './projecting.js';

/** What the thread is given. */
export interface ThreadData {
  readonly places: ProjectorPlaces;
  /** The memory of the clock that it goes by; left out: the machine's. */
  readonly clock?: SharedArrayBuffer;
}

/** What it is asked to do. */
export interface Call {
  readonly id: number;
  readonly act: keyof Projecting;
  /** The position or the day that the act is about. */
  readonly about: string;
}

/** What it tells: readers may find something new, something for the operator, a call that is done or has failed. */
export type FromThread =
  | 'advanced'
  | { readonly level: keyof OperatorLog; readonly message: string }
  | { readonly done: number }
  | { readonly failed: number; readonly error: unknown };

if (parentPort === null) throw new Error('This file is the body of a worker thread.');
const parent = parentPort;
const tell = (message: FromThread) => parent.postMessage(message);

const { places, clock } = workerData as ThreadData;
const projecting = await projectHere(places, clock ? new DemoClock(clock) : systemClock, {
  advanced: () => tell('advanced'),
  log: {
    log: (message) => tell({ level: 'log', message }),
    warn: (message) => tell({ level: 'warn', message }),
    error: (message) => tell({ level: 'error', message }),
  },
});

parent.on('message', ({ id, act, about }: Call) => {
  void projecting[act](about)
    .then(() => tell({ done: id }))
    .catch((error: unknown) => tell({ failed: id, error }))
    .finally(() => act === 'close' && parent.close());
});
