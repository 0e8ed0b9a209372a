import { Accounts, NotAccepted } from '#accounts';
import { Paces, TooBusy } from '#fairness';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONSOLE_FOLDER } from '../console/console-door.js';
import { TrustedProxies } from '../doors/trusted-proxies.js';
import { ForeignPage, isOwnPage } from '../identity/own-page.js';
import { SealedSessions } from '../identity/sealed-sessions.js';
import { Acceptances } from './acceptances.js';
import { AccountWay } from './account-way.js';
import { ASSETS } from './assets.js';
import { HOME, ownPath } from './own-path.js';
import { alertPage, awayPage, onwardPage } from './leading-pages.js';
import { homePage, invitationPage, signInPage, type SignInPage } from './pages.js';
import { hasPasskeys, PasskeyRefused, PasskeyWay } from './passkey-way.js';
import { NotLetIn, ProviderAway } from './provider.js';
import { ProviderWay, SIGNED_OUT } from './provider-way.js';
import { SignIn } from './sign-in-parts.js';
import { Visitor } from './visitor.js';
import { WORDS, type Said } from './words.js';

type Answer = (visitor: Visitor) => Promise<void> | void;

/** Largest form or answer of a device, in bytes. */
const BODY_BYTES = 64 * 1024;

/** How often one address may come. */
const PACE = { atOnce: 120, perSecond: 2 };

/** Where people sign in and out: pages on /auth, for whoever comes. */
@Injectable()
export class SignInDoor implements OnModuleInit {
  private readonly log = new Logger('SignIn');
  private readonly paces = new Paces(PACE);
  private readonly account: AccountWay;
  private readonly passkeys: PasskeyWay;
  private readonly provider: ProviderWay | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly accounts: Accounts,
    acceptances: Acceptances,
    private readonly parts: SignIn,
    private readonly sessions: SealedSessions,
    private readonly proxies: TrustedProxies,
    @Inject(CONSOLE_FOLDER) private readonly folder: string | undefined,
  ) {
    this.account = new AccountWay(accounts, acceptances, sessions);
    this.passkeys = new PasskeyWay(accounts, sessions, this.account);
    this.provider = parts.provider && new ProviderWay(parts.provider, accounts, acceptances, sessions);
  }

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const route = (method: 'GET' | 'POST', url: string, answer: Answer) =>
      server.route({
        method,
        url,
        bodyLimit: BODY_BYTES,
        handler: async (request, reply) => {
          await this.open(request, reply, answer);
          return reply;
        },
      });
    route('GET', '/auth', (visitor) => this.home(visitor));
    route('GET', '/auth/sign-in', (visitor) => this.arrive(visitor, ownPath(visitor.asked('to'))));
    route('GET', SIGNED_OUT, (visitor) => this.arrive(visitor, HOME, 'signedOut'));
    route('GET', '/auth/invitation/:secret', (visitor) => this.invitation(visitor, visitor.asked('secret')));
    route('POST', '/auth/invitation', (visitor) => this.accept(visitor));
    route('POST', '/auth/sign-out', (visitor) => this.signOut(visitor));
    server.get('/auth/assets/:name', (request, reply) => asset(request, reply));
    const { provider } = this;
    if (provider) {
      route('GET', '/auth/provider', (visitor) => provider.begin(visitor));
      route('GET', '/auth/callback', (visitor) => provider.end(visitor));
    } else {
      route('POST', '/auth/password', (visitor) => this.password(visitor));
      route('POST', '/auth/passkey/options', (visitor) => this.passkeys.ask(visitor));
      route('POST', '/auth/passkey', (visitor) => this.passkeys.signIn(visitor));
      route('POST', '/auth/passkey/new/options', (visitor) => this.passkeys.askNew(visitor));
      route('POST', '/auth/passkey/new', (visitor) => this.passkeys.add(visitor));
    }
    if (this.parts.demo) route('POST', '/auth/demo', (visitor) => this.demo(visitor));
  }

  /** Answers a browser, whatever happens; what is sent must come from a page of ours. */
  private async open(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<void> {
    const address = this.proxies.addressOf(request.raw);
    const host = this.proxies.hostOf(request.raw) ?? '';
    const base = new URL(
      this.parts.publicUrl ?? (URL.canParse(`http://${host}`) ? `http://${host}` : 'http://localhost'),
    );
    const visitor = new Visitor(request, reply, this.parts.sealer, base, address);
    try {
      this.paces.count(address);
      if (this.paces.isBeyond(address)) throw new TooBusy(0);
      if (request.method !== 'GET' && !isOwnPage(request.headers, host)) throw new ForeignPage();
      await answer(visitor);
    } catch (error) {
      this.failed(visitor, error);
    }
  }

  private failed(visitor: Visitor, error: unknown): void {
    const [alert, status] = whatToSay(error);
    if (status >= 500) this.log.error(error);
    if (visitor.request.headers['content-type']?.startsWith('application/json'))
      return visitor.tell({ sentence: WORDS[visitor.language][alert] }, status);
    visitor.show(alert === 'away' ? awayPage(visitor) : alertPage({ language: visitor.language, alert }), status);
  }

  private async home(visitor: Visitor): Promise<void> {
    if (visitor.isLedHere) return this.askAgain(visitor);
    const session = await this.sessions.find(visitor.session);
    if (!session) return visitor.goTo('/auth/sign-in');
    const places = await this.accounts.sessions.countOf(session.person);
    const { graphiql = false } = this.parts;
    const console = this.folder !== undefined;
    const passkeys = this.ways(visitor).passkeys && (await this.accounts.has(session.person));
    visitor.show(homePage({ language: visitor.language, session, places, passkeys, graphiql, console }));
  }

  /** Whoever is signed in already goes where they wanted to. */
  private async arrive(visitor: Visitor, to: string, notice?: Said): Promise<void> {
    if (visitor.isLedHere) return this.askAgain(visitor);
    if (await this.sessions.find(visitor.session)) return visitor.goTo(to);
    this.show(visitor, to, notice && { notice });
  }

  /** By a page of ours that asks for the same again: a browser shows its strict cookie to that one. */
  private askAgain(visitor: Visitor): void {
    visitor.show(onwardPage(visitor, ownPath(visitor.request.url)));
  }

  private show(visitor: Visitor, to: string, said: Pick<SignInPage, 'alert' | 'notice' | 'person'> = {}): void {
    const { demo = [] } = this.parts;
    const shown = { language: visitor.language, to, ways: this.ways(visitor), demo, ...said };
    visitor.show(signInPage(shown), said.alert === undefined ? 200 : 403);
  }

  private async password(visitor: Visitor): Promise<void> {
    const wrong = await this.account.signIn(visitor);
    if (wrong) this.show(visitor, ownPath(visitor.said('to')), { alert: wrong, person: visitor.said('person') });
  }

  private async invitation(visitor: Visitor, secret: string, alert?: Said): Promise<void> {
    const invitation = await this.accounts.invitations.open(secret);
    if (!invitation) throw new NotAccepted('NO_INVITATION');
    const { language } = visitor;
    const shown = { language, secret, invitation, ways: this.ways(visitor), ...(alert && { alert }) };
    visitor.show(invitationPage(shown), alert === undefined ? 200 : 403);
  }

  private async accept(visitor: Visitor): Promise<void> {
    if (this.provider) return this.provider.accept(visitor);
    const wrong = await this.account.accept(visitor);
    if (wrong) await this.invitation(visitor, visitor.said('invitation'), wrong);
  }

  private async signOut(visitor: Visitor): Promise<void> {
    const session = await this.sessions.find(visitor.session);
    await this.sessions.end(visitor.session);
    if (session && visitor.said('everywhere') !== '') await this.accounts.sessions.endAllOf(session.person);
    visitor.signedOut();
    const elsewhere = await this.provider?.signOut(visitor, session);
    if (elsewhere === undefined) visitor.goTo(SIGNED_OUT);
    else visitor.show(onwardPage(visitor, elsewhere));
  }

  private async demo(visitor: Visitor): Promise<void> {
    const person = this.parts.demo?.find((each) => each.person === visitor.said('person'))?.person;
    const to = ownPath(visitor.said('to'));
    if (person === undefined) return this.show(visitor, to);
    visitor.signedIn(await this.sessions.begin({ person, way: 'demo', before: visitor.session }));
    visitor.goTo(to);
  }

  private ways({ base }: Visitor) {
    const accounts = !this.parts.provider && !this.parts.demo;
    return { provider: this.parts.provider !== undefined, accounts, passkeys: accounts && hasPasskeys(base) };
  }
}

/** What a person is told of an error, with the status of the answer. */
function whatToSay(error: unknown): readonly [Said, number] {
  if (error instanceof ProviderAway) return ['away', 503];
  if (error instanceof NotLetIn) return ['notLetIn', 403];
  if (error instanceof NotAccepted) return [error.why, 403];
  if (error instanceof PasskeyRefused) return ['passkeyFailed', 403];
  if (error instanceof ForeignPage) return ['foreign', 403];
  if (error instanceof TooBusy) return ['tooMany', 429];
  return ['failed', 500];
}

function asset({ params }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const found = ASSETS.get((params as { readonly name: string }).name);
  if (!found) return reply.status(404).send();
  return reply.header('cache-control', 'max-age=3600').type(`${found.type}; charset=utf-8`).send(found.text);
}
