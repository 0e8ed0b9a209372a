import type { ProjectorPlaces } from '#projector';
import { Worker } from 'node:worker_threads';
import type { DemoClock } from '../demo/demo-clock.js';
import type { Projecting, ProjectingReport } from './projecting.js';
import type { Call, FromThread, ThreadData } from './projector.worker.js';

interface Caller {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The projector in a thread of its own: what it folds and watches keeps no request waiting. The thread runs the compiled
 * file beside this one: it is for built programs. Should it break, whoever waits for it is told why; once it runs and no
 * one does, the error surfaces as an uncaught one, which ends the program as it would end a projector's own process:
 * whatever starts programs again starts it again. Nothing is lost by that, where it stands is saved with what it wrote.
 */
export class ProjectorThread implements Projecting {
  private readonly worker: Worker;
  private readonly exited: Promise<void>;
  private readonly callers = new Map<number, Caller>();
  private calls = 0;
  private isStarted = false;
  private isClosed = false;
  private failure: Error | undefined;

  constructor(places: ProjectorPlaces, clock: DemoClock | undefined, report: ProjectingReport) {
    const workerData: ThreadData = { places, ...(clock && { clock: clock.memory }) };
    this.worker = new Worker(new URL('./projector.worker.js', import.meta.url), { workerData });
    this.worker.on('message', (message: FromThread) => {
      if (message === 'advanced') report.advanced();
      else if ('level' in message) report.log[message.level](message.message);
      else if ('done' in message) this.take(message.done)?.resolve();
      else this.take(message.failed)?.reject(message.error);
    });
    this.worker.once('error', (error) => this.break(error));
    this.exited = new Promise((resolve) => {
      this.worker.once('exit', (code) => {
        resolve();
        this.break(new Error(`The projector's thread has ended with code ${code}.`));
      });
    });
  }

  async start(): Promise<void> {
    await this.call('start');
    this.isStarted = true;
  }

  reached(position: string): Promise<void> {
    return this.call('reached', position);
  }

  tickUntil(day: string): Promise<void> {
    return this.call('tickUntil', day);
  }

  async close(): Promise<void> {
    await this.call('close');
    this.isClosed = true;
    await this.exited;
  }

  private call(act: Call['act'], about = ''): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    const id = this.calls++;
    this.worker.postMessage({ id, act, about } satisfies Call);
    return new Promise((resolve, reject) => this.callers.set(id, { resolve, reject }));
  }

  private take(id: number): Caller | undefined {
    const caller = this.callers.get(id);
    this.callers.delete(id);
    return caller;
  }

  private break(error: Error): void {
    if (this.isClosed || this.failure) return;
    this.failure = error;
    if (this.isStarted && this.callers.size === 0) throw error;
    for (const { reject } of this.callers.values()) reject(error);
  }
}
