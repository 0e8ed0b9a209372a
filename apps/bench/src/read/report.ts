import type { Measured } from '../measuring/load.js';
import { describeMachine } from '../measuring/machine.js';
import { medians, ratioOf, type Rounds } from '../measuring/rounds.js';
import { milliseconds, printTable, rate, ratio } from '../measuring/table.js';
import { printTargets } from '../measuring/targets.js';
import { EMMETT_VERSION } from '../store/emmett-package.js';
import { FEW_MISSIONS, type Portfolio } from './portfolio.js';
import type { Options } from './options.js';

/** What catches up with the same events. */
export type Catching = 'raw' | 'one' | 'all' | 'emmett' | 'hurried';

/** Everything that was measured. */
export interface Findings {
  readonly catching: Rounds<Catching>;
  readonly dashboard: Rounds<'product' | 'static'>;
  readonly travelling: Rounds<'USUAL' | 'TRAVEL'>;
  readonly portfolio: Rounds<Portfolio>;
  readonly commanding: Rounds<'SHORT' | 'LONG'>;
}

/** Prints what the figures rest on. */
export function printSettings({ rounds, ms, missions, events, emmettEvents }: Options): void {
  console.log(`Read side, on ${describeMachine()}`);
  console.log('  events of the demo mission, as the product records them; durable: WAL, synchronous = FULL everywhere');
  console.log(`  catching up: ${rate(events)} events over ${missions} missions, pieces of each in turn`);
  console.log(
    `  emmett-sqlite ${EMMETT_VERSION}: the same projection over ${rate(emmettEvents)} of them, its own consumer`,
  );
  console.log(`  medians of ${rounds} rounds after one to warm up; loads of ${ms} ms`);
}

/** Prints rates, latencies, ratios and targets. */
export function printFindings(
  { catching, dashboard, travelling, portfolio, commanding }: Findings,
  options: Options,
): void {
  const of = <Key extends string>(rounds: Rounds<Key>, key: Key): readonly Measured[] => rounds.get(key) ?? [];
  const against = <Key extends string>(rounds: Rounds<Key>, one: Key, other: Key, figure: keyof Measured) =>
    ratioOf(of(rounds, one), of(rounds, other), figure);
  const caught = (key: Catching, title: string) => {
    const { perSecond, p50Ms } = medians(of(catching, key));
    return [
      title,
      rate(perSecond),
      `${(p50Ms / 1000).toFixed(1)} s`,
      ratio(against(catching, key, 'raw', 'perSecond')),
    ];
  };
  printTable('Catching up from nothing', [
    ['', 'events/s', 'in all', 'of the raw read'],
    caught('raw', 'reading and decoding, nothing else'),
    caught('one', 'one read model'),
    caught('all', 'every read model: the whole rebuild'),
    ...(catching.has('emmett')
      ? [
          caught('emmett', 'emmett-sqlite as it comes, one projection'),
          caught('hurried', 'the same in batches of 1,000 without pauses'),
        ]
      : []),
  ]);
  const loaded = (title: string, measured: Measured) => [
    title,
    rate(measured.perSecond),
    milliseconds(measured.p50Ms),
    milliseconds(measured.p99Ms),
  ];
  printTable('Answers', [
    ['', 'per second', 'p50 ms', 'p99 ms'],
    loaded('dashboard, authenticated, 8 at a time', medians(of(dashboard, 'product'))),
    loaded('static resolver of the same shape', medians(of(dashboard, 'static'))),
    loaded('readiness as it was, 400 events', medians(of(travelling, 'USUAL'))),
    loaded(`readiness as it was, ${rate(options.travel)} events`, medians(of(travelling, 'TRAVEL'))),
    loaded(`agenda over ${Math.min(FEW_MISSIONS, options.missions)} missions`, medians(of(portfolio, 'few'))),
    loaded(`agenda over ${options.missions} missions`, medians(of(portfolio, 'many'))),
    loaded(`list of the ${options.missions} missions, neediest first`, medians(of(portfolio, 'list'))),
    loaded('command on 100 events', medians(of(commanding, 'SHORT'))),
    loaded(`command on ${rate(options.long)} events`, medians(of(commanding, 'LONG'))),
  ]);
  printTargets([
    {
      title: 'catching up, one read model / emmett-sqlite',
      atLeast: 15,
      found: against(catching, 'one', 'emmett', 'perSecond'),
    },
    {
      title: 'dashboard / static resolver, requests per second',
      atLeast: 0.6,
      found: against(dashboard, 'product', 'static', 'perSecond'),
    },
    {
      title: `command, p50 at ${rate(options.long)} / at 100 events`,
      atMost: 1.2,
      found: against(commanding, 'LONG', 'SHORT', 'p50Ms'),
    },
  ]);
}
