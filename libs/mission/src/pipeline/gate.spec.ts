import type { Outcome } from '#decider';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { Courtesy } from '#fairness';
import { CEDRE_DRAFT } from '#specs';
import { openReadModels, polled, type ReadDatabase } from '#read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declareIssue } from '../mission/declare-issue.command.js';
import type { Dispatched } from './dispatched.js';
import { digestible, type Envelope } from './envelope.js';
import { CommandGate } from './gate.js';
import { CommandPipeline } from './pipeline.js';
import { draftMission } from '../mission/draft-mission.command.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import { EndedAccess } from '../visibility/ended-access.js';

const folder = mkdtempSync(join(tmpdir(), 'relais-gate-'));
const keys = new Keys(':memory:');
const sent: Envelope[] = [];
const ended = new EndedAccess();
let database: ReadDatabase;
let node: EmbeddedNode;
let opened: OpenLedger;
let gate: CommandGate;
/** What the next command records. */
let recorded: readonly string[] = [];

const receipt = (): Outcome => {
  const events = recorded.map((type) => ({ type, revision: 1, eventId: 'e' }));
  return {
    kind: 'receipt',
    receipt: { stream: 'mission-M1', revision: 1, position: '9', events, created: [], flags: [] },
  };
};

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  const clock = { now: () => new Date('2026-01-05T09:00:00.000Z') };
  const feedback = new FeedbackQueue(':memory:', keys);
  const pipeline = new CommandPipeline(opened.ledger, keys, feedback, clock, { 'CAB-OPS': ['ADM'] });
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  const bus = {
    execute: ({ envelope }: Dispatched) => {
      sent.push(envelope);
      return Promise.resolve(receipt());
    },
  };
  gate = new CommandGate(bus as unknown as CommandBus, pipeline, database, polled, new Courtesy(), ended);
});
afterAll(async () => {
  await database.destroy();
  await opened.close();
  await node.close();
  keys.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The gate', () => {
  it('takes null for what is left out: a repeat that says it the other way has the same digest', async () => {
    const said = { commandId: '5d3f2c1e-0d5e-4a86-9d0b-3f1f4f8e9b11', mission: 'M1', issue: 'E1', statement: 'délais' };
    const caller = { person: 'DIR', language: 'fr' } as const;
    await gate.send(declareIssue, said, caller);
    await gate.send(
      declareIssue,
      { ...said, rank: null, occurredOn: null, onBehalfOf: null, expectedRevision: null, causationId: null },
      caller,
    );
    await gate.send(declareIssue, { ...said, rank: undefined }, caller);
    const [first, ...others] = sent.map((envelope) => keys.digest(digestible(declareIssue, envelope)));
    expect(others).toEqual([first, first]);
    expect(sent.every((envelope) => Object.values(envelope).every((value) => value !== null))).toBe(true);
  });

  it('leaves what is personal out of the digest of a command, in groups too', async () => {
    const digestOf = async (name: string) => {
      const people = [{ person: 'COO', name, email: `${name}@example.com`, roles: ['CONSULTANT'] }];
      await gate.send(draftMission, { ...CEDRE_DRAFT, mission: 'M1', people }, { person: 'ADM', language: 'fr' });
      const said = digestible(draftMission, sent.at(-1)!);
      expect(said).toMatchObject({ input: { people: [{ person: 'COO', roles: ['CONSULTANT'] }] } });
      expect(JSON.stringify(said)).not.toContain(name);
      return keys.digest(said);
    };
    expect(await digestOf('Camille')).toBe(await digestOf('Claude'));
  });

  it('words what a command would come to, and sends none', async () => {
    const before = sent.length;
    const preview = { ...CEDRE_DRAFT, mission: 'M1', preview: true };
    const answer = await gate.send(draftMission, preview, { person: 'ADM', language: 'fr' });
    const fr: unknown = expect.stringContaining('PME-CEDRE');
    expect(answer).toMatchObject({
      previewedOn: -1,
      events: [{ type: 'MissionDrafted', sentence: { fr, text: fr } }],
      created: [],
    });
    expect(sent).toHaveLength(before);
  });

  it('notes that a person’s access may have ended before it answers', async () => {
    const caller = { person: 'DIR', language: 'fr' } as const;
    recorded = ['IssueDeclared'];
    await gate.send(declareIssue, { mission: 'M1', issue: 'E2', statement: 'délais' }, caller);
    expect(ended.lastOf('M1')).toBe(-1);
    recorded = ['IssueDeclared', 'AccessRoleRemoved'];
    await gate.send(declareIssue, { mission: 'M1', issue: 'E3', statement: 'délais' }, caller);
    expect(ended.lastOf('M1')).toBe(1);
  });
});
