import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answered, Hostility } from './hostile.worker.js';

/** A client in a thread of its own that sends all it can, until it is stopped. */
export class Hostile {
  private readonly worker: Worker;

  constructor(hostility: Hostility) {
    this.worker = new Worker(new URL('./hostile.worker.js', import.meta.url), { workerData: hostility });
  }

  async stop(): Promise<Answered> {
    const told = once(this.worker, 'message') as Promise<[Answered]>;
    this.worker.postMessage('stop');
    const [answered] = await told;
    await this.worker.terminate();
    return answered;
  }
}
