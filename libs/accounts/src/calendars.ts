import { randomUUID } from 'node:crypto';
import type { AccountsDatabase, CalendarTable } from './schema.js';
import { hashOf, newSecret } from './secret.js';

/** How often it is written down that a calendar is in use. */
const USED_EVERY_MS = 60_000;

/** An address at which a person's calendar programs read what is due, without its secret. */
export interface Calendar {
  readonly id: string;
  /** What it is for, in the words of whoever opened it. */
  readonly name: string;
  /** In which language it speaks: fr or en. */
  readonly language: string;
  readonly openedAt: Date;
  readonly usedAt: Date | undefined;
  readonly revokedAt: Date | undefined;
}

/** Whose calendar is read, and in which language. */
export interface CalendarReader {
  readonly person: string;
  readonly language: string;
}

/** Addresses of calendars that people open, and take back. */
export class Calendars {
  constructor(
    private readonly database: AccountsDatabase,
    private readonly now: () => number,
  ) {}

  /** Opens a calendar under a secret, which is returned and not kept. */
  async open(
    { person, language }: CalendarReader,
    name: string,
  ): Promise<{ readonly secret: string; readonly calendar: Calendar }> {
    const secret = newSecret();
    const row: CalendarTable = {
      id: randomUUID(),
      hash: hashOf(secret),
      person,
      name,
      language,
      opened_at: this.now(),
      used_at: null,
      revoked_at: null,
    };
    await this.database.insertInto('calendar').values(row).execute();
    return { secret, calendar: calendarOf(row) };
  }

  /** Whose calendar this is; undefined when there is none, or it was taken back. */
  async readerOf(secret: string): Promise<CalendarReader | undefined> {
    const hash = hashOf(secret);
    const row = await this.database.selectFrom('calendar').selectAll().where('hash', '=', hash).executeTakeFirst();
    if (!row || row.revoked_at !== null) return undefined;
    const now = this.now();
    if (now - (row.used_at ?? 0) >= USED_EVERY_MS)
      await this.database.updateTable('calendar').set({ used_at: now }).where('hash', '=', hash).execute();
    return { person: row.person, language: row.language };
  }

  /** The calendars of a person, the newest first, those that were taken back among them. */
  async of(person: string): Promise<readonly Calendar[]> {
    const rows = await this.database
      .selectFrom('calendar')
      .selectAll()
      .where('person', '=', person)
      .orderBy('opened_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(calendarOf);
  }

  /** Takes a calendar of a person back. Undefined when the person has none of that id; once more changes nothing. */
  async revoke(person: string, id: string): Promise<Calendar | undefined> {
    await this.database
      .updateTable('calendar')
      .set({ revoked_at: this.now() })
      .where('person', '=', person)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute();
    return (await this.of(person)).find((calendar) => calendar.id === id);
  }
}

const calendarOf = ({ id, name, language, opened_at, used_at, revoked_at }: CalendarTable): Calendar => ({
  id,
  name,
  language,
  openedAt: new Date(opened_at),
  usedAt: used_at === null ? undefined : new Date(used_at),
  revokedAt: revoked_at === null ? undefined : new Date(revoked_at),
});
