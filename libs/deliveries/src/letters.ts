import type { Again } from './back-off.js';
import type { Failure } from './webhooks.js';
import { addressDigest, type LetterLink } from './letter-links.js';
import type { DeliveriesDatabase, LetterWishTable } from './schema.js';

/** How long a link that confirms an address is good. */
export const CONFIRM_WITHIN_MS = 7 * 86_400_000;

/** How long a person waits before another letter asks whether an address is theirs. */
export const ASK_AGAIN_MS = 600_000;

/** Where and how a person wants letters. */
export interface LetterWish {
  readonly person: string;
  readonly address: string;
  readonly language: string;
  readonly weekly: boolean;
}

/** The same, as it stands. Instants are in milliseconds since 1970. */
export interface StoredWish extends LetterWish {
  readonly askedAt: number;
  readonly confirmedAt: number | undefined;
  readonly sentAt: number | undefined;
  readonly failure: Failure | undefined;
  /** Why nothing is sent to the address any more, until the person gives one again. */
  readonly stopped: string | undefined;
}

/** What a letter says. */
export interface LetterContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address of the link that ends such letters. */
  readonly stop?: string;
}

/** A letter that waits to be sent. */
export interface WaitingLetter {
  readonly id: string;
  readonly person: string;
  readonly address: string;
  readonly content: LetterContent;
  readonly attempts: number;
  readonly failingSince: number | undefined;
}

/** Letters to people, and where they want them. */
export class Letters {
  constructor(private readonly database: DeliveriesDatabase) {}

  async of(person: string): Promise<StoredWish | undefined> {
    const row = await this.database
      .selectFrom('letter_wish')
      .selectAll()
      .where('person', '=', person)
      .executeTakeFirst();
    return row && wishOf(row);
  }

  /** Everyone to whom something may be sent. */
  async wanted(): Promise<readonly StoredWish[]> {
    const rows = await this.database.selectFrom('letter_wish').selectAll().where('stopped', 'is', null).execute();
    return rows.map(wishOf);
  }

  /**
   * Puts down what a person wants. Another address has to be confirmed again, as has one from which letters came back.
   *
   * @returns undefined where a letter asked about an address a moment ago
   */
  async set(wish: LetterWish, now: number): Promise<StoredWish | undefined> {
    const known = await this.of(wish.person);
    const isConfirmed =
      known?.address === wish.address && known.confirmedAt !== undefined && known.stopped === undefined;
    const isAsked = known?.address === wish.address && known.confirmedAt === undefined && known.stopped === undefined;
    const isSoon = known !== undefined && now - known.askedAt < ASK_AGAIN_MS;
    if (!isConfirmed && !isAsked && isSoon) return undefined;
    const asks = !isConfirmed && !(isAsked && isSoon) && { asked_at: now, confirmed_at: null, stopped: null };
    const row = { address: wish.address, language: wish.language, weekly: wish.weekly ? 1 : 0, ...asks };
    await this.database.transaction().execute(async (together) => {
      await together
        .insertInto('letter_wish')
        .values({
          ...{ person: wish.person, asked_at: now, confirmed_at: null },
          ...{ sent_at: null, failed_at: null, failure: null, stopped: null, ...row },
        })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
        .execute();
      if (asks || !wish.weekly)
        await together
          .deleteFrom('letter')
          .where('person', '=', wish.person)
          .where('content', 'is not', null)
          .execute();
    });
    return this.of(wish.person);
  }

  /** Does what a link says. @returns whether it is still good */
  async follow({ act, person, address, askedAt }: LetterLink, now: number): Promise<boolean> {
    const wish = await this.of(person);
    if (!wish || addressDigest(wish.address) !== address) return false;
    if (act === 'confirm' && (wish.askedAt !== askedAt || now - askedAt > CONFIRM_WITHIN_MS)) return false;
    if (act === 'confirm') await this.change(person, { confirmed_at: wish.confirmedAt ?? now });
    else {
      await this.change(person, { weekly: 0 });
      await this.drop(person);
    }
    return true;
  }

  /** Has the letter been put down before, whatever became of it? */
  async has(id: string): Promise<boolean> {
    return (
      (await this.database.selectFrom('letter').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
    );
  }

  /** Puts a letter down, once; left without content where there is nothing to say. */
  async put(id: string, person: string, kind: string, content: LetterContent | undefined): Promise<void> {
    await this.database
      .insertInto('letter')
      .values({
        ...{ id, person, kind, content: content ? JSON.stringify(content) : null },
        ...{ attempts: 0, failing_since: null, next_at: 0 },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** What may be tried by now. */
  async due(now: number): Promise<readonly WaitingLetter[]> {
    const rows = await this.database
      .selectFrom('letter as l')
      .innerJoin('letter_wish as w', 'w.person', 'l.person')
      .select(['l.id', 'l.person', 'w.address', 'l.content', 'l.attempts', 'l.failing_since'])
      .where('l.content', 'is not', null)
      .where('w.stopped', 'is', null)
      .where('l.next_at', '<=', now)
      .orderBy('l.id')
      .execute();
    return rows.map(({ content, failing_since, ...row }) => ({
      ...row,
      content: JSON.parse(content ?? '') as LetterContent,
      failingSince: failing_since ?? undefined,
    }));
  }

  async sent({ id, person }: Pick<WaitingLetter, 'id' | 'person'>, now: number): Promise<void> {
    await this.database.updateTable('letter').set({ content: null }).where('id', '=', id).execute();
    await this.change(person, { sent_at: now });
  }

  /** It is tried again, or nothing more is sent to the address until the person gives one again. */
  async failed(
    { id, person }: Pick<WaitingLetter, 'id' | 'person'>,
    { at, reason }: Failure,
    again: Again,
  ): Promise<void> {
    if (again === 'when resumed') {
      await this.drop(person);
      return this.change(person, { failed_at: at, failure: reason, stopped: reason });
    }
    await this.database
      .updateTable('letter')
      .set((is) => ({
        next_at: again.at,
        attempts: is('attempts', '+', 1),
        failing_since: is.fn.coalesce('failing_since', is.val(at)),
      }))
      .where('id', '=', id)
      .execute();
    await this.change(person, { failed_at: at, failure: reason });
  }

  async forget(person: string): Promise<void> {
    for (const table of ['letter', 'letter_wish'] as const)
      await this.database.deleteFrom(table).where('person', '=', person).execute();
  }

  private async drop(person: string): Promise<void> {
    await this.database.deleteFrom('letter').where('person', '=', person).where('content', 'is not', null).execute();
  }

  private async change(person: string, changes: Partial<LetterWishTable>): Promise<void> {
    await this.database.updateTable('letter_wish').set(changes).where('person', '=', person).execute();
  }
}

const wishOf = (row: LetterWishTable): StoredWish => ({
  person: row.person,
  address: row.address,
  language: row.language,
  weekly: row.weekly === 1,
  askedAt: row.asked_at,
  confirmedAt: row.confirmed_at ?? undefined,
  sentAt: row.sent_at ?? undefined,
  failure: row.failed_at === null ? undefined : { at: row.failed_at, reason: row.failure ?? '' },
  stopped: row.stopped ?? undefined,
});
