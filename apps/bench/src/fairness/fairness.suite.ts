import { startNodeInWorker } from '#embedded-node';
import { openLedger, type Clock } from '#mission';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { interleave } from '../measuring/rounds.js';
import { startApi, type ApiServer } from '../read/api-server.js';
import { caughtUp } from '../read/caught-up.js';
import { DASHBOARD, DASHBOARD_MISSION, measureRequests, READER } from '../read/dashboard.js';
import { recordDemoMission } from '../read/demo-mission.js';
import { prolonged, storeMissions, withCorrections } from '../read/missions.js';
import { StaticDashboard } from '../read/static-dashboard.js';
import { CACHE } from '../store/emmett-package.js';
import { CORRECTIONS, DOORS, type DoorName } from './doors.js';
import { Hostile } from './hostile.js';
import type { Answered } from './hostile.worker.js';
import { optionsFrom, type Options } from './options.js';
import { printFindings, printSettings, REST_MS, type Company } from './report.js';

/** By then the demo mission is in its seventh month. */
const TODAY = '2026-08-03T09:00:00.000Z';
const USUAL = 400;
/** The mission that the hostile client is a member of. */
const OTHER = 'OTHER';
/** What was begun is answered before the next door is tried. */
const REST_BETWEEN_MS = 500;

/** Measures what one person waits while another sends the dearest that is allowed, door by door, in one run. */
export async function run(args: readonly string[]): Promise<void> {
  const options = optionsFrom(args);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'fairness-'));
  printSettings(options);
  try {
    await measure(folder, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string, options: Options): Promise<void> {
  const demo = (await recordDemoMission(join(folder, 'demo'))).filter(({ metadata }) => metadata.recordedAt < TODAY);
  const node = await startNodeInWorker({ path: join(folder, 'events.sqlite') });
  const { ledger, close } = openLedger(node.connectionString);
  await storeMissions(ledger, [DASHBOARD_MISSION], demo.slice(0, USUAL));
  const beginning = Math.min(CORRECTIONS.from, options.long);
  const hostile = withCorrections(prolonged(demo, beginning, options.long), beginning, CORRECTIONS.times);
  await storeMissions(ledger, [OTHER], hostile);
  const readModels = await caughtUp(ledger, join(folder, 'read-models.sqlite'));
  const clock: Clock = { now: () => new Date(TODAY) };
  const api = await startApi({ ledger, readModels, clock, folder, beside: StaticDashboard });
  const companies: readonly Company[] = ['alone', ...options.doors];
  const answered = new Map<DoorName, Answered>();
  const dashboard = await interleave(options.rounds, companies, (company) =>
    company === 'alone' ? look(api, options) : beside(api, company, options, answered),
  );
  printFindings({ dashboard, answered });
  await api.stop();
  await readModels.destroy();
  await close();
  await node.close();
}

async function look(api: ApiServer, { ms }: Options) {
  const tokens = [await api.tokenFor(READER)];
  return measureRequests({ url: api.url, tokens, query: DASHBOARD, inFlight: 1, forMs: ms, restMs: REST_MS });
}

async function beside(api: ApiServer, name: DoorName, options: Options, answered: Map<DoorName, Answered>) {
  const { inFlight } = options;
  const token = await api.tokenFor(DOORS[name].person);
  const hostile = new Hostile({ url: api.url, token, door: name, mission: OTHER, inFlight });
  await pause(REST_BETWEEN_MS);
  const measured = await look(api, options);
  const { served, turnedAway, code } = await hostile.stop();
  const before = answered.get(name) ?? { served: 0, turnedAway: 0, code: '' };
  answered.set(name, {
    served: before.served + served,
    turnedAway: before.turnedAway + turnedAway,
    code: code || before.code,
  });
  await pause(REST_BETWEEN_MS);
  return measured;
}
