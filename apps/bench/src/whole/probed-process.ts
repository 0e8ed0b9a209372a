import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How a process is doing. */
export interface Looked {
  /** Resident memory, all threads, in MiB. */
  readonly residentMb: number;
  /** Bytes that all its threads have had written to files since it began, as the system counts them: in blocks. */
  readonly writtenBytes: number;
  /** Time that all its threads have had on a processor since it began. */
  readonly cpuMs: number;
  /** By how much the event loop of the main thread was late since the last look. */
  readonly loopDelayMs: { readonly p50: number; readonly p99: number; readonly max: number };
}

export interface Program {
  readonly file: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Modules to load before it, besides the probe. */
  readonly preloads?: readonly URL[];
  /** What it has said when it is up. */
  readonly greeting: RegExp;
}

const PROBE = new URL('./probe.preload.js', import.meta.url);
const LONGEST_END_MS = 25_000;

/** A program in a process of its own that can be looked at, and is ended by its own id. */
export class ProbedProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** What it said until it was up. */
    readonly said: string,
  ) {}

  /** Resolves when the program has said its greeting; throws with all it said when it ends before. */
  static async start({ file, args = [], env = {}, preloads = [], greeting }: Program): Promise<ProbedProcess> {
    const loaded = [PROBE, ...preloads].flatMap(({ href }) => ['--import', href]);
    const child = spawn(process.execPath, [...loaded, '--enable-source-maps', file, ...args], {
      env: { PATH: process.env['PATH'], NODE_OPTIONS: process.env['NODE_OPTIONS'], ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const listen = (text: Buffer) => {
        said += text.toString();
        if (greeting.test(said)) resolve();
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)));
    });
    child.stderr?.on('data', (text: Buffer) => console.error(text.toString().trimEnd()));
    return new ProbedProcess(child, said);
  }

  async look(): Promise<Looked> {
    const told = once(this.child, 'message') as Promise<[Looked]>;
    this.child.send('look');
    const [looked] = await told;
    return looked;
  }

  /** Ends it in order; by force when that takes too long. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const timer = setTimeout(() => this.child.kill('SIGKILL'), LONGEST_END_MS);
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    clearTimeout(timer);
  }
}
