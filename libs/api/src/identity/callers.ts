import { isApiToken, type ApiTokens, type Session } from '#accounts';
import { Unauthenticated } from '#graph';
import { GraphQLError } from 'graphql';
import type { IncomingMessage } from 'node:http';
import type { TrustedProxies } from '../doors/trusted-proxies.js';
import { cookieOf, SESSION_COOKIE } from './cookies.js';
import { ForeignPage, isOwnPage } from './own-page.js';
import type { SealedSessions } from './sealed-sessions.js';
import type { Tokens } from './tokens.js';

/** A token for scripts does not do what would let it outlast its revocation. Nothing was done. */
export class NotByScript extends GraphQLError {
  constructor(what = 'makes no tokens: sign in to make one') {
    super(`A token for scripts ${what}.`, { extensions: { code: 'NOT_BY_SCRIPT' } });
  }
}

/** A person who showed who they are, and a way to look again: it throws once they may no longer. */
export interface Known {
  readonly person: string;
  /** By a token that a person made for their scripts. */
  readonly byScript: boolean;
  /** Left out for whoever comes by a token. */
  readonly session?: Session;
  readonly stillSignedIn: () => Promise<void>;
}

/** Who showed who they are, and by which session if by one. */
type Shown = Pick<Known, 'person' | 'session'>;

/** Where people are known besides by the tokens of an issuer. */
export interface KnownHere {
  readonly apiTokens: ApiTokens;
  readonly sessions?: SealedSessions;
}

/** Who sends a request, whatever door it comes by: by a bearer token, else by the cookie of a session. */
export class Callers {
  constructor(
    private readonly tokens: Tokens,
    private readonly proxies: TrustedProxies,
    private readonly here?: KnownHere,
  ) {}

  /**
   * @param request over HTTP, or to speak WebSocket
   * @param authorization what stands for its header, where a client says it otherwise
   * @throws Unauthenticated, ForeignPage, IssuerUnavailable
   */
  of(request: IncomingMessage, authorization = request.headers.authorization): Promise<Known> {
    return this.shown(request, authorization, () => this.requireOwnPage(request));
  }

  /**
   * Who asks for a file. A browser saves one by a link: of a page of ours, or in its own address bar.
   *
   * @throws Unauthenticated, ForeignPage, IssuerUnavailable
   */
  ofDownload(request: IncomingMessage): Promise<Known> {
    const { headers } = request;
    return this.shown(request, headers.authorization, () => {
      if (headers['sec-fetch-site'] === 'none' || isOwnPage(headers, this.proxies.hostOf(request))) return;
      throw new ForeignPage();
    });
  }

  private async shown(
    { headers: { cookie } }: IncomingMessage,
    authorization: string | undefined,
    requirePage: () => void,
  ): Promise<Known> {
    const session = cookieOf(cookie, SESSION_COOKIE);
    if (authorization !== undefined || session === undefined)
      return this.look(() => this.bearing(authorization), isApiToken(tokenIn(authorization)));
    requirePage();
    return this.look(() => this.inSession(session));
  }

  private async look(who: () => Promise<Shown>, byScript = false): Promise<Known> {
    return {
      ...(await who()),
      byScript,
      stillSignedIn: async () => {
        await who();
      },
    };
  }

  private async bearing(authorization: string | undefined): Promise<Shown> {
    const token = tokenIn(authorization);
    if (!this.here || !isApiToken(token)) return { person: await this.tokens.person(authorization) };
    const person = await this.here.apiTokens.personOf(token);
    if (person === undefined) throw new Unauthenticated('The token has expired or was revoked.');
    return { person };
  }

  private async inSession(sealed: string): Promise<Shown> {
    const session = await this.here?.sessions?.find(sealed);
    if (!session) throw new Unauthenticated('The session has ended; sign in again.');
    return { person: session.person, session };
  }

  /** A cookie is sent by itself, whoever wrote the page: so the page must be ours, and speak as no form can. */
  private requireOwnPage(request: IncomingMessage): void {
    const { headers, method } = request;
    if (!isOwnPage(headers, this.proxies.hostOf(request))) throw new ForeignPage();
    if (headers.upgrade !== undefined) return;
    if (method !== 'POST' || !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
      throw new ForeignPage('Who is signed in by a cookie asks by POST, in JSON.');
  }
}

/** The bearer token of a header; empty without one. */
const tokenIn = (authorization: string | undefined): string =>
  /^Bearer (?<token>\S+)$/i.exec(authorization ?? '')?.groups?.['token'] ?? '';
