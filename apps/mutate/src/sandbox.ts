import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What became of a mutant: a spec failed, none ended in time, or all passed. */
export type Fate = 'killed' | 'timeout' | 'survived';

const JEST = [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  '--bail',
  '--runInBand',
  '--silent',
];
/** Longer than any spec of a lib takes. */
const PATIENCE_MS = 180_000;

/** A copy of the checkout in which files can be changed without touching the original. */
export class Sandbox {
  private constructor(private readonly folder: string) {}

  /** The checkout as it stands, with what is not committed yet. */
  static of(root: string): Sandbox {
    const folder = mkdtempSync(join(tmpdir(), 'relais-mutate-'));
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const path of new Set(listed.split('\0').filter((each) => each !== ''))) {
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    for (const shared of ['node_modules', 'dist']) symlinkSync(join(root, shared), join(folder, shared));
    return new Sandbox(folder);
  }

  /** Runs specs while a file has another text. */
  async trial(file: string, text: string, specs: readonly string[]): Promise<Fate> {
    const path = join(this.folder, file);
    const original = readFileSync(path, 'utf8');
    writeFileSync(path, text);
    try {
      return await this.run(specs);
    } finally {
      writeFileSync(path, original);
    }
  }

  /** Runs specs as they are. */
  run(specs: readonly string[]): Promise<Fate> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...JEST, '--runTestsByPath', ...specs], {
        cwd: this.folder,
        stdio: 'ignore',
        timeout: PATIENCE_MS,
        killSignal: 'SIGKILL',
      });
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(signal ? 'timeout' : code === 0 ? 'survived' : 'killed'));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
