import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { clientContestant } from './client-contestant.js';
import type { OpenContestant } from './contestant.js';

/** (b) A server in a thread of its own that stores nothing: what client and gRPC cost by themselves. */
export const openIdleServer: OpenContestant = async (_, history) => {
  const worker = new Worker(new URL('./idle-server.worker.js', import.meta.url), { workerData: { history } });
  const [port] = (await once(worker, 'message')) as [number];
  return clientContestant(`esdb://127.0.0.1:${port}?tls=false`, async () => {
    await worker.terminate();
  });
};
