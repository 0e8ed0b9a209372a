import { randomUUID } from 'node:crypto';
import type { AccountsDatabase, ApiTokenTable } from './schema.js';
import { hashOf, newSecret } from './secret.js';

/** With what every token for scripts begins: whoever finds one knows what it is. */
const PREFIX = 'relais_';

/** The longest that a token is good for. */
export const LONGEST_TOKEN_DAYS = 365;

const DAY_MS = 86_400_000;
/** How often it is written down that a token is in use. */
const USED_EVERY_MS = 60_000;

/** A token for scripts, without its secret. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | undefined;
  readonly revokedAt: Date | undefined;
}

export const isApiToken = (text: string): boolean => text.startsWith(PREFIX);

/** Tokens that people make for their scripts, and take back. */
export class ApiTokens {
  constructor(
    private readonly database: AccountsDatabase,
    private readonly now: () => number,
  ) {}

  /** Makes a token, which is returned and not kept. @param days for how long it is good, at most a year */
  async make(
    person: string,
    name: string,
    days: number,
  ): Promise<{ readonly secret: string; readonly token: ApiToken }> {
    const secret = PREFIX + newSecret();
    const made = this.now();
    const row: ApiTokenTable = {
      id: randomUUID(),
      hash: hashOf(secret),
      person,
      name,
      made_at: made,
      expires_at: made + Math.min(days, LONGEST_TOKEN_DAYS) * DAY_MS,
      used_at: null,
      revoked_at: null,
    };
    await this.database.deleteFrom('api_token').where('expires_at', '<=', made).execute();
    await this.database.insertInto('api_token').values(row).execute();
    return { secret, token: tokenOf(row) };
  }

  /** Whose token this is; undefined once it has expired or was revoked. */
  async personOf(secret: string): Promise<string | undefined> {
    const hash = hashOf(secret);
    const now = this.now();
    const row = await this.database.selectFrom('api_token').selectAll().where('hash', '=', hash).executeTakeFirst();
    if (!row || row.revoked_at !== null || row.expires_at <= now) return undefined;
    if (now - (row.used_at ?? 0) >= USED_EVERY_MS)
      await this.database.updateTable('api_token').set({ used_at: now }).where('hash', '=', hash).execute();
    return row.person;
  }

  /** The tokens of a person, the newest first, those that were revoked among them until they would have expired. */
  async of(person: string): Promise<readonly ApiToken[]> {
    const rows = await this.database
      .selectFrom('api_token')
      .selectAll()
      .where('person', '=', person)
      .where('expires_at', '>', this.now())
      .orderBy('made_at', 'desc')
      .execute();
    return rows.map(tokenOf);
  }

  /** Takes a token of a person back. Undefined when the person has none of that id; once more changes nothing. */
  async revoke(person: string, id: string): Promise<ApiToken | undefined> {
    await this.database
      .updateTable('api_token')
      .set({ revoked_at: this.now() })
      .where('person', '=', person)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute();
    return (await this.of(person)).find((token) => token.id === id);
  }
}

const tokenOf = ({ id, name, made_at, expires_at, used_at, revoked_at }: ApiTokenTable): ApiToken => ({
  id,
  name,
  madeAt: new Date(made_at),
  expiresAt: new Date(expires_at),
  usedAt: used_at === null ? undefined : new Date(used_at),
  revokedAt: revoked_at === null ? undefined : new Date(revoked_at),
});
