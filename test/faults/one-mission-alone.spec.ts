import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { v5 as uuid } from 'uuid';
import { Relais, type Person } from '../journeys/support/relais.js';
import { startedMission } from '../journeys/support/started-mission.js';
import { until } from '../journeys/support/until.js';

interface Health {
  readonly ready: boolean;
  readonly projections: readonly { readonly lagMs: number }[];
  readonly stopped: readonly { readonly stream: string; readonly line: number; readonly of: readonly string[] }[];
  readonly foreignStreams: { readonly count: number; readonly names: readonly string[] };
}

let relais: Relais;
let client: EventStoreDBClient;
let coo: Person;
/** The first line of M1 that is not ours. */
let line = 0;

const issue = (mission: string) => ({ mission, issue: 'E7', type: 'OTHER', statement: 'retards' });

const health = async (headers = {}): Promise<Health> =>
  (await (await fetch(new URL('/health/ready', relais.standalone.url), { headers })).json()) as Health;

const stoppedIn = async (mission: string, view: string) => {
  const read = await coo.read<Record<string, { asOf: { revision: number; stoppedAt: number | null } }>>(
    `query($mission: String!) { ${view}(mission: $mission) { asOf { revision stoppedAt } } }`,
    { mission },
  );
  return read[view]?.asOf;
};

beforeAll(async () => {
  relais = await Relais.start('2026-01-12T09:00:00+01:00');
  client = EventStoreDBClient.connectionString(relais.standalone.node.connectionString);
  for (const mission of ['M1', 'M2']) await startedMission((person) => relais.as(person), mission);
  coo = await relais.as('COO');
  await relais.caughtUp();
  line = ((await stoppedIn('M1', 'governance'))?.revision ?? 0) + 1;
  await client.appendToStream('mission-control-1', jsonEvent({ type: 'LaunchScheduled', data: {} }));
  await client.appendToStream('mission-M1', jsonEvent({ type: 'LaunchScheduled', data: {} }));
  await client.appendToStream('mission-M1', jsonEvent({ type: 'MilestoneReached', data: {} }));
}, 120_000);
afterAll(async () => {
  await client.dispose();
  await relais.stop();
});

describe('An event of others in the stream of a mission', () => {
  it('stops that mission: its answers say up to which line they go', async () => {
    await until(health, ({ stopped }) => stopped.some(({ of }) => of.includes('governance')));
    for (const view of ['governance', 'mission', 'decisionRegister', 'auditTrail', 'exitReadiness']) {
      expect([view, await stoppedIn('M1', view)]).toEqual([view, { revision: line - 1, stoppedAt: line }]);
    }
  });

  it('is told whoever sends a command on that mission, in both languages, and no one else', async () => {
    const dir = await relais.as('DIR');
    const query =
      'mutation($input: DeclareIssueInput!) { declareIssue(input: $input) { __typename ...on Refusal { code } } }';
    const { errors } = await dir.ask(query, { input: { commandId: randomUUID(), ...issue('M1') } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STOPPED',
      line,
      sentence: {
        en: expect.stringContaining(`line ${line}`) as unknown,
        fr: expect.stringContaining(`ligne ${line}`) as unknown,
      },
    });
    const stranger = await relais.as('ELSE');
    expect(await stranger.send('declareIssue', issue('M1'))).toMatchObject({ code: 'MISSION_UNKNOWN' });
  });

  it('leaves every other mission alone: commands, views, signals and days go on', async () => {
    const dir = await relais.as('DIR');
    expect(await dir.does('declareIssue', issue('M2'))).toMatchObject({ readable: true });
    await startedMission((person) => relais.as(person), 'M3');
    expect(await stoppedIn('M3', 'governance')).toMatchObject({ stoppedAt: null });
    await relais.standalone.watch.tickUntil('2026-01-14');
    const { missions } = await coo.read<{ missions: { edges: { node: { mission: string } }[] } }>(
      '{ missions { edges { node { mission } } } }',
    );
    expect(missions.edges.map(({ node }) => node.mission)).toEqual(['M1', 'M2', 'M3']);
  });

  it('is in the health of the service, which is ready, up to date, and tells no stranger which mission it is', async () => {
    await relais.caughtUp();
    const { ready, stopped, foreignStreams } = await health();
    expect(ready).toBe(true);
    expect(new Set(stopped.map(({ stream, line: at }) => `${stream} ${at}`))).toEqual(new Set([`mission-M1 ${line}`]));
    expect(stopped.flatMap(({ of }) => of)).toEqual(
      expect.arrayContaining(['governance', 'auditTrail', 'signalWatch']),
    );
    expect(foreignStreams).toEqual({ count: 1, names: ['mission-control-1'] });
    const told = await health({ 'x-forwarded-for': '203.0.113.9' });
    expect(told).toMatchObject({ ready: true, foreignStreams: 1 });
    expect(JSON.stringify(told)).not.toMatch(/M1|control/);
  });

  it('does not make its stream a mission: it is unknown, and its code is taken', async () => {
    const admin = await relais.as('ADM');
    expect(await admin.send('declareIssue', issue('control-1'))).toMatchObject({ code: 'MISSION_UNKNOWN' });
    const draft = { client: 'C', firm: 'CAB-OPS', owner: 'DIR', context: 'GROWTH', horizonMonths: 9, headcount: 62 };
    const planned = { plannedStart: '2026-01-12', plannedEnd: '2026-10-09' };
    expect(await admin.send('draftMission', { mission: 'control-1', ...draft, ...planned })).toMatchObject({
      code: 'REF_TAKEN',
      facts: { kind: 'mission', ref: 'control-1' },
    });
  });
});

describe('Ids that are worked out from what everybody knows', () => {
  /** Under which the system recorded visits and releases once. */
  const VISITS = '2d0c3c8e-5b0b-5f4e-9d3e-61d1f3b9a7c4';
  const WATCH = '6f1b7c1e-6f0d-5a55-9a53-3f6f5b0c7a41';
  const scope = ['kpis', 'governance'];
  let acquirer: Person;
  const readings = async () => {
    const { auditTrail } = await coo.read<{ auditTrail: { edges: { node: { actor: string; commandId: string } }[] } }>(
      '{ auditTrail(mission: "M2", type: "AuditQueryPerformed", first: 50) { edges { node { actor commandId } } } }',
    );
    return auditTrail.edges.map(({ node }) => node);
  };

  beforeAll(async () => {
    const spo = await relais.as('SPO');
    const access = { mission: 'M2', to: 'ACQ', until: '2026-12-31', nda: 'EV-1', cleanTeam: false };
    await spo.does('grantAuditAccess', { ...access, scope });
    acquirer = await relais.as('ACQ');
  });

  it('sent before by an acquirer, do not keep their visit from being recorded', async () => {
    const commandId = uuid('M2 ACQ governance 2026-01-12', VISITS);
    await acquirer.does('askAuditQuestion', {
      mission: 'M2',
      question: 'Q1',
      about: [],
      text: 'Pourquoi ?',
      commandId,
    });
    await acquirer.read('{ governance(mission: "M2") { asOf { revision } } }');
    const [visit] = await until(readings, (all) => all.length > 0);
    expect(visit?.actor).toBe('SYSTEM');
    expect(visit?.commandId).not.toBe(commandId);
  });

  it('nor does the id of something that the system has recorded, sent again by a person', async () => {
    const [visit] = await readings();
    const commandId = visit?.commandId ?? '';
    const asked = await acquirer.send('askAuditQuestion', {
      mission: 'M2',
      question: 'Q2',
      about: [],
      text: 'Et ?',
      commandId,
    });
    expect(asked.__typename).toBe('Receipt');
    expect(
      await acquirer.send('askAuditQuestion', { mission: 'M2', question: 'Q2', about: [], text: 'Et ?', commandId }),
    ).toEqual(asked);
  });

  it('sent by an acquirer for next Monday, do not keep feedback from being released, nor signals from being watched', async () => {
    const commandId = uuid('M2 feedback 2026-W03', WATCH);
    await acquirer.does('askAuditQuestion', { mission: 'M2', question: 'Q3', about: [], text: 'Quand ?', commandId });
    const givers = ['COO', 'DIR', 'SPO', 'PROD', 'QUA'];
    for (const person of givers) {
      const giver = await relais.as(person);
      await giver.does('giveFeedback', { mission: 'M2', theme: 'charge', text: 'trop', waitForReadModels: false });
    }
    await relais.passTo('2026-01-20T09:00:00+01:00');
    const released = async () =>
      (
        await coo.read<{ auditTrail: { totalCount: number } }>(
          '{ auditTrail(mission: "M2", type: "InformalFeedbackBatchReleased") { totalCount } }',
        )
      ).auditTrail.totalCount;
    await until(released, (count) => count === 1);
    expect((await health()).stopped.filter(({ stream }) => stream !== 'mission-M1')).toEqual([]);
  });

  it('is an error for whoever sends an id of another person, and for no one else', async () => {
    const [dir, prod] = [await relais.as('DIR'), await relais.as('PROD')];
    const commandId = randomUUID();
    await dir.does('declareIssue', { ...issue('M2'), issue: 'E8', commandId });
    const query = 'mutation($input: ReportIrritantInput!) { reportIrritant(input: $input) { __typename } }';
    const input = { commandId, mission: 'M2', irritant: 'I1', topic: 'attente', severity: 1 };
    const { errors } = await prod.ask(query, { input });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await dir.does('declareIssue', { ...issue('M2'), issue: 'E9' });
  });
});

describe('What is stored of a mission and cannot be read', () => {
  interface Listed {
    readonly missions: {
      readonly edges: readonly { readonly node: { readonly mission: string } }[];
      readonly unreadable: readonly string[];
    };
  }

  beforeAll(async () => {
    await (
      await relais.as('ADM')
    ).does('completeExpressDiagnostic', {
      mission: undefined,
      diagnostic: 'DX-9',
      orgKind: 'SME',
      headcount: 48,
      need: 'HOW',
      fullTimeHireAffordable: false,
    });
    await startedMission((person) => relais.as(person), 'M9');
    await relais.caughtUp();
    const database = new DatabaseSync(join(relais.folder, 'read-models.sqlite'));
    try {
      database.exec("PRAGMA busy_timeout = 5000; UPDATE piece SET body = '{' WHERE key = 'M9'");
    } finally {
      database.close();
    }
  });

  it('is left out of the lists of missions, which name it and go on', async () => {
    for (const person of ['ADM', 'COO']) {
      const { missions } = await (
        await relais.as(person)
      ).read<Listed>('{ missions { edges { node { mission } } unreadable } }');
      const listed = missions.edges.map(({ node }) => node.mission);
      expect([person, listed.includes('M2'), listed.includes('M9')]).toEqual([person, true, false]);
      expect(missions.unreadable).toEqual(['M9']);
    }
  });

  it('is counted where lists name no mission', async () => {
    for (const person of ['ADM', 'COO']) {
      const reader = await relais.as(person);
      const { calibration } = await reader.read<{ calibration: object }>(
        '{ calibration(firm: "CAB-OPS") { missions unreadable } }',
      );
      expect([person, calibration]).toEqual([person, { missions: 0, unreadable: 1 }]);
    }
    const { diagnostic } = await (
      await relais.as('ADM')
    ).read<{ diagnostic: object }>('{ diagnostic(diagnostic: "DX-9") { missions unreadable } }');
    expect(diagnostic).toEqual({ missions: [], unreadable: 1 });
  });
});
