import type { Calculator } from '#mission';
import type { CostlyNumber } from '#statistics';
import { Worker } from 'node:worker_threads';
import type { Result, Task } from './calculator.worker.js';

interface Caller {
  readonly resolve: (answer: number) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Costly numbers in a thread of their own: working them out keeps no request waiting. The thread runs the compiled file
 * beside this one, from the first number on: it is for built programs. Should it break, whoever waits for it is told
 * why, and the next number is worked out in a new one.
 */
export class CalculatorThread implements Calculator {
  private worker: Worker | undefined;
  private readonly callers = new Map<number, Caller>();
  private tasks = 0;

  workOut(number: CostlyNumber): Promise<number> {
    this.worker ??= this.begun();
    this.worker.ref();
    const id = this.tasks++;
    this.worker.postMessage({ id, number } satisfies Task);
    return new Promise((resolve, reject) => this.callers.set(id, { resolve, reject }));
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private begun(): Worker {
    const worker = new Worker(new URL('./calculator.worker.js', import.meta.url));
    worker.on('message', (result: Result) => {
      const caller = this.callers.get(result.id);
      this.callers.delete(result.id);
      // It keeps no program running that has nothing else to do.
      if (this.callers.size === 0) worker.unref();
      if ('answer' in result) caller?.resolve(result.answer);
      else caller?.reject(result.error);
    });
    worker.once('error', (error) => this.ended(error));
    worker.once('exit', (code) => this.ended(new Error(`The calculator's thread has ended with code ${code}.`)));
    return worker;
  }

  private ended(error: unknown): void {
    this.worker = undefined;
    for (const { reject } of this.callers.values()) reject(error);
    this.callers.clear();
  }
}
