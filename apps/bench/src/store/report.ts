import { describeMachine } from '../measuring/machine.js';
import { medians, ratioOf, type Rounds } from '../measuring/rounds.js';
import { milliseconds, printTable, rate, ratio } from '../measuring/table.js';
import { printTargets } from '../measuring/targets.js';
import { CONTESTANTS, type Letter } from './contestant.js';
import { EMMETT_VERSION } from './emmett-package.js';
import type { Options } from './options.js';
import { PAYLOAD_BYTES } from './payload.js';
import { targets } from './targets.js';
import { type WorkloadName, workloads } from './workloads.js';

/** Everything that was measured. */
export interface Findings {
  readonly rounds: ReadonlyMap<WorkloadName, Rounds<Letter>>;
  /** How an append to the long stream compares with one to a short stream, by the number of appends in flight. */
  readonly longStream: Readonly<Record<1 | 16, number>>;
}

const LETTERS = Object.keys(CONTESTANTS) as Letter[];

/** Prints what the figures rest on. */
export function printSettings({ rounds, ms, history, long }: Options): void {
  console.log(`Event store, on ${describeMachine()}`);
  console.log(`  durable: WAL, synchronous = FULL, an fsync before every answer (not b, which stores nothing)`);
  console.log(`  ${PAYLOAD_BYTES} bytes of data and metadata an event; reads of ${rate(history)} events`);
  console.log(`  medians of ${rounds} rounds of ${ms} ms, contestants in turn; long stream: ${rate(long)} events`);
  console.log('  (a) the embedded node in its worker thread, through @eventstore/db-client');
  console.log('  (b) the same client, the same messages, a server in a worker thread that stores nothing');
  console.log('  (c) SQLite with group commit, in the calling thread, without protocol');
  console.log(`  (d) @event-driven-io/emmett-sqlite ${EMMETT_VERSION}, in the calling thread`);
}

/** Prints rates, latencies, ratios and targets. */
export function printFindings(findings: Findings): void {
  const head = ['', ...LETTERS.map((letter) => `(${letter}) ${CONTESTANTS[letter]}`)];
  const rows = [...findings.rounds].map(([name, rounds]) => ({ title: workloads[name].title, rounds }));
  const of = (rounds: Rounds<Letter>, letter: Letter) => rounds.get(letter) ?? [];
  printTable('Events per second', [
    [...head, 'a/b', 'a/c', 'a/d'],
    ...rows.map(({ title, rounds }) => [
      title,
      ...LETTERS.map((letter) => rate(medians(of(rounds, letter)).perSecond)),
      ...(['b', 'c', 'd'] as const).map((other) => ratio(ratioOf(of(rounds, 'a'), of(rounds, other), 'perSecond'))),
    ]),
  ]);
  printTable('Milliseconds an append takes, p50 / p99', [
    head,
    ...rows
      .filter(({ title }) => title.startsWith('append'))
      .map(({ title, rounds }) => [
        title,
        ...LETTERS.map((letter) => {
          const { p50Ms, p99Ms } = medians(of(rounds, letter));
          return `${milliseconds(p50Ms)} / ${milliseconds(p99Ms)}`;
        }),
      ]),
  ]);
  printTargets(targets.map((target) => ({ ...target, found: target.find(findings) })));
}
