import { parentPort, workerData } from 'node:worker_threads';
import { startNode, type EmbeddedNode, type NodeOptions } from './node.js';

/** The one message that a node's thread sends: it listens, or it could not. */
export type FromWorker =
  | { readonly listening: Pick<EmbeddedNode, 'host' | 'port' | 'connectionString'> }
  | { readonly failure: { readonly name: string; readonly message: string; readonly code: string | undefined } };

if (parentPort === null) throw new Error('This file is the body of a worker thread.');
const parent = parentPort;

try {
  const node = await startNode(workerData as NodeOptions);
  const { host, port, connectionString } = node;
  parent.postMessage({ listening: { host, port, connectionString } } satisfies FromWorker);
  parent.once('message', () => void node.close().then(() => parent.close()));
} catch (error) {
  const { name, message, code } = error as NodeJS.ErrnoException;
  parent.postMessage({ failure: { name, message, code } } satisfies FromWorker);
}
