import type { Measured } from '../measuring/load.js';
import { describeMachine } from '../measuring/machine.js';
import { medians, ratioOf, type Rounds } from '../measuring/rounds.js';
import { milliseconds, printTable, rate, ratio } from '../measuring/table.js';
import { printTargets } from '../measuring/targets.js';
import { DOORS, type DoorName } from './doors.js';
import type { Answered } from './hostile.worker.js';
import type { Options } from './options.js';

/** The dashboard alone, or beside a hostile client at a door. */
export type Company = 'alone' | DoorName;

/** Everything that was measured. */
export interface Findings {
  readonly dashboard: Rounds<Company>;
  /** What became of what the hostile client sent, over all rounds. */
  readonly answered: ReadonlyMap<DoorName, Answered>;
}

/** p99 of the dashboard beside a hostile client, over p99 alone. */
const AT_MOST = 3;

/** How often the dashboard is asked for: as often as a person who watches it. */
export const REST_MS = 25;

/** Prints what the figures rest on. */
export function printSettings({ rounds, ms, inFlight, long }: Options): void {
  console.log(`Fairness, on ${describeMachine()}`);
  console.log(
    `  the API over HTTP with authentication; one dashboard after the other, ${REST_MS} ms of rest between them`,
  );
  console.log(
    `  beside it, from a thread of its own, another person with ${inFlight} requests under way, the dearest of each kind`,
  );
  console.log(`  a mission of the demo for the dashboard, one of ${rate(long)} events for the other`);
  console.log(`  medians of ${rounds} rounds after one to warm up, each of ${ms} ms a door, alone among them`);
}

/** Prints latencies, ratios with their spread, and targets. */
export function printFindings({ dashboard, answered }: Findings): void {
  const of = (company: Company): readonly Measured[] => dashboard.get(company) ?? [];
  const names = [...dashboard.keys()].filter((company) => company !== 'alone');
  printTable('A plain dashboard', [
    ['beside', 'p50 ms', 'p99 ms', 'p99 / alone', 'least', 'most', 'served', 'turned away', 'last with'],
    [
      'no one',
      milliseconds(medians(of('alone')).p50Ms),
      milliseconds(medians(of('alone')).p99Ms),
      ratio(1),
      '',
      '',
      '',
      '',
    ],
    ...names.map((name) => {
      const { p50Ms, p99Ms } = medians(of(name));
      const each = of(name).map((measured, round) => measured.p99Ms / (of('alone')[round]?.p99Ms ?? NaN));
      const { served = 0, turnedAway = 0, code = '' } = answered.get(name) ?? {};
      return [
        DOORS[name].title,
        milliseconds(p50Ms),
        milliseconds(p99Ms),
        ratio(ratioOf(of(name), of('alone'), 'p99Ms')),
        ratio(Math.min(...each)),
        ratio(Math.max(...each)),
        rate(served),
        rate(turnedAway),
        code,
      ];
    }),
  ]);
  printTargets(
    names.map((name) => ({
      title: `p99 beside ${DOORS[name].title} / alone`,
      atMost: AT_MOST,
      found: ratioOf(of(name), of('alone'), 'p99Ms'),
    })),
  );
}
