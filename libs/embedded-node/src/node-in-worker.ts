import { Worker } from 'node:worker_threads';
import * as errors from './errors.js';
import type { EmbeddedNode, NodeOptions } from './node.js';
import type { FromWorker } from './worker.js';

/**
 * Starts a node in a thread of its own, so that the caller's work and the node's do not wait for each other. The thread
 * runs the compiled file beside this one: it is for built programs; tests use `startNode`. Should the node break once it
 * listens, the error surfaces in the caller as an uncaught one: a program must not go on without its store.
 */
export async function startNodeInWorker(options: NodeOptions): Promise<EmbeddedNode> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: options, execArgv: [] });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const message = await firstMessage(worker);
  worker.removeAllListeners('error');
  if ('failure' in message) {
    await exited;
    throw revived(message.failure);
  }
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    worker.postMessage('close');
    return exited;
  };
  return { ...message.listening, close: () => (closed ??= close()) };
}

function firstMessage(worker: Worker): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The node's thread ended with code ${code} before listening.`)));
  });
}

/** Errors lose their class on the way between threads; the name brings it back. */
function revived({ name, message, code }: Extract<FromWorker, { failure: unknown }>['failure']): Error {
  const known = Object.entries(errors).find(([exported]) => exported === name)?.[1];
  const error = new Error(message);
  if (known !== undefined) Object.setPrototypeOf(error, known.prototype);
  return Object.assign(error, { name, ...(code === undefined ? {} : { code }) });
}
