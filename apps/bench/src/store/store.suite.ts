import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { interleave, type Rounds } from '../measuring/rounds.js';
import type { Contestant, Letter, OpenContestant } from './contestant.js';
import { CACHE } from './emmett-package.js';
import { openEmbeddedNode } from './embedded-node.js';
import { openEmmett } from './emmett.js';
import { openIdleServer } from './idle-server.js';
import { longStreamRatio, writeLongStream } from './long-stream.js';
import { optionsFrom, type Options } from './options.js';
import { openRawSqlite } from './raw-sqlite.js';
import { type Findings, printFindings, printSettings } from './report.js';
import { type WorkloadName, workloads, writeHistory } from './workloads.js';

const OPEN: Readonly<Record<Letter, OpenContestant>> = {
  a: openEmbeddedNode,
  b: openIdleServer,
  c: openRawSqlite,
  d: openEmmett,
};

const READING: readonly WorkloadName[] = ['read', 'catchUp'];
const WRITING: readonly WorkloadName[] = ['one', 'sixteen', 'sixtyFour', 'batches'];

/** Compares the embedded node with what bounds it and with what else there is, in one run. */
export async function run(args: readonly string[]): Promise<void> {
  const options = optionsFrom(args);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'store-'));
  printSettings(options);
  const contestants = await openAll(folder, options);
  try {
    printFindings(await measureAll(contestants, options));
  } finally {
    for (const contestant of contestants.values()) await contestant.close();
    rmSync(folder, { recursive: true });
  }
}

/** Opens all that can be opened: without emmett-sqlite the rest is still worth measuring. */
async function openAll(folder: string, { history, emmett }: Options): Promise<Map<Letter, Contestant>> {
  const open = (letter: Letter) => OPEN[letter](join(folder, `${letter}.db`), history);
  const contestants = new Map<Letter, Contestant>();
  for (const letter of ['a', 'b', 'c'] as const) contestants.set(letter, await open(letter));
  if (!emmett) return contestants;
  try {
    contestants.set('d', await open('d'));
  } catch (error) {
    console.log(`  (d) is left out, emmett-sqlite cannot be had here: ${(error as Error).message}`);
  }
  return contestants;
}

/** Reads come first: the log then holds nothing but the history that is read. */
async function measureAll(contestants: Map<Letter, Contestant>, options: Options): Promise<Findings> {
  const of = (letter: Letter) => contestants.get(letter) as Contestant;
  const measured = new Map<WorkloadName, Rounds<Letter>>();
  for (const contestant of contestants.values()) await writeHistory(contestant, options.history);
  for (const name of [...READING, ...WRITING]) {
    const { measure } = workloads[name];
    const rounds = await interleave(options.rounds, [...contestants.keys()], (letter) => measure(of(letter), options));
    measured.set(name, rounds);
  }
  const rounds = new Map([...WRITING, ...READING].map((name) => [name, measured.get(name) ?? new Map()]));
  await writeLongStream(of('a'), options);
  const longStream = (inFlight: number) => longStreamRatio(of('a'), inFlight, options);
  return { rounds, longStream: { 1: await longStream(1), 16: await longStream(16) } };
}
