import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Ledger } from '#ledger';
import { leafBytes, leafHash, MerkleTree, openCheckpoint } from '#proof';
import { CEDRE_DRAFT } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckpointPublished } from '../access/checkpoint.events.js';
import type { PublishedCheckpoint } from '../access/checkpoints.state.js';
import { publishCheckpoint } from '../access/publish-checkpoint.command.js';
import { registerPerson } from '../access/register-person.command.js';
import { draftMission } from '../mission/draft-mission.command.js';
import { checkpointsStream, missionStream } from '../mission-events.js';
import { openLedger } from '../open-ledger.js';
import type { Command } from '../pipeline/command.js';
import { FeedbackQueue } from './feedback-queue.js';
import { Keys } from './keys.js';
import { CommandPipeline } from '../pipeline/pipeline.js';
import { Trees } from './trees.js';

const folder = mkdtempSync(join(tmpdir(), 'relais-trees-'));
const file = join(folder, 'events.sqlite');
const origin = 'relais.example/missions/M1';
const draft = { ...CEDRE_DRAFT, client: 'Cèdre « & fils » \u2028 €' };

describe('the tree of a mission’s stream', () => {
  let node: EmbeddedNode;
  let ledger: Ledger;
  let disconnect: () => Promise<void>;
  let pipeline: CommandPipeline;
  const keys = new Keys(':memory:');

  const send = (command: Command, input: object, { commandId = randomUUID(), mission = 'M1' } = {}) =>
    pipeline.execute(command, { commandId, mission, actor: 'ADM', correlationId: commandId, input: { ...input } });
  const register = (person: string, mission = 'M1') =>
    send(registerPerson, { person, name: `Zoé ${person}` }, { mission });

  /** What was published, as it is stored. */
  async function published(mission = 'M1'): Promise<PublishedCheckpoint[]> {
    const found: PublishedCheckpoint[] = [];
    for await (const { data, recordedOn } of ledger.read(checkpointsStream(mission))) {
      const { checkpoint, size, root, note } = data as CheckpointPublished['data'];
      found.push({ checkpoint, size, root, note, publishedOn: recordedOn });
    }
    return found;
  }

  /** The tree as a reader of the stream builds it, from nothing. */
  async function readersTree(mission = 'M1'): Promise<MerkleTree> {
    const tree = new MerkleTree();
    for await (const event of ledger.readStored(missionStream(mission), { from: 0 }))
      tree.append(leafHash(leafBytes(event)));
    return tree;
  }

  beforeAll(async () => {
    node = await startNode({ path: file });
    ({ ledger, close: disconnect } = openLedger(node.connectionString));
    const clock = { now: () => new Date('2026-02-16T08:00:00.000Z') };
    pipeline = new CommandPipeline(
      ledger,
      keys,
      new FeedbackQueue(':memory:', keys),
      clock,
      { 'CAB-OPS': ['ADM'] },
      'relais.example',
    );
    for (const mission of ['M1', 'M2']) await send(draftMission, draft, { mission });
    for (const person of ['DIR', 'COO', 'SPO']) await register(person);
    await send(publishCheckpoint, { checkpoint: 'CP1' });
    for (const person of ['DAF', 'PROD']) await register(person);
    await send(publishCheckpoint, { checkpoint: 'CP2' });
  });
  afterAll(async () => {
    await disconnect();
    await node.close();
    keys.close();
    rmSync(folder, { recursive: true });
  });

  it('is signed under the name of the mission, and any reader finds the same root', async () => {
    const tree = await readersTree();
    const checkpoints = await published();
    expect(checkpoints.map(({ checkpoint, size }) => [checkpoint, size])).toEqual([
      ['CP1', 4],
      ['CP2', 6],
    ]);
    for (const { size, root, note } of checkpoints) {
      expect(Buffer.from(tree.root(BigInt(size))).toString('base64')).toBe(root);
      expect(openCheckpoint(note, [keys.logKey(origin)])).toMatchObject({
        accepted: true,
        checkpoint: { origin, size: BigInt(size), root: Buffer.from(root, 'base64') },
      });
    }
  });

  it('is signed again as it is, when nothing was recorded since', async () => {
    await send(publishCheckpoint, { checkpoint: 'CP3' });
    const [, second, third] = await published();
    expect(third).toEqual({ ...second, checkpoint: 'CP3' });
  });

  it('answers a repeated command with the first receipt', async () => {
    const commandId = randomUUID();
    await send(publishCheckpoint, { checkpoint: 'CP4' }, { commandId });
    await register('SAV');
    const again = await send(publishCheckpoint, { checkpoint: 'CP4' }, { commandId });
    expect(again).toMatchObject({ kind: 'receipt', receipt: { stream: 'checkpoints-M1', events: { length: 1 } } });
    expect((await published()).at(-1)).toMatchObject({ checkpoint: 'CP4', size: 6 });
  });

  it('is the same for a process that has not seen it grow', async () => {
    const last = (await published()).at(-1);
    const head = await new Trees(ledger, keys, 'relais.example').head('M1', last);
    expect(head).toEqual(await new Trees(ledger, keys, 'relais.example').head('M1', undefined));
    expect(head).toMatchObject({ size: 7, root: Buffer.from((await readersTree()).root()).toString('base64') });
  });

  it('is not signed when it does not continue what was signed last', async () => {
    const trees = new Trees(ledger, keys, 'relais.example');
    const [first] = await published();
    const forked = { ...(first as PublishedCheckpoint), root: Buffer.alloc(32, 1).toString('base64') };
    expect((await trees.head('M1', forked)).note).toBeUndefined();
    expect((await trees.head('M1', { ...forked, size: 8 })).note).toBeUndefined();
    expect((await trees.head('M2', first)).note).toBeUndefined();
    expect((await trees.head('M1', first)).note).toBeDefined();
  });

  it('refuses to publish over a stream that has been rewritten', async () => {
    const facts = { size: 99, root: Buffer.alloc(32, 1).toString('base64'), note: 'signed elsewhere' };
    await ledger.note(checkpointsStream('M2'), {
      eventId: randomUUID(),
      type: 'CheckpointPublished',
      data: { occurredOn: '2026-02-16', checkpoint: 'CP8', ...facts },
      metadata: {
        commandId: randomUUID(),
        correlationId: randomUUID(),
        actor: { id: 'ADM', role: 'FIRM_ADMIN' },
        recordedAt: '2026-02-16T08:00:00.000Z',
        schema: 1,
        inputDigest: '',
      },
    } as Parameters<Ledger['note']>[1]);
    const refusal = { refused: 'INCONSISTENT_TREE', facts: { checkpoint: 'CP8', size: 1 } };
    expect(await send(publishCheckpoint, { checkpoint: 'CP9' }, { mission: 'M2' })).toEqual({
      kind: 'refusal',
      refusal,
    });
    expect(await published('M2')).toHaveLength(1);
  });

  it('does not exist without the mission', async () => {
    const refusal = { refused: 'MISSION_UNKNOWN', facts: { mission: 'M9' } };
    expect(await send(publishCheckpoint, { checkpoint: 'CP1' }, { mission: 'M9' })).toEqual({
      kind: 'refusal',
      refusal,
    });
  });

  it('covers the bytes that the store holds', async () => {
    const leaves: Buffer[][] = [];
    for await (const { data, metadata } of ledger.readStored(missionStream('M1'), { from: 0 })) {
      leaves.push([Buffer.from(data), Buffer.from(metadata)]);
    }
    await disconnect();
    await node.close();
    const database = new DatabaseSync(file);
    const records = database
      .prepare('SELECT record FROM event JOIN stream ON stream.id = event.stream WHERE name = ? ORDER BY revision')
      .all(missionStream('M1')) as { record: Uint8Array }[];
    database.close();
    expect(records).toHaveLength(leaves.length);
    const covered = records.map(({ record }, revision) =>
      leaves[revision]?.every((part) => Buffer.from(record).includes(part)),
    );
    expect(covered).toEqual(records.map(() => true));
  });
});
