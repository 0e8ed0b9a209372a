import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Ledger } from '#ledger';
import { CEDRE_DRAFT } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConsistencyVerified } from '../access/checkpoint.events.js';
import { assignRole } from '../access/assign-role.command.js';
import { destroySubjectKey } from '../access/destroy-subject-key.command.js';
import { publishCheckpoint } from '../access/publish-checkpoint.command.js';
import { registerPerson } from '../access/register-person.command.js';
import { requestErasure } from '../access/request-erasure.command.js';
import { verifyConsistency } from '../access/verify-consistency.command.js';
import { draftMission } from '../mission/draft-mission.command.js';
import { checkpointsStream, missionStream } from '../mission-events.js';
import { openLedger } from '../open-ledger.js';
import type { SealedText } from '../shared/sealed.js';
import type { Command } from '../pipeline/command.js';
import { FeedbackQueue } from './feedback-queue.js';
import { Keys } from './keys.js';
import { CommandPipeline } from '../pipeline/pipeline.js';

const folder = mkdtempSync(join(tmpdir(), 'relais-erasures-'));
const keysFile = join(folder, 'keys.sqlite');
const clock = { now: () => new Date('2026-07-24T08:00:00.000Z') };

describe('an erasure', () => {
  let node: EmbeddedNode;
  let ledger: Ledger;
  let disconnect: () => Promise<void>;
  let pipeline: CommandPipeline;
  const keys = new Keys(keysFile);

  const restarted = () =>
    new CommandPipeline(ledger, keys, new FeedbackQueue(':memory:', keys), clock, { 'CAB-OPS': ['ADM'] });

  async function send(command: Command, input: object, { actor = 'ADM', mission = 'M1' } = {}): Promise<void> {
    const commandId = randomUUID();
    const envelope = { commandId, mission, actor, correlationId: commandId, input: { ...input } };
    expect(await pipeline.execute(command, envelope)).toMatchObject({ kind: 'receipt' });
  }

  /** What can be read today about a person of a mission. */
  async function readable(person: string, mission = 'M1'): Promise<object | undefined> {
    for await (const { type, data, stream, revision } of ledger.read(missionStream(mission))) {
      const { sealed } = data as { sealed?: SealedText };
      if (type === 'PersonRegistered' && sealed?.subject === person) return keys.open(sealed, { stream, revision });
    }
    throw new Error(`${person} was never registered in ${mission}`);
  }

  beforeAll(async () => {
    node = await startNode({ path: join(folder, 'events.sqlite') });
    ({ ledger, close: disconnect } = openLedger(node.connectionString));
    pipeline = restarted();
    for (const mission of ['M1', 'M2']) {
      await send(draftMission, CEDRE_DRAFT, { mission });
      for (const person of ['TEC', 'SAV', 'SPO'])
        await send(registerPerson, { person, name: `Zoé ${person}` }, { mission });
      await send(assignRole, { person: 'TEC', role: 'TEAM' }, { mission });
    }
    await send(assignRole, { person: 'SPO', role: 'SPONSOR' });
    await send(publishCheckpoint, { checkpoint: 'CP1' });
  });
  afterAll(async () => {
    await disconnect();
    await node.close();
    keys.close();
    rmSync(folder, { recursive: true });
  });

  it('leaves a person readable as long as it is only requested', async () => {
    await send(requestErasure, { subject: 'TEC', reason: 'retraite' }, { actor: 'TEC' });
    expect(await readable('TEC')).toEqual({ name: 'Zoé TEC' });
  });

  it('destroys the key in that mission, and no other', async () => {
    await send(destroySubjectKey, { subject: 'TEC' });
    expect(await readable('TEC')).toBeUndefined();
    expect(await readable('SAV')).toEqual({ name: 'Zoé SAV' });
    expect(await readable('TEC', 'M2')).toEqual({ name: 'Zoé TEC' });
  });

  it('leaves every proof as it was', async () => {
    await send(publishCheckpoint, { checkpoint: 'CP2' });
    await send(verifyConsistency, { from: 'CP1', to: 'CP2' }, { actor: 'SPO' });
    const results: string[] = [];
    for await (const { type, data } of ledger.read(checkpointsStream('M1'))) {
      if (type === 'ConsistencyVerified') results.push((data as ConsistencyVerified['data']).result);
    }
    expect(results).toEqual(['VALID']);
  });

  it('leaves alone what was sealed since in a new mission, also after a restart', async () => {
    await send(draftMission, CEDRE_DRAFT, { mission: 'M3' });
    await send(registerPerson, { person: 'TEC', name: 'Zoé, de retour' }, { mission: 'M3' });
    await restarted().missionNow('M1');
    expect(await readable('TEC', 'M3')).toEqual({ name: 'Zoé, de retour' });
  });

  it('is carried out by the next process when one dies before it has', async () => {
    await send(requestErasure, { subject: 'SAV', reason: 'départ' }, { actor: 'SPO' });
    const recordedAt = clock.now().toISOString();
    await ledger.note(missionStream('M1'), {
      eventId: randomUUID(),
      type: 'SubjectKeyDestroyed',
      data: { occurredOn: '2026-07-24', subject: 'SAV', fields: 1, proofUnaffected: true },
      metadata: {
        commandId: randomUUID(),
        correlationId: randomUUID(),
        actor: { id: 'ADM', role: 'FIRM_ADMIN' },
        recordedAt,
        schema: 1,
        inputDigest: '',
      },
    } as Parameters<Ledger['note']>[1]);
    expect(await readable('SAV')).toEqual({ name: 'Zoé SAV' });
    await restarted().missionNow('M1');
    expect(await readable('SAV')).toBeUndefined();
  });

  it('is tried again when the keys were being read', async () => {
    await send(requestErasure, { subject: 'SPO', reason: 'cession' }, { actor: 'SPO' });
    const reader = new DatabaseSync(keysFile, { readOnly: true });
    const doomed = reader.prepare("SELECT value FROM secret WHERE name = 'person:mission-M1:SPO'");
    reader.exec('BEGIN');
    const key = Buffer.from((doomed.get() as { value: Uint8Array }).value);
    const isLeft = () => [keysFile, `${keysFile}-wal`].some((file) => readFileSync(file).includes(key));

    const commandId = randomUUID();
    const envelope = { commandId, mission: 'M1', actor: 'ADM', correlationId: commandId, input: { subject: 'SPO' } };
    await expect(pipeline.execute(destroySubjectKey, envelope)).rejects.toThrow('may still be in the log of the keys');
    expect(isLeft()).toBe(true);
    reader.exec('ROLLBACK');
    reader.close();
    expect(await pipeline.execute(destroySubjectKey, envelope)).toMatchObject({ kind: 'receipt' });
    expect(isLeft()).toBe(false);
    expect(await readable('SPO')).toBeUndefined();
  });
});
