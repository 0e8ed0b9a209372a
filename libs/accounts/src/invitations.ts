import type { AccountsDatabase, InvitationTable } from './schema.js';
import { hashOf, newSecret } from './secret.js';

/** How long a link may be used. */
export const INVITATION_DAYS = 7;

const DAY_MS = 86_400_000;

/** Who invites whom. */
export interface Inviting {
  readonly person: string;
  readonly by: string;
  /** Left out by whoever runs the service: their link also serves a person who is locked out. */
  readonly mission?: string;
}

export interface Invitation extends Inviting {
  readonly expiresAt: Date;
}

/** Links with which people make their accounts: each is good once, for seven days. */
export class Invitations {
  constructor(
    private readonly database: AccountsDatabase,
    private readonly now: () => number,
  ) {}

  /** Makes an invitation, in the place of those that the person has not accepted. Its secret is returned and not kept. */
  async make({ person, by, mission }: Inviting): Promise<{ readonly secret: string; readonly invitation: Invitation }> {
    const secret = newSecret();
    const now = this.now();
    const row: InvitationTable = {
      hash: hashOf(secret),
      person,
      invited_by: by,
      mission: mission ?? null,
      made_at: now,
      expires_at: now + INVITATION_DAYS * DAY_MS,
      accepted_at: null,
    };
    await this.database.transaction().execute(async (together) => {
      await together.deleteFrom('invitation').where('person', '=', person).where('accepted_at', 'is', null).execute();
      await together.insertInto('invitation').values(row).execute();
    });
    return { secret, invitation: invitationOf(row) };
  }

  /** What a link invites to; undefined once it was accepted, replaced, or has expired. */
  async open(secret: string): Promise<Invitation | undefined> {
    const row = await this.database
      .selectFrom('invitation')
      .selectAll()
      .where('hash', '=', hashOf(secret))
      .where('accepted_at', 'is', null)
      .where('expires_at', '>', this.now())
      .executeTakeFirst();
    return row && invitationOf(row);
  }
}

export const invitationOf = ({ person, invited_by, mission, expires_at }: InvitationTable): Invitation => ({
  person,
  by: invited_by,
  ...(mission !== null && { mission }),
  expiresAt: new Date(expires_at),
});
