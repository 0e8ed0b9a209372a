import { inOneGo, workOut, type CostlyNumber } from '#statistics';
import { parentPort } from 'node:worker_threads';

/** What the thread is asked to work out. */
export interface Task {
  readonly id: number;
  readonly number: CostlyNumber;
}

/** What it came to; an error where it could not be worked out. */
export type Result =
  | { readonly id: number; readonly answer: number }
  | { readonly id: number; readonly error: unknown };

if (parentPort === null) throw new Error('This file is the body of a worker thread.');
const parent = parentPort;

parent.on('message', ({ id, number }: Task) => {
  try {
    parent.postMessage({ id, answer: inOneGo(workOut(number)) } satisfies Result);
  } catch (error) {
    parent.postMessage({ id, error } satisfies Result);
  }
});
