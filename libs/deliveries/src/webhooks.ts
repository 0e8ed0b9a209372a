import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Again } from './back-off.js';
import type { DeliveriesDatabase, DeliveriesSchema, NotificationTable, WebhookTable } from './schema.js';

/** Most notifications that wait for one address: beyond that it is told the rest as it takes them. */
export const MOST_WAITING = 1_000;

/** Most addresses that one mission tells. */
export const MOST_WEBHOOKS = 20;

/** What is wanted, by whom, and from where on. */
export interface WebhookWanted {
  readonly mission: string;
  readonly person: string;
  readonly url: string;
  readonly kinds: readonly string[];
  /** The last line of the mission of which nothing is told. */
  readonly revision: number;
  readonly day: string;
}

/** Why something was not delivered. */
export interface Failure {
  readonly at: number;
  readonly reason: string;
}

/** An address that is told what happens in a mission. Instants are in milliseconds since 1970. */
export interface Webhook extends WebhookWanted {
  readonly id: string;
  readonly openedAt: number;
  /** What stood in the mission when it was looked at last. */
  readonly standing: unknown;
  readonly waiting: number;
  readonly deliveredAt: number | undefined;
  readonly failure: Failure | undefined;
  /** How often the oldest notification has failed, and since when. */
  readonly attempts: number;
  readonly failingSince: number | undefined;
  readonly nextAt: number;
  readonly parkedAt: number | undefined;
  /** Why nothing is delivered to it any more. */
  readonly ended: string | undefined;
}

/** One to which nothing is delivered any more. */
export interface ParkedWebhook extends Webhook {
  readonly parkedAt: number;
}

/** Something that happened, as an address is told it. */
export interface Notification {
  readonly kind: string;
  /** Instant, ISO 8601. */
  readonly happenedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The oldest notification that waits for an address. */
export interface Waiting extends Notification {
  readonly webhook: string;
  readonly sequence: number;
  /** How often it has failed, and since when. */
  readonly attempts: number;
  readonly failingSince: number | undefined;
}

/** How far a mission has been looked at for an address. */
export interface Looked {
  readonly revision: number;
  readonly day: string;
  readonly standing: unknown;
}

/** Addresses that are told what happens in missions, and what waits for them. */
export class Webhooks {
  constructor(private readonly database: DeliveriesDatabase) {}

  /** Makes one; undefined when the mission has as many as it may. */
  async open(wanted: WebhookWanted, now: number): Promise<Webhook | undefined> {
    const row: WebhookTable = {
      id: randomUUID(),
      mission: wanted.mission,
      person: wanted.person,
      url: wanted.url,
      kinds: JSON.stringify(wanted.kinds),
      opened_at: now,
      revision: wanted.revision,
      day: wanted.day,
      standing: null,
      sequence: 0,
      delivered_at: null,
      failing_since: null,
      attempts: 0,
      next_at: 0,
      failed_at: null,
      failure: null,
      parked_at: null,
      ended: null,
    };
    return this.together(async (together) => {
      const others = await together.selectFrom('webhook').select('id').where('mission', '=', wanted.mission).execute();
      if (others.length >= MOST_WEBHOOKS) return undefined;
      await together.insertInto('webhook').values(row).execute();
      return webhookOf({ ...row, waiting: 0 });
    });
  }

  async find(id: string): Promise<Webhook | undefined> {
    const row = await this.rows().where('id', '=', id).executeTakeFirst();
    return row && webhookOf(row);
  }

  /** Those of a mission, the oldest first. */
  async of(mission: string): Promise<readonly Webhook[]> {
    const rows = await this.rows().where('mission', '=', mission).orderBy('opened_at').orderBy('id').execute();
    return rows.map(webhookOf);
  }

  /** Those of some missions to which nothing is delivered any more until they are resumed, the oldest first. */
  async parkedIn(missions: readonly string[]): Promise<readonly ParkedWebhook[]> {
    if (missions.length === 0) return [];
    const rows = await this.rows()
      .where('parked_at', 'is not', null)
      .where('ended', 'is', null)
      .where('mission', 'in', missions)
      .orderBy('opened_at')
      .orderBy('id')
      .execute();
    return rows.map(webhookOf).filter(isParked);
  }

  /** All that are still to be told something. */
  async live(): Promise<readonly Webhook[]> {
    const rows = await this.rows().where('ended', 'is', null).orderBy('mission').orderBy('id').execute();
    return rows.map(webhookOf);
  }

  /** Removes one with all that waits for it. */
  async close(id: string): Promise<void> {
    await this.together(async (together) => {
      await together.deleteFrom('notification').where('webhook', '=', id).execute();
      await together.deleteFrom('webhook').where('id', '=', id).execute();
    });
  }

  /** Delivers again from where it was parked, or at once what waits for its next attempt. */
  async resume(id: string): Promise<void> {
    await this.database
      .updateTable('webhook')
      .set({ parked_at: null, failing_since: null, attempts: 0, next_at: 0 })
      .where('id', '=', id)
      .where('ended', 'is', null)
      .execute();
  }

  /** Stops telling for good: what waits is told to no one. */
  async end(id: string, why: string): Promise<void> {
    await this.together(async (together) => {
      await together.deleteFrom('notification').where('webhook', '=', id).execute();
      await together.updateTable('webhook').set({ ended: why }).where('id', '=', id).execute();
    });
  }

  /** Drops what waits of kinds of which the person may no longer know. */
  async drop(id: string, kinds: readonly string[]): Promise<void> {
    await this.database.deleteFrom('notification').where('webhook', '=', id).where('kind', 'in', kinds).execute();
  }

  /** Puts down what there is to tell, together with how far the mission has been looked at for it. */
  async put(id: string, { revision, day, standing }: Looked, told: readonly Notification[]): Promise<void> {
    await this.together(async (together) => {
      const row = await together
        .updateTable('webhook')
        .set((is) => ({
          revision,
          day,
          standing: JSON.stringify(standing),
          sequence: is('sequence', '+', told.length),
        }))
        .where('id', '=', id)
        .where('ended', 'is', null)
        .returning('sequence')
        .executeTakeFirst();
      if (row) await insert(together, id, row.sequence - told.length, told);
    });
  }

  /** Puts down something beside what happens in the mission. */
  async add(id: string, notification: Notification): Promise<void> {
    await this.together(async (together) => {
      const row = await together
        .updateTable('webhook')
        .set((is) => ({ sequence: is('sequence', '+', 1) }))
        .where('id', '=', id)
        .where('ended', 'is', null)
        .returning('sequence')
        .executeTakeFirst();
      if (row) await insert(together, id, row.sequence - 1, [notification]);
    });
  }

  /** The oldest that waits, where it may be tried by now. */
  async next(id: string, now: number): Promise<Waiting | undefined> {
    const row = await this.database
      .selectFrom('notification as n')
      .innerJoin('webhook as w', 'w.id', 'n.webhook')
      .select(['n.webhook', 'n.sequence', 'n.kind', 'n.happened_at', 'n.data', 'w.attempts', 'w.failing_since'])
      .where('w.id', '=', id)
      .where('w.ended', 'is', null)
      .where('w.parked_at', 'is', null)
      .where('w.next_at', '<=', now)
      .orderBy('n.sequence')
      .executeTakeFirst();
    return row && waitingOf(row);
  }

  async delivered({ webhook, sequence }: Waiting, now: number): Promise<void> {
    await this.together(async (together) => {
      await together
        .deleteFrom('notification')
        .where('webhook', '=', webhook)
        .where('sequence', '=', sequence)
        .execute();
      await together
        .updateTable('webhook')
        .set({ delivered_at: now, failing_since: null, attempts: 0, next_at: 0 })
        .where('id', '=', webhook)
        .execute();
    });
  }

  async failed({ webhook }: Pick<Waiting, 'webhook'>, { at, reason }: Failure, again: Again): Promise<void> {
    const next = again === 'when resumed' ? { parked_at: at } : { next_at: again.at };
    await this.database
      .updateTable('webhook')
      .set((is) => ({
        ...next,
        failed_at: at,
        failure: reason,
        attempts: is('attempts', '+', 1),
        failing_since: is.fn.coalesce('failing_since', is.val(at)),
      }))
      .where('id', '=', webhook)
      .execute();
  }

  /** How many notifications wait, since when the oldest, and how many addresses are parked. */
  async standing(): Promise<WebhooksStanding> {
    const waiting = await this.database
      .selectFrom('notification')
      .select((is) => [is.fn.countAll<number>().as('count'), is.fn.min('happened_at').as('oldest')])
      .executeTakeFirstOrThrow();
    const parked = await this.database
      .selectFrom('webhook')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('parked_at', 'is not', null)
      .executeTakeFirstOrThrow();
    return { waiting: waiting.count, oldest: waiting.oldest ?? undefined, parked: parked.count };
  }

  /** Removes those that a person opened in a mission. */
  async forget(person: string, mission: string): Promise<void> {
    for (const webhook of await this.of(mission)) if (webhook.person === person) await this.close(webhook.id);
  }

  private rows() {
    return this.database
      .selectFrom('webhook')
      .selectAll()
      .select((is) =>
        is
          .selectFrom('notification')
          .select((waiting) => waiting.fn.countAll<number>().as('count'))
          .whereRef('notification.webhook', '=', 'webhook.id')
          .$asScalar()
          .as('waiting'),
      );
  }

  private together<Result>(work: (together: Transaction<DeliveriesSchema>) => Promise<Result>): Promise<Result> {
    return this.database.transaction().execute(work);
  }
}

const isParked = (webhook: Webhook): webhook is ParkedWebhook => webhook.parkedAt !== undefined;

/** What waits for all addresses together. */
export interface WebhooksStanding {
  readonly waiting: number;
  /** Instant (ISO 8601) at which the oldest that waits happened. */
  readonly oldest: string | undefined;
  readonly parked: number;
}

async function insert(
  together: Transaction<DeliveriesSchema>,
  webhook: string,
  after: number,
  told: readonly Notification[],
): Promise<void> {
  const rows = told.map(
    ({ kind, happenedAt, data }, place): NotificationTable => ({
      ...{ webhook, sequence: after + 1 + place, kind },
      ...{ happened_at: happenedAt, data: JSON.stringify(data) },
    }),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await together
      .insertInto('notification')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

const ROWS_AT_ONCE = 200;

const webhookOf = (row: WebhookTable & { readonly waiting: number | null }): Webhook => ({
  id: row.id,
  mission: row.mission,
  person: row.person,
  url: row.url,
  kinds: JSON.parse(row.kinds) as readonly string[],
  openedAt: row.opened_at,
  revision: row.revision,
  day: row.day,
  standing: row.standing === null ? undefined : JSON.parse(row.standing),
  waiting: row.waiting ?? 0,
  deliveredAt: row.delivered_at ?? undefined,
  failure: row.failed_at === null ? undefined : { at: row.failed_at, reason: row.failure ?? '' },
  attempts: row.attempts,
  failingSince: row.failing_since ?? undefined,
  nextAt: row.next_at,
  parkedAt: row.parked_at ?? undefined,
  ended: row.ended ?? undefined,
});

type WaitingRow = NotificationTable & Pick<WebhookTable, 'attempts' | 'failing_since'>;

const waitingOf = (row: WaitingRow): Waiting => ({
  webhook: row.webhook,
  sequence: row.sequence,
  kind: row.kind,
  happenedAt: row.happened_at,
  data: JSON.parse(row.data) as Notification['data'],
  attempts: row.attempts,
  failingSince: row.failing_since ?? undefined,
});
