import type { Webhook, Webhooks } from '#deliveries';
import { reasonOf } from '#ledger';
import { today, type Clock } from '#mission/core';
import { missionRevisions, type Advances, type ReadDatabase } from '#read-models';
import { setTimeout as pause } from 'node:timers/promises';
import { isOutage } from '../outage.js';
import type { Sender } from './sender.js';
import { hasRoom, type Telling } from './telling.js';

/** How often it is looked for what is due. */
const LOOK_EVERY_MS = 1_000;

/** Most addresses to which something is on its way at once. */
const MOST_ON_THEIR_WAY = 50;

/** What the watch tells the operator. */
export interface WebhookReport {
  /** The log, the database or the store is out of reach; the watch tries again. */
  interrupted(error: unknown): void;
  /** What there is to tell of a mission could not be worked out; it is tried again when the mission goes on, and each day. */
  stopped(mission: string, why: string): void;
}

/** A mission as it was looked at last. */
interface Looked {
  readonly revision: number;
  readonly day: string;
  /** People of whom no one is told a name; undefined where the mission could not be looked at. */
  readonly erased: ReadonlySet<string> | undefined;
}

/**
 * Tells programs what happens in missions, once the read models have it. Each address has its own place in its mission and
 * its own queue: one that does not answer, or a mission that cannot be read, holds up no other.
 */
export class WebhookWatch {
  private readonly abort = new AbortController();
  private readonly looked = new Map<string, Looked>();
  private readonly onTheirWay = new Map<string, Promise<void>>();
  private work: Promise<void> | undefined;

  constructor(
    private readonly webhooks: Webhooks,
    private readonly database: ReadDatabase,
    private readonly telling: Telling,
    private readonly sender: Sender,
    private readonly clock: Clock,
    private readonly advances: Advances,
    private readonly report: WebhookReport,
  ) {}

  start(): void {
    this.work = this.run();
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.work;
    await this.sent();
  }

  /** Looks once at all that is new, and sends what is due. */
  async round(): Promise<void> {
    const before = await this.webhooks.live();
    if (before.length === 0) return;
    const missions = [...new Set(before.map(({ mission }) => mission))];
    const revisions = await missionRevisions(this.database, missions);
    for (const mission of missions) {
      const webhooks = before.filter((webhook) => webhook.mission === mission);
      const revision = revisions.get(mission)?.revision;
      if (revision !== undefined && this.isNew(mission, webhooks, revision))
        await this.look(mission, webhooks, revision);
    }
    for (const webhook of await this.webhooks.live()) if (isToSend(webhook)) this.send(webhook);
  }

  /** Resolves when nothing is on its way. */
  async sent(): Promise<void> {
    await Promise.all(this.onTheirWay.values());
  }

  private async run(): Promise<void> {
    while (!this.abort.signal.aborted) {
      const advanced = this.advances.next();
      await this.round().catch((error: unknown) => this.report.interrupted(error));
      await this.rest(advanced);
    }
  }

  /** Until there is something new, it is time to look again, or the work ends. */
  private async rest(advanced: Promise<void>): Promise<void> {
    const awake = new AbortController();
    const signal = AbortSignal.any([this.abort.signal, awake.signal]);
    await Promise.race([advanced, pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined)]);
    awake.abort();
  }

  /** Has the mission gone on, or the day begun, or has someone room for what they have not been told? */
  private isNew(mission: string, webhooks: readonly Webhook[], revision: number): boolean {
    const day = today(this.clock);
    const last = this.looked.get(mission);
    if (last?.revision !== revision || last.day !== day) return true;
    const isBehind = (each: Webhook) => each.standing === undefined || each.revision < revision || each.day < day;
    return last.erased !== undefined && webhooks.some((each) => hasRoom(each) && isBehind(each));
  }

  private async look(mission: string, webhooks: readonly Webhook[], revision: number): Promise<void> {
    const day = today(this.clock);
    try {
      const erased = await this.telling.look(mission, webhooks, revision, day);
      this.looked.set(mission, { revision, day, erased });
    } catch (error) {
      this.telling.forget(mission);
      this.looked.delete(mission);
      if (isOutage(error)) throw error;
      this.looked.set(mission, { revision, day, erased: undefined });
      this.report.stopped(mission, reasonOf(error));
    }
  }

  private send({ id, mission, url }: Webhook): void {
    const erased = this.looked.get(mission)?.erased;
    if (!erased || this.onTheirWay.has(id) || this.onTheirWay.size >= MOST_ON_THEIR_WAY) return;
    const sending = this.sender
      .send({ id, url }, () => this.looked.get(mission)?.erased, this.abort.signal)
      .catch((error: unknown) => this.report.interrupted(error))
      .finally(() => this.onTheirWay.delete(id));
    this.onTheirWay.set(id, sending);
  }
}

const isToSend = ({ waiting, parkedAt }: Webhook): boolean => waiting > 0 && parkedAt === undefined;
