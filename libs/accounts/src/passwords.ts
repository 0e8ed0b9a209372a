import { hash, verify } from '@node-rs/argon2';
import type { AccountsDatabase } from './schema.js';
import { newSecret } from './secret.js';

/** Characters of a password: NIST SP 800-63B asks for length, and for nothing else. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** Argon2id with 19 MiB, two passes (OWASP Password Storage): the library's own default. */
export const hashPassword = (password: string): Promise<string> => hash(same(password));

/** The same characters, however a keyboard composes them. */
const same = (password: string): string => password.normalize('NFKC');

/** Checks passwords. A person without one takes as long as a wrong password. */
export class Passwords {
  private readonly ofNobody = hashPassword(newSecret());

  constructor(private readonly database: AccountsDatabase) {}

  /** Whether this is the person's password. */
  async verify(person: string, password: string): Promise<boolean> {
    const account = await this.database
      .selectFrom('account')
      .select('password')
      .where('person', '=', person)
      .executeTakeFirst();
    const known = account?.password ?? undefined;
    const isRight = await verify(known ?? (await this.ofNobody), same(password.slice(0, PASSWORD_LENGTH.most)));
    return known !== undefined && isRight;
  }
}
