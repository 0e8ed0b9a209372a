import { parisDay } from '#calendar';
import { Deliveries, shownSecret, type Outgoing, type Webhook } from '#deliveries';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { NO_REVISION } from '#ledger';
import { missionStream, openLedger, projections, NOTIFICATION_KINDS, type OpenLedger } from '#mission';
import { Sender, Telling } from '#projector';
import { openReadModels, ProjectionRunner, waitForProjections, type ReadDatabase } from '#read-models';
import { ADMINS, signalRaised, told } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { KyselyPlugin } from 'kysely';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook as Signature } from 'standardwebhooks';
import { scenarioOfCedre, recordedAt, stored } from './support/scenario.js';

/** Lines of the script that are told before anyone listens. */
const BEFORE = 60;
/** How much of the script is told at once. */
const STRIDE = 40;

const KEY = Buffer.alloc(32, 5);
const MISSION = 'M1';

let folder: string;
let node: EmbeddedNode;
let opened: OpenLedger;
let database: ReadDatabase;
let runner: ProjectionRunner;
let files = 0;
/** How far the mission had come, and which day it was, each time someone looked. */
const stages: { readonly revision: number; readonly day: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-webhooks-'));
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  const lines = scenarioOfCedre();
  const extra = new Map([
    [80, signalRaised('SIG1', 'persistent-irritants', '2026-02-27')],
    [110, told('SignalClosed', { signal: 'SIG1', reason: 'fini', by: 'DIR' })],
    [120, signalRaised('SIG2', 'participation-ewma', '2026-05-01')],
    [140, told('SignalDismissed', { signal: 'SIG2', reason: 'vacances' })],
  ]);
  let last = NO_REVISION;
  for (const [index, { line, events }] of lines.entries()) {
    const day = parisDay(recordedAt(line));
    const beside = extra.get(index);
    const all = [...events, ...(beside ? [stored(line, beside, 0, day)] : [])].map(({ type, data, metadata }) => ({
      ...{ eventId: randomUUID(), type, data },
      metadata: { ...metadata, commandId: randomUUID(), correlationId: randomUUID() },
    }));
    const appended = await opened.ledger.append(missionStream(MISSION), all, last);
    if (appended.conflict) throw new Error('The story was told by another.');
    last = appended.revision;
    if (index >= BEFORE && (index % STRIDE === 0 || index === lines.length - 1)) stages.push({ revision: last, day });
  }
  runner = new ProjectionRunner(opened.ledger, database, projections, {
    ...{ interrupted: () => undefined, advanced: () => undefined, switched: () => undefined },
    stopped: (stop) => {
      throw new Error(stop.reason);
    },
  });
  await runner.start();
  const head = (await opened.ledger.head())?.position ?? '0';
  await waitForProjections(
    database,
    projections.map(({ name }) => name),
    head,
    60_000,
  );
}, 120_000);

afterAll(async () => {
  await runner.stop();
  await database.destroy();
  await opened.close();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The process dies before a statement, and does nothing from then on. */
class Death {
  private left: number;
  constructor(after: number) {
    this.left = after;
  }

  readonly plugin: KyselyPlugin = {
    transformQuery: ({ node: query }) => {
      if (--this.left <= 0) throw new Error('killed');
      return query;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}

/** A receiver that answers as it is told, and keeps what it takes. */
class Receiver {
  readonly taken: Outgoing[] = [];
  constructor(private readonly answers: Iterator<Reply>) {}

  readonly post = (outgoing: Outgoing): Promise<number> => {
    const answer = this.answers.next().value as Reply | undefined;
    if (answer === 'refuses') return Promise.resolve(503);
    this.taken.push(outgoing);
    return answer === 'takes, and the answer is lost' ? Promise.reject(new Error('ECONNRESET')) : Promise.resolve(200);
  };

  /** What it was told, each notification once, in the order in which it came first. */
  get told(): readonly Told[] {
    const known = new Map<string, string>();
    for (const { headers, body } of this.taken) {
      const id = headers['webhook-id'] ?? '';
      const twice = known.get(id);
      if (twice === undefined) known.set(id, body);
      else expect(twice).toBe(body);
    }
    return [...known.values()].map((body) => JSON.parse(body) as Told);
  }
}

type Reply = 'takes' | 'refuses' | 'takes, and the answer is lost';
interface Told {
  readonly type: string;
  readonly data: { readonly revision: number };
}

/** Looks at the mission as it was at each stage, dying now and then, until everything has been taken. */
async function run(file: string, deaths: readonly number[], replies: readonly Reply[]): Promise<Receiver> {
  const receiver = new Receiver([...replies][Symbol.iterator]());
  const left = [...deaths];
  let now = 0;
  const live = async (
    stage: (typeof stages)[number],
    plugins: readonly KyselyPlugin[],
  ): Promise<Webhook | undefined> => {
    const deliveries = await Deliveries.open(file, plugins);
    try {
      const { webhooks } = deliveries;
      const sender = new Sender({
        ...{ webhooks, post: receiver.post, keyOf: () => KEY },
        ...{ now: () => now, chance: () => 0.5, parked: () => undefined },
      });
      const telling = new Telling(opened.ledger, database, webhooks, ADMINS);
      const [webhook] = await webhooks.live();
      if (webhook?.parkedAt !== undefined) await webhooks.resume(webhook.id);
      await telling.look(MISSION, webhook ? [webhook] : [], stage.revision, stage.day);
      if (webhook) await sender.send(webhook, () => new Set(), new AbortController().signal);
      return await webhooks.find(webhook?.id ?? '');
    } finally {
      await deliveries.close();
    }
  };
  for (const [index, stage] of stages.slice(1).entries()) {
    for (;;) {
      now += 10 * 3_600_000;
      const death = left.shift();
      const plugins = death === undefined ? [] : [new Death(death).plugin];
      const seen = await live(stage, plugins).catch((error: unknown) => {
        if (!String(error).includes('killed')) throw error;
        return undefined;
      });
      const isLast = index === stages.length - 2;
      if (seen?.revision === stage.revision && (!isLast || seen.waiting === 0)) break;
    }
  }
  return receiver;
}

async function begin(): Promise<string> {
  const file = join(folder, `deliveries-${files++}.sqlite`);
  const deliveries = await Deliveries.open(file);
  const [first] = stages;
  await deliveries.webhooks.open(
    {
      ...{ mission: MISSION, person: 'DIR', url: 'https://hooks.example', kinds: NOTIFICATION_KINDS },
      ...{ revision: first?.revision ?? 0, day: first?.day ?? '' },
    },
    0,
  );
  await deliveries.close();
  return file;
}

const withoutChanges = (told: readonly Told[]) => told.filter(({ type }) => type !== 'mission.changed');

describe('What a program is told', () => {
  it('is the same, in the same order, however often and wherever the process dies and the receiver fails', async () => {
    const calm = (await run(await begin(), [], [])).told;
    expect(new Set(calm.map(({ type }) => type))).toEqual(new Set(NOTIFICATION_KINDS));
    const deaths = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 25 });
    const reply = fc.constantFrom<Reply>('takes', 'takes', 'refuses', 'takes, and the answer is lost');
    await fc.assert(
      fc.asyncProperty(deaths, fc.array(reply, { maxLength: 80 }), async (dies, replies) => {
        const receiver = await run(await begin(), dies, replies);
        for (const { headers, body } of receiver.taken.slice(0, 5)) {
          const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
          const [id = '', signature] = [headers['webhook-id'], headers['webhook-signature']];
          expect(new Signature(shownSecret(KEY)).sign(id, at, body)).toBe(signature);
        }
        expect(withoutChanges(receiver.told)).toEqual(withoutChanges(calm));
        const changes = receiver.told.filter(({ type }) => type === 'mission.changed').map(({ data }) => data.revision);
        expect(changes).toEqual([...changes].toSorted((a, b) => a - b));
        expect(changes.at(-1)).toBe(stages.at(-1)?.revision);
      }),
      { numRuns: 5 },
    );
  }, 240_000);
});
