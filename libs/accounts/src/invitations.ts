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
      told: 0,
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

  /** Invitations into missions that were accepted, and of which the mission was not told yet. */
  async untold(): Promise<readonly Accepted[]> {
    const rows = await this.database
      .selectFrom('invitation')
      .selectAll()
      .where('accepted_at', 'is not', null)
      .where('mission', 'is not', null)
      .where('told', '=', 0)
      .execute();
    return rows.map(({ hash, person, mission }) => ({ hash, person, mission: String(mission) }));
  }

  async told({ hash }: Accepted): Promise<void> {
    await this.database.updateTable('invitation').set({ told: 1 }).where('hash', '=', hash).execute();
  }
}

/** An invitation into a mission that was accepted. */
export interface Accepted {
  readonly hash: string;
  readonly person: string;
  readonly mission: string;
}

export const invitationOf = ({ person, invited_by, mission, expires_at }: InvitationTable): Invitation => ({
  person,
  by: invited_by,
  ...(mission !== null && { mission }),
  expiresAt: new Date(expires_at),
});
