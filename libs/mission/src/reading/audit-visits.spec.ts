import type { Recorded } from '#decider';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { CEDRE_DRAFT } from '#specs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { assignRole } from '../access/assign-role.command.js';
import { grantAuditAccess } from '../access/grant-audit-access.command.js';
import { draftMission } from '../mission/draft-mission.command.js';
import { missionStream } from '../mission-events.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import type { Command } from '../pipeline/command.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import { CommandPipeline } from '../pipeline/pipeline.js';
import type { View } from '../shared/views.js';
import { VisitRecorder } from '../visit-recorder.js';
import { AuditVisits, type PastMoment } from './audit-visits.js';
import type { ReadingRights } from './reading-rights.js';

const access = { to: 'ACQ', scope: ['kpis', 'decisions'], until: '2026-10-31', nda: 'EV-27', cleanTeam: true };

const ACQUIRER: ReadingRights = { roles: ['ACQUIRER'], keyAccounts: true, scope: ['decisions', 'kpis'] };
const SPONSOR: ReadingRights = { roles: ['SPONSOR'], keyAccounts: true };
const ACQ = { person: 'ACQ', language: 'fr' } as const;

let now = '2026-08-03T09:00:00.000Z';
const clock = { now: () => new Date(now) };
let keys: Keys;
let node: EmbeddedNode;
let opened: OpenLedger;
let pipeline: CommandPipeline;
let other: CommandPipeline;
let mission: string;
let missions = 0;

async function send(command: Command, actor: string, input: object): Promise<void> {
  const commandId = randomUUID();
  const envelope = { commandId, mission, actor, correlationId: commandId, input: { ...input } };
  expect(await pipeline.execute(command, envelope)).toMatchObject({ kind: 'receipt' });
}

/** What was recorded of readings in the mission. */
async function readings(): Promise<readonly Recorded[]> {
  const found: Recorded[] = [];
  for await (const event of opened.ledger.read(missionStream(mission))) {
    if (event.type === 'AuditQueryPerformed') found.push(event);
  }
  return found;
}

/** A person opens a view and has its answer. */
function visit(
  visits: AuditVisits,
  view: View,
  count: number,
  rights = ACQUIRER,
  slice: 'kpis' | 'none' = 'kpis',
): void {
  visitAll(visits, [{ view, count, rights, slice }]);
}

interface Opened {
  readonly view: View;
  /** Left out: refused. */
  readonly count?: number;
  readonly rights?: ReadingRights;
  readonly slice?: 'kpis' | 'decisions' | 'none';
  readonly moment?: PastMoment;
}

/** A person opens several views in one request. */
function visitAll(visits: AuditVisits, opened: readonly Opened[]): void {
  const request = {};
  const fields = opened.map(({ view, count, rights = ACQUIRER, slice = 'kpis', moment = {} }) => {
    const field = visits.begin(request, moment);
    visits.during(field, () => visits.opened({ view, slice }, rights, ACQ, mission));
    return { field, count };
  });
  for (const { field, count } of fields) {
    if (count !== undefined) visits.answered(field, () => count);
    visits.ended(field);
  }
}

beforeAll(async () => {
  Logger.overrideLogger(false);
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  keys = new Keys(':memory:');
  const parts = [opened.ledger, keys, new FeedbackQueue(':memory:', keys), clock, { 'CAB-OPS': ['ADM'] }] as const;
  pipeline = new CommandPipeline(...parts);
  other = new CommandPipeline(...parts);
});
beforeEach(async () => {
  now = '2026-08-03T09:00:00.000Z';
  mission = `VISIT${++missions}`;
  await send(draftMission, 'ADM', CEDRE_DRAFT);
  await send(assignRole, 'ADM', { person: 'SPO', role: 'SPONSOR' });
  await send(grantAuditAccess, 'SPO', access);
});
afterAll(async () => {
  await opened.close();
  await node.close();
  Logger.overrideLogger(['error', 'warn', 'log']);
});

describe('What an acquirer reads', () => {
  it('is recorded by the system with the slices it showed and the number of lines', async () => {
    const visits = new AuditVisits(new VisitRecorder(pipeline), clock);
    visit(visits, 'kpiBoard', 12);
    visit(visits, 'auditTrail', 50, ACQUIRER, 'none');
    await visits.onModuleDestroy();
    const recorded = await readings();
    expect(recorded.map(({ data, metadata }) => ({ ...data, actor: metadata.actor }))).toEqual([
      {
        occurredOn: '2026-08-03',
        person: 'ACQ',
        query: 'kpiBoard',
        scope: ['kpis'],
        day: '2026-08-03',
        resultCount: 12,
        actor: { id: 'SYSTEM', role: 'SYSTEM' },
      },
      expect.objectContaining({ query: 'auditTrail', scope: ['decisions', 'kpis'], resultCount: 50 }),
    ]);
  });

  it('is recorded for each scope and moment, with all that the fields of a request showed of it', async () => {
    const visits = new AuditVisits(new VisitRecorder(pipeline), clock);
    visitAll(visits, [
      { view: 'auditTrail', count: 2 },
      { view: 'auditTrail', count: 3, slice: 'decisions' },
      { view: 'auditTrail', count: 5 },
      { view: 'auditTrail', count: 7, moment: { atRevision: 1 } },
      { view: 'auditTrail', count: 11, moment: { asKnownOn: '2026-08-01' } },
      { view: 'auditTrail', moment: { atRevision: 2 } },
    ]);
    await visits.onModuleDestroy();
    expect((await readings()).map(({ data }) => data)).toMatchObject([
      { scope: ['kpis'], resultCount: 7 },
      { scope: ['decisions'], resultCount: 3 },
      { scope: ['kpis'], atRevision: 1, resultCount: 7 },
      { scope: ['kpis'], asKnownOn: '2026-08-01', resultCount: 11 },
    ]);
  });

  it('is recorded once a day for each query, whichever process answers, however often it is restarted', async () => {
    const [first, second] = [
      new AuditVisits(new VisitRecorder(pipeline), clock),
      new AuditVisits(new VisitRecorder(other), clock),
    ];
    for (const visits of [first, second, first]) visit(visits, 'kpiBoard', 12);
    await Promise.all([first.onModuleDestroy(), second.onModuleDestroy()]);
    const restarted = new AuditVisits(new VisitRecorder(other), clock);
    visit(restarted, 'kpiBoard', 13);
    await restarted.onModuleDestroy();
    expect(await readings()).toHaveLength(1);

    now = '2026-08-04T09:00:00.000Z';
    visit(first, 'kpiBoard', 14);
    await first.onModuleDestroy();
    expect((await readings()).map(({ data }) => (data as { day?: string }).day)).toEqual(['2026-08-03', '2026-08-04']);
  });

  it('is recorded under ids that cannot be worked out from what is known of it', async () => {
    const visits = new AuditVisits(new VisitRecorder(pipeline), clock);
    visit(visits, 'kpiBoard', 12);
    await visits.onModuleDestroy();
    const [event] = await readings();
    const elsewhere = new Keys(':memory:');
    const words = {
      system: 'recordAuditQuery',
      mission,
      cause: `${JSON.stringify([mission, 'ACQ', 'kpiBoard', ['kpis'], null, null])} 2026-08-03`,
    };
    expect(event?.metadata.commandId).toBe(keys.id(words));
    expect(elsewhere.id(words)).not.toBe(keys.id(words));
    expect(event?.eventId).toBe(
      keys.id({ event: 0, in: `mission-${mission}`, of: `system ${event?.metadata.commandId}` }),
    );
  });

  it('is not recorded of anybody else, nor of a query that was refused', async () => {
    const visits = new AuditVisits(new VisitRecorder(pipeline), clock);
    visit(visits, 'kpiBoard', 12, SPONSOR);
    visitAll(visits, [{ view: 'kpiSeries' }]);
    await visits.onModuleDestroy();
    expect(await readings()).toEqual([]);
  });

  it('goes on when nothing can be recorded', async () => {
    const down = openLedger('esdb://127.0.0.1:1?tls=false&maxDiscoverAttempts=1');
    keys = new Keys(':memory:');
    const broken = new CommandPipeline(down.ledger, keys, new FeedbackQueue(':memory:', keys), clock, {});
    const visits = new AuditVisits(new VisitRecorder(broken), clock);
    visit(visits, 'kpiBoard', 12);
    await expect(visits.onModuleDestroy()).resolves.toBeUndefined();
    await down.close();
  });

  it('is tried again at the next reading when it could not be recorded', async () => {
    const visits = new AuditVisits(new VisitRecorder(pipeline), clock);
    const known = mission;
    mission = 'NOWHERE';
    visit(visits, 'kpiBoard', 12);
    await visits.onModuleDestroy();
    await send(draftMission, 'ADM', CEDRE_DRAFT);
    await send(assignRole, 'ADM', { person: 'SPO', role: 'SPONSOR' });
    await send(grantAuditAccess, 'SPO', access);
    visit(visits, 'kpiBoard', 12);
    await visits.onModuleDestroy();
    expect(await readings()).toHaveLength(1);
    mission = known;
  });
});
