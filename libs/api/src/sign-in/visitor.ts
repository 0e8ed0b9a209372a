import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JWTPayload } from 'jose';
import {
  cookieOf,
  noSessionCookie,
  noSignInCookie,
  SESSION_COOKIE,
  SIGN_IN_COOKIE,
  SIGN_IN_S,
  signInCookie,
} from '../identity/cookies.js';
import { preferredLanguage } from '../identity/language.js';
import type { Sealer } from '../identity/sealer.js';
import type { Markup } from '#html';

/** What a browser may do with our pages: use what this server sends, and nothing else. */
export const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** A browser at our door, and what it is answered. */
export class Visitor {
  readonly language;
  private readonly cookies: string[] = [];

  constructor(
    readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly sealer: Sealer,
    /** Where the browser believes to be. */
    readonly base: URL,
    /** Where it comes from. */
    readonly address: string,
  ) {
    this.language = preferredLanguage(request.headers['accept-language']);
  }

  /** A text of the form or of the JSON that was sent, else empty. */
  said(name: string): string {
    const value = fieldsOf(this.request.body)[name];
    return typeof value === 'string' ? value : '';
  }

  /** Whatever was sent under a name. */
  sent(name: string): unknown {
    return fieldsOf(this.request.body)[name];
  }

  /** A text of the address, else empty. */
  asked(name: string): string {
    const value = fieldsOf(this.request.query)[name] ?? fieldsOf(this.request.params)[name];
    return typeof value === 'string' ? value : '';
  }

  /** The session that it carries, sealed. */
  get session(): string | undefined {
    return cookieOf(this.request.headers.cookie, SESSION_COOKIE);
  }

  /** Whether it follows a link of another site, such as one in a mail: then it does not show its strict cookie. */
  get isLedHere(): boolean {
    const site = this.request.headers['sec-fetch-site'];
    return this.session === undefined && (site === 'cross-site' || site === 'same-site');
  }

  /** What was kept in the browser when the sign-in began; undefined when it is not there, or too old. */
  async underWay(): Promise<JWTPayload | undefined> {
    const sealed = cookieOf(this.request.headers.cookie, SIGN_IN_COOKIE);
    return sealed ? this.sealer.open('sign-in', sealed) : undefined;
  }

  async keep(underWay: JWTPayload): Promise<void> {
    this.cookies.push(signInCookie(await this.sealer.seal('sign-in', underWay, SIGN_IN_S)));
  }

  /** The sign-in is over. */
  signedIn(cookie: string): void {
    this.cookies.push(cookie, noSignInCookie);
  }

  signedOut(): void {
    this.cookies.push(noSessionCookie);
  }

  show(page: Markup, status = 200): void {
    this.answer(status, 'text/html; charset=utf-8').send(page.text);
  }

  tell(said: object, status = 200): void {
    this.answer(status, 'application/json; charset=utf-8').send(said);
  }

  goTo(path: string): void {
    this.answer(303, 'text/plain; charset=utf-8').header('location', path).send('');
  }

  private answer(status: number, type: string): FastifyReply {
    const cookies = this.cookies.length > 0 ? { 'set-cookie': this.cookies } : {};
    return this.reply
      .status(status)
      .headers({ ...PAGE_HEADERS, ...cookies })
      .type(type);
  }
}
