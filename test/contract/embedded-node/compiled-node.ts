import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { transformSync } from '@swc/core';

/** The node as a process of its own, which can be killed. */
export interface NodeProcess {
  readonly connectionString: string;
  /** The line it printed when it began to listen. */
  readonly greeting: string;
  /** Resolves to the exit code, or to the signal that ended it. */
  readonly ended: Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
}

const SOURCE = resolve('libs/embedded-node/src');
/** Under node_modules, where imports of packages resolve and where no build cleans up. */
const OUTPUT = resolve(`node_modules/.cache/embedded-node-${process.pid}`);

/** Compiles the node; another process cannot run what Jest compiles in memory. Types are checked elsewhere. */
function compileNode(): void {
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const { code } = transformSync(readFileSync(join(SOURCE, file), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    const target = join(OUTPUT, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  writeFileSync(join(OUTPUT, 'package.json'), '{"type":"module"}');
}

/** Compiles the node for the tests around the call, and gives them a folder for its files; both are gone afterwards. */
export function withCompiledNode(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-node-'));
  beforeAll(compileNode);
  afterAll(() => {
    removeCompiledNode();
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Removes what was compiled. */
function removeCompiledNode(): void {
  rmSync(OUTPUT, { recursive: true, force: true });
}

const MAIN = join(OUTPUT, 'main.js');

/** The compiled front door's address, to be imported by another process. */
export const COMPILED_FRONT_DOOR = join(OUTPUT, 'index.js');

/** Starts the command with these arguments and waits until it listens. Rejects with what it said when it does not. */
export function startNodeProcess(args: string[], env: NodeJS.ProcessEnv = {}): Promise<NodeProcess> {
  return listening(spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } }));
}

/** Starts it with a limit on the size of every file it writes: to the node, a disk that is full. */
export function startLimitedNodeProcess(args: string[], limitInBytes: number): Promise<NodeProcess> {
  const limited = `ulimit -f ${Math.ceil(limitInBytes / 512)}; exec "$0" "$@"`;
  return listening(spawn('sh', ['-c', limited, process.execPath, MAIN, ...args]));
}

async function listening(child: ChildProcessWithoutNullStreams): Promise<NodeProcess> {
  const ended = new Promise<number | string>((resolveEnd) => {
    child.once('exit', (code, signal) => resolveEnd(code ?? signal ?? 'unknown'));
  });
  const greeting = await firstLine(child, ended);
  const connectionString = /esdb:\/\/\S+?tls=false/.exec(greeting)?.[0];
  if (connectionString === undefined) throw new Error(`No connection string in: ${greeting}`);
  return { connectionString, greeting, ended, kill: (signal) => void child.kill(signal) };
}

function firstLine(child: ChildProcessWithoutNullStreams, ended: Promise<number | string>): Promise<string> {
  return new Promise((resolveLine, reject) => {
    let [said, complained] = ['', ''];
    child.stderr.on('data', (text) => (complained += String(text)));
    child.stdout.on('data', (text) => {
      said += String(text);
      if (said.includes('\n')) resolveLine(said.slice(0, said.indexOf('\n')));
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${complained}`)));
  });
}
