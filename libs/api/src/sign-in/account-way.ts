import { NotAccepted, PASSWORD_LENGTH, type Accounts, type Invitation } from '#accounts';
import { FairTurns, TooBusy } from '#fairness';
import type { SealedSessions } from '../identity/sealed-sessions.js';
import { Attempts } from './attempts.js';
import type { Acceptances } from './acceptances.js';
import { ownPath } from './own-path.js';
import type { Visitor } from './visitor.js';
import type { Said } from './words.js';

/** A password takes 19 MiB and some time to check: two at once, one for an address. */
const CHECKS = { atOnce: 2, atOncePerPerson: 1, mostWaiting: 20 };

/** Signing in, and accepting an invitation, with a password of this service. */
export class AccountWay {
  private readonly attempts = new Attempts();
  private readonly checks = new FairTurns(CHECKS);

  constructor(
    private readonly accounts: Accounts,
    private readonly acceptances: Acceptances,
    private readonly sessions: SealedSessions,
  ) {}

  /** Signs a person in. @returns what is wrong, the same for a person who is unknown */
  async signIn(visitor: Visitor): Promise<Said | undefined> {
    const person = visitor.said('person').trim();
    const { address } = visitor;
    try {
      this.attempts.check(person, address);
    } catch (error) {
      if (error instanceof TooBusy) return 'tooOften';
      throw error;
    }
    const isRight = await this.checks.take(address, () =>
      this.accounts.passwords.verify(person, visitor.said('password')),
    );
    if (!isRight) {
      this.attempts.failed(person, address);
      return 'wrong';
    }
    visitor.signedIn(await this.sessions.begin({ person, way: 'password', before: visitor.session }));
    visitor.goTo(ownPath(visitor.said('to')));
    return undefined;
  }

  /** Makes the account of whoever was invited, and signs them in. @returns what is wrong. @throws NotAccepted */
  async accept(visitor: Visitor): Promise<Said | undefined> {
    const [secret, password] = [visitor.said('invitation'), visitor.said('password')];
    const { length } = [...password];
    if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) return 'tooShort';
    if (password !== visitor.said('again')) return 'unequal';
    if (!(await this.accounts.invitations.open(secret))) throw new NotAccepted('NO_INVITATION');
    const invitation = await this.checks.take(visitor.address, () => this.accounts.accept(secret, { password }));
    await this.accepted(visitor, invitation, 'password');
    visitor.goTo(ownPath(''));
    return undefined;
  }

  /** Whoever was invited has an account, and is signed in. */
  async accepted(visitor: Visitor, invitation: Invitation, way: 'password' | 'passkey'): Promise<void> {
    await this.acceptances.tell();
    visitor.signedIn(await this.sessions.begin({ person: invitation.person, way, before: visitor.session }));
  }
}
