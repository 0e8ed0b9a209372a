import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { SpecOutcome, SpecRequest } from './warm-runner.js';

/** What became of a spec: it passed, a test failed, or it did not end in time. */
export type SpecFate = 'passed' | 'failed' | 'timeout';

/** Modules of earlier runs stay in memory; a process that has grown so far makes way for a fresh one. */
const LARGEST_BYTES = 1_000_000_000;

/** What waits for something that a mistake keeps away fails after so long; no test takes it on a busy machine as it is. */
const TEST_TIMEOUT_MS = 30_000;

const NODE = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const JEST = [...NODE, '--runInBand', '--silent', '--testTimeout', `${TEST_TIMEOUT_MS}`];

/** A Jest that stays for many runs: starting one, and loading its own modules, costs more than most specs. */
export class WarmJest {
  private child: ChildProcess | undefined;

  /**
   * @param folder the checkout whose specs run
   * @param tools the folder of the compiled runner and environment
   */
  constructor(
    private readonly folder: string,
    private readonly tools: string,
  ) {}

  /** Runs a spec as the files now stand. A process that dies of what an earlier spec left behind is given one more try. */
  async run(spec: string, patienceMs: number): Promise<SpecFate> {
    const fate = await this.ask(spec, patienceMs);
    return fate === 'died' && (await this.ask(spec, patienceMs)) === 'passed'
      ? 'passed'
      : fate === 'died'
        ? 'failed'
        : fate;
  }

  stop(): void {
    const { child } = this;
    this.child = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    // The whole group: specs start processes of their own.
    process.kill(-child.pid, 'SIGKILL');
  }

  private ask(spec: string, patienceMs: number): Promise<SpecFate | 'died'> {
    const child = (this.child ??= this.start(spec));
    return new Promise((resolve) => {
      const end = (fate: SpecFate | 'died', stays: boolean) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (!stays) this.stop();
        resolve(fate);
      };
      const timer = setTimeout(() => end('timeout', false), patienceMs);
      child.once('message', ({ passed, memory }: SpecOutcome) =>
        end(passed ? 'passed' : 'failed', memory < LARGEST_BYTES),
      );
      child.once('exit', () => end('died', false));
      child.send(join(this.folder, spec) satisfies SpecRequest);
    });
  }

  private start(spec: string): ChildProcess {
    const runner = ['--runner', join(this.tools, 'warm-runner.js'), '--env', join(this.tools, 'failing-fast.js')];
    return spawn(process.execPath, [...JEST, ...runner, '--runTestsByPath', spec], {
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: true,
    });
  }
}
