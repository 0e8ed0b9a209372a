import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Recorded } from '#decider';
import { CEDRE_DRAFT as draft } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { commands } from '../commands.js';
import { diagnosticStream, missionStream, refusalsStream } from '../mission-events.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import type { Previewed } from './deciding.js';
import type { Envelope } from './envelope.js';
import { CommandPipeline } from './pipeline.js';

const NOW = '2026-01-05T09:00:00.000Z';

let node: EmbeddedNode;
let opened: OpenLedger;
let pipeline: CommandPipeline;
let keys: Keys;
let missions = 0;

interface Sent {
  readonly mission?: string;
  readonly occurredOn?: string;
  readonly commandId?: string;
  readonly expectedRevision?: number;
}

function asked(way: 'preview' | 'execute', actor: string, name: string, input: object, sent: Sent): Promise<Previewed> {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const commandId = randomUUID();
  const envelope: Envelope = { commandId, actor, correlationId: commandId, input: { ...input }, ...sent };
  return pipeline[way](command, envelope);
}

const preview = (mission: string, actor: string, name: string, input: object, sent: Sent = {}) =>
  asked('preview', actor, name, input, { mission, ...sent });
const send = (mission: string, actor: string, name: string, input: object, sent: Sent = {}) =>
  asked('execute', actor, name, input, { mission, ...sent });

/** A drafted mission of its own; DIR leads. */
async function drafted(): Promise<string> {
  const mission = `LOOK${++missions}`;
  await send(mission, 'ADM', 'draftMission', draft);
  await send(mission, 'ADM', 'assignRole', { person: 'DIR', role: 'LEADERSHIP' });
  return mission;
}

async function stored(stream: string): Promise<readonly Recorded[]> {
  const events: Recorded[] = [];
  for await (const event of opened.ledger.read(stream)) events.push(event);
  return events;
}

const issue = (ref?: string) => ({ ...(ref && { issue: ref }), type: 'OTHER', statement: 'délais' });

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  keys = new Keys(':memory:');
  const feedback = new FeedbackQueue(':memory:', keys);
  const clock = { now: () => new Date(NOW) };
  pipeline = new CommandPipeline(opened.ledger, keys, feedback, clock, { 'CAB-OPS': ['ADM'] });
});

afterAll(async () => {
  await opened.close();
  await node.close();
});

describe('A preview', () => {
  it('tells what the command would record, and leaves the mission as it was', async () => {
    const mission = await drafted();
    const before = structuredClone((await pipeline.missionNow(mission)).state);
    const late = { occurredOn: '2025-12-01' };
    const looked = await preview(mission, 'DIR', 'declareIssue', issue(), late);
    expect(looked).toMatchObject({
      kind: 'preview',
      preview: {
        revision: 1,
        events: [{ type: 'PriorityIssueDeclared', seen: { data: { statement: 'délais' } } }],
        created: [{ kind: 'issue', ref: 'E1' }],
        flags: ['BEFORE_MISSION', 'LATE_RECORD'],
      },
    });
    expect((await pipeline.missionNow(mission)).state).toEqual(before);
    expect(await stored(missionStream(mission))).toHaveLength(2);
    const { created, flags } = ((await send(mission, 'DIR', 'declareIssue', issue(), late)) as Receipted).receipt;
    expect({ created, flags }).toEqual({
      created: [{ kind: 'issue', ref: 'E1' }],
      flags: ['BEFORE_MISSION', 'LATE_RECORD'],
    });
  });

  it('is refused as the command would be, and no one logs that', async () => {
    const mission = await drafted();
    await send(mission, 'DIR', 'declareIssue', issue('E1'));
    const looked = await preview(mission, 'DIR', 'declareIssue', issue('E1'));
    expect(looked).toMatchObject({ kind: 'refusal', refusal: { refused: 'REF_TAKEN' } });
    expect(await stored(refusalsStream(mission))).toEqual([]);
    expect(await send(mission, 'DIR', 'declareIssue', issue('E1'))).toEqual(looked);
    expect(await stored(refusalsStream(mission))).toHaveLength(1);
  });

  it('says that the view of its sender has moved on, and answers what a command has left already', async () => {
    const mission = await drafted();
    const commandId = randomUUID();
    const receipt = await send(mission, 'DIR', 'declareIssue', issue('E1'), { commandId });
    expect(await preview(mission, 'DIR', 'declareIssue', issue('E1'), { commandId })).toEqual(receipt);
    const looked = await preview(mission, 'DIR', 'declareIssue', issue('E2'), { expectedRevision: 1 });
    expect(looked).toMatchObject({ kind: 'stale', stale: { expected: 1, actual: 2 } });
  });

  it('makes no key for a person who is not registered, and tells nothing personal of them', async () => {
    const mission = await drafted();
    const person = { person: 'NEW', name: 'Nom de NEW', email: 'new@example.org', organisation: 'PME-CEDRE' };
    const looked = await preview(mission, 'ADM', 'registerPerson', person);
    expect(looked).toMatchObject({ kind: 'preview', preview: { events: [{ type: 'PersonRegistered' }] } });
    expect(JSON.stringify(looked)).not.toContain('Nom de NEW');
    const seal = { subject: 'NEW', fields: ['name'], iv: '', tag: '', text: '' };
    expect(keys.open(seal, { stream: missionStream(mission), revision: 2 })).toBeUndefined();
  });

  it('tells a mission without the line that it would strike', async () => {
    const mission = await drafted();
    await send(mission, 'DIR', 'declareIssue', issue('E1'));
    const strike = { revision: 2, reason: 'une erreur' };
    const looked = await preview(mission, 'DIR', 'strikeLine', strike);
    expect(looked).toMatchObject({ kind: 'preview', preview: { events: [{ type: 'LineStruck' }], flags: [] } });
    expect((await pipeline.missionNow(mission)).state.mission.issues).toHaveProperty('E1');
    expect(await send(mission, 'DIR', 'strikeLine', strike)).toMatchObject({ kind: 'receipt' });
  });

  it('judges what is recorded before a mission too', async () => {
    const diagnosed = { diagnostic: 'D1', orgKind: 'SME', headcount: 40, ownerDecisionShare: 0.7 };
    const looked = await asked('preview', 'ADM', 'completeExpressDiagnostic', diagnosed, {});
    expect(looked).toMatchObject({ kind: 'preview', preview: { revision: -1, flags: [] } });
    expect(await stored(diagnosticStream('D1'))).toEqual([]);
  });
});

type Receipted = Extract<Previewed, { readonly kind: 'receipt' }>;
