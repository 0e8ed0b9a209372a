import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostPromisingFirst } from './promising.js';
import { WarmJest } from './warm-jest.js';

/** What became of a mutant: a spec failed, one did not end in time, or all passed. */
export type Fate = 'killed' | 'timeout' | 'survived';

/** Longer than any spec takes as it is, on a machine with other work. */
const FIRST_PATIENCE_MS = 300_000;
/** A spec that takes so many times as long as without a mistake, and some more, does not end. */
const PATIENCE_FACTOR = 5;
const MORE_PATIENCE_MS = 15_000;

/** A copy of the checkout in which files can be changed without touching the original. */
export class Sandbox {
  private readonly jest: WarmJest;
  /** How long each spec takes as it is. */
  private readonly usual = new Map<string, number>();
  /** For the mistakes of each file, how often each spec ran and how often it noticed them. */
  private readonly runs = new Map<string, Map<string, { runs: number; noticed: number }>>();

  private constructor(
    private readonly folder: string,
    tools: string,
    private readonly morePatienceMs: number,
  ) {
    this.jest = new WarmJest(folder, tools);
  }

  /**
   * The checkout as it stands, with what is not committed yet.
   *
   * @param tools the folder of the compiled runner and environment
   */
  static of(root: string, tools: string, morePatienceMs = MORE_PATIENCE_MS): Sandbox {
    const folder = mkdtempSync(join(tmpdir(), 'relais-mutate-'));
    /** With its time of change: nothing is to look outdated, or a spec would install it anew. */
    const copy = (path: string) =>
      cpSync(join(root, path), join(folder, path), { recursive: true, preserveTimestamps: true });
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const path of new Set(listed.split('\0').filter((each) => each !== ''))) copy(path);
    // What is compiled is made again in the copy, with the mistake, where a spec runs it.
    copy('dist');
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    return new Sandbox(folder, tools, morePatienceMs);
  }

  /** Runs specs while a file has another text, the most promising first; the first that fails is the last that runs. */
  async trial(file: string, text: string, specs: readonly string[]): Promise<Fate> {
    const runs = this.runs.get(file) ?? new Map<string, { runs: number; noticed: number }>();
    this.runs.set(file, runs);
    const experienceOf = (spec: string) => {
      const [known, usualMs] = [runs.get(spec), this.usual.get(spec)];
      return known && usualMs !== undefined ? { ...known, usualMs } : undefined;
    };
    for (const spec of mostPromisingFirst(specs, experienceOf)) {
      const usual = this.usual.get(spec) ?? (await this.timeOf(spec));
      const patienceMs = PATIENCE_FACTOR * usual + this.morePatienceMs;
      const fate = await this.with(file, text, () => this.jest.run(spec, patienceMs));
      const { runs: before, noticed } = runs.get(spec) ?? { runs: 0, noticed: 0 };
      runs.set(spec, { runs: before + 1, noticed: noticed + (fate === 'passed' ? 0 : 1) });
      if (fate !== 'passed') return fate === 'failed' ? 'killed' : 'timeout';
    }
    return 'survived';
  }

  /** Does a spec pass as it is? */
  async passes(spec: string): Promise<boolean> {
    return (await this.jest.run(spec, FIRST_PATIENCE_MS)) === 'passed';
  }

  /** Begins anew, without what earlier runs left behind in the process. */
  refresh(): void {
    this.jest.stop();
  }

  /** How long a spec takes as it is, in milliseconds: one that fails without any mistake would seem to notice every one. */
  private async timeOf(spec: string): Promise<number> {
    const began = performance.now();
    if (!(await this.passes(spec))) throw new Error(`Fails as it is: ${spec}`);
    const usual = performance.now() - began;
    this.usual.set(spec, usual);
    return usual;
  }

  private async with<Found>(file: string, text: string, look: () => Promise<Found>): Promise<Found> {
    const path = join(this.folder, file);
    const original = readFileSync(path, 'utf8');
    writeFileSync(path, text);
    try {
      return await look();
    } finally {
      writeFileSync(path, original);
    }
  }

  remove(): void {
    this.jest.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
