import type { AccountsDatabase, PasskeyTable } from './schema.js';

/** A passkey as it is verified. */
export interface Passkey {
  readonly id: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface PasskeyOf extends Passkey {
  readonly person: string;
}

/** The passkeys of people. */
export class Passkeys {
  constructor(
    private readonly database: AccountsDatabase,
    private readonly now: () => number,
  ) {}

  async find(id: string): Promise<PasskeyOf | undefined> {
    const row = await this.database.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst();
    return row && passkeyOf(row);
  }

  async of(person: string): Promise<readonly PasskeyOf[]> {
    const rows = await this.database.selectFrom('passkey').selectAll().where('person', '=', person).execute();
    return rows.map(passkeyOf);
  }

  /** One more passkey of a person who has an account. */
  async add(person: string, passkey: Passkey): Promise<void> {
    await this.database
      .insertInto('passkey')
      .values(rowOf(person, passkey, this.now()))
      .execute();
  }

  /** How often it has signed by now. */
  async signed(id: string, counter: number): Promise<void> {
    await this.database.updateTable('passkey').set({ counter }).where('id', '=', id).execute();
  }
}

export const rowOf = (person: string, { id, publicKey, counter, transports }: Passkey, now: number): PasskeyTable => ({
  id,
  person,
  public_key: publicKey,
  counter,
  transports: JSON.stringify(transports),
  made_at: now,
});

const passkeyOf = ({ id, person, public_key, counter, transports }: PasskeyTable): PasskeyOf => ({
  id,
  person,
  publicKey: new Uint8Array(public_key),
  counter,
  transports: JSON.parse(transports) as string[],
});
