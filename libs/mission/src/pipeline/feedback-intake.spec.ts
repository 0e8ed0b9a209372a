import { startNode, type EmbeddedNode } from '#embedded-node';
import { MISSION, startedCedre, storeStory } from '#specs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missionStream, refusalsStream } from '../mission-events.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import { giveFeedback } from '../weak-signals/give-feedback.command.js';
import { requestClarification } from '../weak-signals/request-clarification.command.js';
import type { Command } from './command.js';
import { CommandIdReused } from './envelope.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import { CommandPipeline } from './pipeline.js';

const remark = { theme: 'outil imposé trop vite', text: 'Le banc est planifié par un inconnu.', site: 'Valence' };
const W21 = { mission: MISSION, week: '2026-W21' };
const LAST = startedCedre.length - 1;

let folder: string;
let node: EmbeddedNode;
let opened: OpenLedger;
let queue: FeedbackQueue;
let pipeline: CommandPipeline;
let now: string;

const send = (actor: string, input: object, commandId: string = randomUUID(), command: Command = giveFeedback) =>
  pipeline.execute(command, { commandId, mission: MISSION, actor, correlationId: commandId, input: { ...input } });

async function lines(stream: string): Promise<number> {
  let count = 0;
  for await (const _ of opened.ledger.read(stream)) count++;
  return count;
}

/** Whether any file of the installation holds the text. */
const isStored = (text: string): boolean =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-feedback-'));
  now = '2026-05-19T08:00:00.000Z';
  node = await startNode({ path: join(folder, 'events.sqlite') });
  opened = openLedger(node.connectionString);
  const keys = new Keys(join(folder, 'keys.sqlite'));
  queue = new FeedbackQueue(join(folder, 'feedback.sqlite'), keys);
  pipeline = new CommandPipeline(opened.ledger, keys, queue, { now: () => new Date(now) }, {});
  await storeStory(opened.ledger, startedCedre);
});
afterEach(async () => {
  await opened.close();
  await node.close();
  queue.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('feedback on its way in', () => {
  it('is put in the queue and answered by a receipt without an event', async () => {
    const nothing = { events: [], created: [], flags: [] };
    const receipt = { stream: missionStream(MISSION), revision: LAST, position: '', ...nothing };
    expect(await send('PROD', remark)).toEqual({ kind: 'receipt', receipt });
    expect(queue.entries(W21)).toEqual([{ ...remark, quotable: false }]);
    expect(await lines(missionStream(MISSION))).toBe(startedCedre.length);
  });

  it('is in no stream and in no file in clear', async () => {
    await send('PROD', remark);
    expect([remark.theme, remark.text].filter(isStored)).toEqual([]);
    expect(isStored('MissionStarted')).toBe(true);
  });

  it('is taken once a person and week; the refusal is not logged', async () => {
    await send('PROD', remark);
    const again = await send('PROD', { ...remark, theme: 'charge' });
    expect(again).toMatchObject({
      kind: 'refusal',
      refusal: { refused: 'ALREADY_ANSWERED', facts: { week: '2026-W21' } },
    });
    expect(queue.entries(W21)).toHaveLength(1);
    expect(await lines(refusalsStream(MISSION))).toBe(0);
    now = '2026-05-25T08:00:00.000Z';
    expect(await send('PROD', remark)).toMatchObject({ kind: 'receipt' });
  });

  it('is answered again in the same way when the same command comes again', async () => {
    const commandId = randomUUID();
    const first = await send('PROD', remark, commandId);
    expect(await send('PROD', remark, commandId)).toEqual(first);
    expect(queue.entries(W21)).toHaveLength(1);
    expect(await send('CE1', remark, commandId)).toMatchObject({ kind: 'receipt' });
    expect(queue.entries(W21)).toHaveLength(2);
  });

  it('does not pass under the id of another command', async () => {
    const commandId = randomUUID();
    await send('PROD', { clarification: 'Q1', topic: 'planning' }, commandId, requestClarification);
    await expect(send('PROD', remark, commandId)).rejects.toThrow(CommandIdReused);
    expect(queue.waiting()).toEqual([]);
  });

  it('leaves nothing of an alert under the law, and lets its author still give feedback', async () => {
    const alert = { ...remark, text: 'Le carnet de sécurité est falsifié.', kind: 'LEGAL_ALERT' };
    expect(await send('PROD', alert)).toMatchObject({
      kind: 'refusal',
      refusal: { refused: 'REPORTING_CHANNEL', facts: {} },
    });
    expect(queue.waiting()).toEqual([]);
    expect(await lines(refusalsStream(MISSION))).toBe(0);
    expect(isStored(alert.text)).toBe(false);
    expect(await send('PROD', remark)).toMatchObject({ kind: 'receipt' });
  });

  it('refuses an alert even when it comes under the id of feedback that was taken in', async () => {
    const commandId = randomUUID();
    await send('PROD', remark, commandId);
    const alert = await send('PROD', { ...remark, kind: 'LEGAL_ALERT' }, commandId);
    expect(alert).toMatchObject({ kind: 'refusal', refusal: { refused: 'REPORTING_CHANNEL' } });
  });

  it('takes two answers of one person at the same time for one', async () => {
    const outcomes = await Promise.all([send('PROD', remark), send('PROD', remark)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['receipt', 'refusal']);
    expect(queue.entries(W21)).toHaveLength(1);
  });
});
