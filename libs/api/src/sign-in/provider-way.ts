import { NotAccepted, type Accounts, type Session } from '#accounts';
import type { SealedSessions } from '../identity/sealed-sessions.js';
import { alertPage, onwardPage } from './leading-pages.js';
import type { Acceptances } from './acceptances.js';
import { ownPath } from './own-path.js';
import { ProviderAway, type LetIn, type Provider, type UnderWay } from './provider.js';
import type { Visitor } from './visitor.js';

/** What is kept in the browser while it is at the provider. */
interface Kept extends UnderWay {
  readonly to: string;
  /** The secret of the invitation that is being accepted. */
  readonly invitation?: string;
  /** The session that the browser had, sealed: it comes back without its strict cookie. */
  readonly before?: string | undefined;
}

const CALLBACK = '/auth/callback';

/** Where a browser is when it is signed out. */
export const SIGNED_OUT = '/auth/signed-out';

/** Signing in, and accepting an invitation, by an OpenID provider. */
export class ProviderWay {
  constructor(
    private readonly provider: Provider,
    private readonly accounts: Accounts,
    private readonly acceptances: Acceptances,
    private readonly sessions: SealedSessions,
  ) {}

  /** Sends the browser to the provider. @throws ProviderAway */
  async begin(visitor: Visitor): Promise<void> {
    visitor.goTo(await this.address(visitor, { to: ownPath(visitor.asked('to')) }));
  }

  /** The same for whoever was invited, who comes from a form. @throws ProviderAway */
  async accept(visitor: Visitor): Promise<void> {
    const invitation = visitor.said('invitation');
    if (!(await this.accounts.invitations.open(invitation))) throw new NotAccepted('NO_INVITATION');
    visitor.show(onwardPage(visitor, await this.address(visitor, { to: ownPath(''), invitation })));
  }

  /** The browser is back. @throws ProviderAway, NotLetIn, NotAccepted */
  async end(visitor: Visitor): Promise<void> {
    const kept = (await visitor.underWay()) as Kept | undefined;
    if (kept?.state === undefined) return visitor.show(alertPage({ language: visitor.language, alert: 'stale' }), 400);
    const { search } = new URL(visitor.request.url, visitor.base);
    const letIn = await this.provider.end(new URL(CALLBACK + search, visitor.base), kept);
    const person = await this.personOf(letIn, kept.invitation);
    if (person === undefined) return visitor.show(alertPage({ language: visitor.language, alert: 'unknown' }), 403);
    const { idToken } = letIn;
    visitor.signedIn(await this.sessions.begin({ person, way: 'provider', before: kept.before, idToken }));
    visitor.show(onwardPage(visitor, ownPath(kept.to)));
  }

  /** Where the provider signs out whoever was in a session; undefined when it does not, or is away. */
  async signOut(visitor: Visitor, session: Session | undefined): Promise<string | undefined> {
    const idToken = session && (await this.sessions.idTokenOf(session));
    try {
      return (await this.provider.signOut(idToken, new URL(SIGNED_OUT, visitor.base).href))?.href;
    } catch (error) {
      if (error instanceof ProviderAway) return undefined;
      throw error;
    }
  }

  private async address(visitor: Visitor, more: Pick<Kept, 'to' | 'invitation'>): Promise<string> {
    const { address, underWay } = await this.provider.begin(new URL(CALLBACK, visitor.base).href);
    await visitor.keep({ ...underWay, ...more, before: visitor.session });
    return address.href;
  }

  private async personOf({ issuer, subject, claimed }: LetIn, secret: string | undefined): Promise<string | undefined> {
    const byClaim = this.provider.settings.personClaim !== undefined;
    if (secret === undefined) return byClaim ? claimed : this.accounts.personOf({ issuer, subject });
    const invited = await this.accounts.invitations.open(secret);
    if (byClaim && invited?.person !== claimed) return undefined;
    const invitation = await this.accounts.accept(secret, { issuer, subject });
    await this.acceptances.tell();
    return invitation.person;
  }
}
