import { startNodeInWorker } from '#embedded-node';
import type { Recorded } from '#decider';
import type { Ledger } from '#ledger';
import { missionStream, openLedger, projections, type Clock } from '#mission';
import type { DocumentProjection } from '#read-models';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../store/emmett-package.js';
import { measureOnce, type Measured } from '../measuring/load.js';
import { interleave, type Rounds } from '../measuring/rounds.js';
import { startApi } from './api-server.js';
import { project, readRaw } from './catch-up.js';
import { caughtUp } from './caught-up.js';
import { measureCommands } from './commands.js';
import { DASHBOARD_MISSION, measureDashboard, prepareDashboard } from './dashboard.js';
import { recordDemoMission } from './demo-mission.js';
import { EmmettProjection } from './emmett-projection.js';
import { prolonged, storeMissions } from './missions.js';
import { optionsFrom, type Options } from './options.js';
import { printFindings, printSettings, type Catching, type Findings } from './report.js';
import { agendaOver, FEW_MISSIONS, LIST, measurePortfolio, type Portfolio } from './portfolio.js';
import { StaticDashboard } from './static-dashboard.js';
import { measureTravel } from './time-travel.js';

/** By then the demo mission is in its seventh month. */
const TODAY = '2026-08-03T09:00:00.000Z';
/** Events after which the demo mission has started. */
const BEGINNING = 90;
const SHORT = 100;
const USUAL = 400;

/** The slice that one projection keeps in both products. */
const ONE_SLICE = 'governance';

/** Measures the read side, and what it costs the write side, in one run. */
export async function run(args: readonly string[]): Promise<void> {
  const options = optionsFrom(args);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'read-'));
  printSettings(options);
  try {
    const demo = await recordDemoMission(join(folder, 'demo'));
    const catching = await measureCatchingUp(demo, folder, options);
    const serving = await measureServing(demo, folder, options);
    printFindings({ ...catching, ...serving }, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Catching up from nothing over many missions. */
async function measureCatchingUp(
  demo: readonly Recorded[],
  folder: string,
  { missions, events, emmettEvents, emmett, rounds }: Options,
): Promise<Pick<Findings, 'catching'>> {
  const node = await startNodeInWorker({ path: join(folder, 'many.sqlite') });
  const { ledger, close } = openLedger(node.connectionString);
  const each = prolonged(demo, Math.min(demo.length, Math.ceil(events / missions)), Math.ceil(events / missions));
  const refs = Array.from({ length: missions }, (_, n) => `B${n}`);
  await storeMissions(ledger, refs, each);
  const total = each.length * missions;
  const one = projections.filter((each) => 'fold' in each && each.name === ONE_SLICE);
  const competitor = emmett
    ? await openCompetitor(folder, ledger, refs, emmettEvents, one[0] as DocumentProjection)
    : undefined;
  const work: Readonly<Record<Catching, () => Promise<number>>> = {
    raw: () => readRaw(ledger),
    one: () => project(ledger, one, folder, total),
    all: () => project(ledger, projections, folder, total),
    emmett: () => competitor?.catchUp(false) ?? Promise.resolve(0),
    hurried: () => competitor?.catchUp(true) ?? Promise.resolve(0),
  };
  const taking = [
    'raw',
    'one',
    'all',
    ...(competitor ? (['emmett', 'hurried'] as const) : []),
  ] as const satisfies readonly Catching[];
  const catching = await interleave<Catching>(rounds, taking, (name) => measureOnce(work[name]));
  await close();
  await node.close();
  return { catching };
}

async function openCompetitor(
  folder: string,
  ledger: Ledger,
  missions: readonly string[],
  events: number,
  projection: DocumentProjection,
): Promise<EmmettProjection | undefined> {
  const some: Recorded[] = [];
  for (const mission of missions) {
    if (some.length >= events) break;
    for await (const event of ledger.read(missionStream(mission))) some.push(event);
  }
  try {
    return await EmmettProjection.over(join(folder, 'emmett.sqlite'), some.slice(0, events), projection);
  } catch (error) {
    console.log(`  emmett-sqlite is left out, it cannot be had here: ${(error as Error).message}`);
    return undefined;
  }
}

/** Queries and commands on missions of several lengths. */
async function measureServing(
  demo: readonly Recorded[],
  folder: string,
  { rounds, ms, long, travel, missions }: Options,
): Promise<Omit<Findings, 'catching'>> {
  const node = await startNodeInWorker({ path: join(folder, 'few.sqlite') });
  const { ledger, close } = openLedger(node.connectionString);
  const usual = demo.filter(({ metadata }) => metadata.recordedAt < TODAY).slice(0, USUAL);
  const lengths = { [DASHBOARD_MISSION]: usual.length, SHORT, LONG: long, USUAL: usual.length, TRAVEL: travel };
  await storeMissions(ledger, [DASHBOARD_MISSION, 'USUAL'], usual);
  for (const mission of ['SHORT', 'LONG', 'TRAVEL'] as const)
    await storeMissions(ledger, [mission], prolonged(demo, BEGINNING, lengths[mission] ?? 0));
  const refs = Array.from({ length: missions }, (_, n) => `P${n}`);
  await storeMissions(ledger, refs, demo.slice(0, BEGINNING));
  const readModels = await caughtUp(ledger, join(folder, 'serving.sqlite'));
  const clock: Clock = { now: () => new Date(TODAY) };
  const api = await startApi({ ledger, readModels, clock, folder, beside: StaticDashboard });
  await prepareDashboard(api);

  const dashboard = await interleave(rounds, ['product', 'static'] as const, (which) =>
    measureDashboard(api, which, ms),
  );
  const travelling = await interleave(rounds, ['USUAL', 'TRAVEL'] as const, (mission) =>
    measureTravel(api, mission, (lengths[mission] ?? 1) - 1, ms),
  );
  const asked: Readonly<Record<Portfolio, string>> = {
    few: agendaOver(refs.slice(0, FEW_MISSIONS)),
    many: agendaOver(refs),
    list: LIST,
  };
  const portfolio = await interleave(rounds, ['few', 'many', 'list'] as const, (which) =>
    measurePortfolio(api, asked[which], ms),
  );
  const commanding: Rounds<'SHORT' | 'LONG'> = await interleave(rounds, ['SHORT', 'LONG'] as const, (mission) =>
    inQuarters(ms, (part): Promise<Measured> => measureCommands(api.pipeline, mission, part)),
  );
  await api.stop();
  await readModels.destroy();
  await close();
  await node.close();
  return { dashboard, travelling, portfolio, commanding };
}

/** Commands change what they are measured on: fewer of them keep the short mission short. */
const inQuarters = <Result>(ms: number, measure: (ms: number) => Promise<Result>): Promise<Result> => measure(ms / 4);
