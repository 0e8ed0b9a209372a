import type { Test, TestRunnerOptions, TestWatcher } from 'jest-runner';
import { createRequire } from 'node:module';

/** Under its declared type the default export of this CommonJS package is reached by `require` alone. */
const { default: TestRunner } = createRequire(import.meta.url)('jest-runner') as typeof import('jest-runner');

/** Asks for one spec; the answer is a `SpecOutcome`. `null` ends the process. */
export type SpecRequest = string | null;

export interface SpecOutcome {
  readonly passed: boolean;
  /** Resident memory of the process, in bytes. */
  readonly memory: number;
}

/** A Jest that stays: it runs one spec after the other on request, each with modules loaded anew. */
export default class WarmRunner extends TestRunner {
  override async runTests(tests: Test[], watcher: TestWatcher, options: TestRunnerOptions): Promise<void> {
    const context = tests[0]?.context;
    if (!context) throw new Error('No spec to begin with.');
    let passed = true;
    this.on('test-file-failure', () => void (passed = false));
    this.on('test-file-success', ([, { numFailingTests, testExecError }]) => {
      passed &&= numFailingTests === 0 && testExecError === undefined;
    });
    for (let path = await this.next(); path !== null; path = await this.next()) {
      passed = true;
      await super.runTests([{ context, path }], watcher, { ...options, serial: true });
      process.send?.({ passed, memory: process.memoryUsage.rss() } satisfies SpecOutcome);
    }
  }

  private next(): Promise<SpecRequest> {
    return new Promise((resolve) => void process.once('message', resolve));
  }
}
