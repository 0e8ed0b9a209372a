import { missionStream, projections, type CommandPipeline } from '#mission';
import type { Ledger } from '#ledger';
import { waitForProjections, type Advances, type ReadDatabase } from '#read-models';
import type { Projecting } from '../projector/projecting.js';
import type { DemoClock } from './demo-clock.js';
import { DEMO_MISSION, replayScript, type ReplaySummary } from './replay.js';
import { readDemo, type ScriptLine } from './script.js';

/** What preparing the demo works with. */
export interface DemoParts {
  readonly ledger: Ledger;
  readonly pipeline: CommandPipeline;
  readonly clock: DemoClock;
  readonly projecting: Projecting;
  readonly readModels: ReadDatabase;
  readonly advances: Advances;
}

/** How the loading came out, and how long it took. */
export interface DemoReport extends ReplaySummary {
  readonly seconds: number;
}

/** How long the read models may take to follow the whole demo. */
const CATCH_UP_TIMEOUT_MS = 60_000;

/**
 * Loads what is missing of the demo mission, then lets its clock go on from the last thing recorded. On a later start
 * nothing is missing, and the clock goes on from there again.
 *
 * @returns undefined when everything was there already
 */
export async function prepareDemo(
  { ledger, pipeline, clock, projecting, readModels, advances }: DemoParts,
  options: {
    readonly progress?: (done: number, of: number) => void;
    readonly script?: readonly ScriptLine[] | undefined;
  },
): Promise<DemoReport | undefined> {
  const script = options.script ?? readDemo();
  const begun = performance.now();
  clock.standAt((await lastRecordedAt(ledger)) ?? script[0]?.at ?? new Date().toISOString());
  await projecting.start();
  const summary = await replayScript(script, { ledger, pipeline, watch: projecting, clock }, (done) =>
    options.progress?.(done, script.length),
  );
  const head = await ledger.head();
  const names = projections.map(({ name }) => name);
  if (head) await waitForProjections(readModels, names, head.position, CATCH_UP_TIMEOUT_MS, advances);
  clock.go();
  const loaded = summary.accepted + summary.refused > 0;
  return loaded ? { ...summary, seconds: (performance.now() - begun) / 1000 } : undefined;
}

async function lastRecordedAt(ledger: Ledger): Promise<string | undefined> {
  let last: string | undefined;
  for await (const { metadata } of ledger.read(missionStream(DEMO_MISSION))) last = metadata.recordedAt;
  return last;
}
