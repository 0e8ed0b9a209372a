import type { Measured } from '../measuring/load.js';
import { describeMachine } from '../measuring/machine.js';
import { growthOf } from '../measuring/statistics.js';
import { milliseconds, printTable, rate, ratio } from '../measuring/table.js';
import { printTargets } from '../measuring/targets.js';
import { EMMETT_VERSION } from '../store/emmett-package.js';
import type { Options } from './options.js';
import type { Readings } from './readers.js';
import type { AtLength, AtOnce, Soaked, Step } from './steps.js';

/** What a peer does with one client at every length, and with several at one. */
export interface Beside {
  readonly growing: readonly Measured[];
  readonly atOnce: readonly Measured[];
}

/** Everything that was measured. */
export interface Findings {
  readonly growing: readonly AtLength[];
  readonly atOnce: readonly AtOnce[];
  /** Twelve readers while no one records. */
  readonly readers: Readings;
  readonly pipeline: Beside;
  readonly emmett: Beside | undefined;
  readonly soaked: readonly Soaked[];
}

/** Prints what the figures rest on. */
export function printSettings({ lines, clients, at, ms, soak }: Options): void {
  console.log(`The whole product, on ${describeMachine()}`);
  console.log(
    '  the process of npm start without the demo: event store, API, projector and watch, over HTTP with tokens',
  );
  console.log('  the lines of the demo mission told on and on, under a moved clock; durable: WAL, synchronous = FULL');
  console.log(`  one client at ${lines.map(rate).join(', ')} lines; ${clients.join(', ')} clients at ${rate(at)}`);
  console.log(`  loads of ${ms} ms, one of ${soak} s; twelve readers: 8 at dashboards, 4 at the trail, without a rest`);
}

/** Prints rates, latencies, what they cost, how they grow, and targets. */
export function printFindings(findings: Findings, options: Options): void {
  printGrowing(findings);
  printAtOnce(findings, options);
  printPeers(findings, options);
  printTable('Memory under load: 8 who record, resting 250 ms each time, and twelve readers', [
    ['after', 'lines', 'resident MB', 'loop late p99 ms'],
    ...findings.soaked.map(({ seconds, lines, residentMb, loopLateMs }) => [
      `${rate(seconds)} s`,
      rate(lines),
      rate(residentMb),
      milliseconds(loopLateMs),
    ]),
  ]);
  printTargets(targetsOf(findings, options));
}

const loaded = ({ perSecond, p50Ms, p99Ms }: Measured) => [rate(perSecond), milliseconds(p50Ms), milliseconds(p99Ms)];
const cost = ({ cpuMsALine, bytesALine, loopLateMs, residentMb, overtaken }: Step) => [
  milliseconds(cpuMsALine),
  rate(bytesALine),
  milliseconds(loopLateMs),
  rate(residentMb),
  rate(overtaken),
];
const COST = ['CPU ms a line', 'bytes a line', 'loop late p99', 'resident MB', 'sent again'];
const LOADED = ['per second', 'p50 ms', 'p99 ms'];

/** The length of the mission in the middle of a step. */
const middle = ({ from, to }: Step): number => (from + to) / 2;

function printGrowing({ growing }: Findings): void {
  const of = (which: 'alone' | 'readable' | 'beside') => growing.map((each) => each[which]);
  const growth = (which: 'alone' | 'readable' | 'beside', figure: 'p50Ms' | 'p99Ms' | 'cpuMsALine' | 'bytesALine') =>
    ratio(growthOf(of(which).map((each) => [middle(each), each[figure]] as const)));
  const steps = (title: string, which: 'alone' | 'readable' | 'beside') =>
    printTable(title, [
      ['lines', ...LOADED, ...COST],
      ...of(which).map((each) => [`${rate(each.from)} to ${rate(each.to)}`, ...loaded(each), ...cost(each)]),
      [
        'growth exponent',
        '',
        growth(which, 'p50Ms'),
        growth(which, 'p99Ms'),
        growth(which, 'cpuMsALine'),
        growth(which, 'bytesALine'),
        '',
        '',
        '',
      ],
    ]);
  steps('One client records', 'alone');
  steps('One client records, and waits until it can be read', 'readable');
  steps('One client records beside twelve readers', 'beside');
  printTable('Those readers, starting and looking back', [
    ['lines', 'dashboards/s', 'p50 ms', 'trails/s', 'p50 ms', 'second start s', 'idle MB', 'as it was p50', 'p99'],
    ...growing.map(({ lived, readings: { dashboards, trails }, secondStartMs, idleMb, travel }) => [
      rate(lived.lines),
      rate(dashboards.perSecond),
      milliseconds(dashboards.p50Ms),
      rate(trails.perSecond),
      milliseconds(trails.p50Ms),
      (secondStartMs / 1000).toFixed(1),
      rate(idleMb),
      milliseconds(travel.p50Ms),
      milliseconds(travel.p99Ms),
    ]),
    [
      'growth exponent',
      ...['', growthIn(growing, ({ readings }) => readings.dashboards.p50Ms)],
      ...['', growthIn(growing, ({ readings }) => readings.trails.p50Ms)],
      ...['', '', growthIn(growing, ({ travel }) => travel.p50Ms), ''],
    ],
  ]);
}

const growthIn = (growing: readonly AtLength[], figure: (each: AtLength) => number): string =>
  ratio(growthOf(growing.map((each) => [each.lived.lines, figure(each)] as const)));

function printAtOnce({ atOnce, readers }: Findings, { at }: Options): void {
  printTable(`Clients at once on a mission of ${rate(at)} lines`, [
    ['clients', ...LOADED, ...COST],
    ...atOnce.map(({ clients, alone }) => [String(clients), ...loaded(alone), ...cost(alone)]),
  ]);
  const reading = ({ dashboards, trails }: Readings) => [rate(dashboards.perSecond), rate(trails.perSecond)];
  printTable('The same beside twelve readers', [
    ['clients', ...LOADED, ...COST, 'dashboards/s', 'trails/s'],
    ['none', '', '', '', '', '', '', '', '', ...reading(readers)],
    ...atOnce.map(({ clients, beside, readings }) => [
      String(clients),
      ...loaded(beside),
      ...cost(beside),
      ...reading(readings),
    ]),
  ]);
}

function printPeers({ growing, atOnce, pipeline, emmett }: Findings, { at }: Options): void {
  const each = (measured: Measured | undefined) =>
    measured ? [rate(measured.perSecond), milliseconds(measured.p50Ms), milliseconds(measured.p99Ms)] : ['–', '–', '–'];
  const titles = ['product/s', 'p50 ms', 'p99 ms', 'pipeline/s', 'p50 ms', 'p99 ms', 'emmett/s', 'p50 ms', 'p99 ms'];
  const growth = (of: readonly Measured[] | undefined) =>
    of ? ratio(growthOf(growing.map(({ lived }, n) => [lived.lines, of[n]?.p50Ms ?? NaN] as const))) : '–';
  printTable(`Beside it: the pipeline alone, and emmett-sqlite ${EMMETT_VERSION} over Fastify, one client`, [
    ['lines', ...titles],
    ...growing.map(({ lived, alone }, n) => [
      rate(lived.lines),
      ...each(alone),
      ...each(pipeline.growing[n]),
      ...each(emmett?.growing[n]),
    ]),
    [
      'growth exponent',
      ...['', growth(growing.map(({ alone }) => alone)), ''],
      ...['', growth(pipeline.growing), '', '', growth(emmett?.growing), ''],
    ],
  ]);
  printTable(`The same with several clients at ${rate(at)} lines`, [
    ['clients', ...titles],
    ...atOnce.map(({ clients, alone }, n) => [
      String(clients),
      ...each(alone),
      ...each(pipeline.atOnce[n]),
      ...each(emmett?.atOnce[n]),
    ]),
  ]);
}

function targetsOf({ growing, atOnce, readers, soaked }: Findings, { at, lines }: Options) {
  const long = lines.includes(10_000) ? 10_000 : Math.max(...lines);
  const short = Math.min(...lines);
  const longest = Math.max(...lines);
  const length = (wanted: number) => growing[lines.indexOf(wanted)];
  const people = (wanted: number) => atOnce.find(({ clients }) => clients === wanted);
  const over = (one: number | undefined, other: number | undefined) => (one ?? NaN) / (other ?? NaN);
  const here = length(at);
  const then = (part: number) => soaked[Math.ceil(soaked.length * part) - 1]?.residentMb ?? NaN;
  return [
    {
      title: `command, p50 at ${rate(long)} / at ${rate(short)} lines`,
      atMost: 1.2,
      found: over(length(long)?.alone.p50Ms, length(short)?.alone.p50Ms),
    },
    {
      title: `command until it can be read, p50 at ${rate(long)} / at ${rate(short)} lines`,
      atMost: 1.2,
      found: over(length(long)?.readable.p50Ms, length(short)?.readable.p50Ms),
    },
    {
      title: `bytes written a line at ${rate(long)} / at ${rate(short)} lines`,
      atMost: 1.5,
      found: over(length(long)?.alone.bytesALine, length(short)?.alone.bytesALine),
    },
    {
      title: 'commands a second, 16 clients / 1 client',
      atLeast: 6,
      found: over(people(16)?.alone.perSecond, people(1)?.alone.perSecond),
    },
    { title: 'command p50, beside 12 readers / alone', atMost: 3, found: over(here?.beside.p50Ms, here?.alone.p50Ms) },
    { title: 'command p99, beside 12 readers / alone', atMost: 5, found: over(here?.beside.p99Ms, here?.alone.p99Ms) },
    {
      title: 'dashboards a second, beside 16 clients / alone',
      atLeast: 0.6,
      found: over(people(16)?.readings.dashboards.perSecond, people(16) && readers.dashboards.perSecond),
    },
    {
      title: `readiness as it was, p50 at ${rate(longest)} / at ${rate(short)} lines`,
      atMost: 3,
      found: over(length(longest)?.travel.p50Ms, length(short)?.travel.p50Ms),
    },
    { title: `second start at ${rate(at)} lines, s`, atMost: 3, found: (here?.secondStartMs ?? NaN) / 1000 },
    { title: `resident MB, idle at ${rate(at)} lines`, atMost: 200, found: here?.idleMb ?? NaN },
    { title: 'resident MB, after the load', atMost: 350, found: then(1) },
    { title: 'resident memory, end / middle of the load', atMost: 1.05, found: then(1) / then(0.5) },
  ];
}
