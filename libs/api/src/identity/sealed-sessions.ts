import type { Session, Sessions, Way } from '#accounts';
import { cookieOf, SESSION_COOKIE, sessionCookie } from './cookies.js';
import type { Sealer } from './sealer.js';

/** Longer than any session lasts. */
const LONGEST_S = 400 * 86_400;

/** Sessions as browsers carry them: a cookie that holds a sealed id, and nothing else. */
export class SealedSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly sealer: Sealer,
  ) {}

  /** Begins a session; the one that the browser had ends, so that no one else can know the new one. @returns its cookie */
  async begin(person: string, way: Way, cookies: string | undefined): Promise<string> {
    await this.end(cookies);
    return sessionCookie(await this.sealer.seal('session', { sid: await this.sessions.begin(person, way) }, LONGEST_S));
  }

  /** The session of a request; undefined when it has none, or it has ended. */
  async find(cookies: string | undefined): Promise<Session | undefined> {
    const id = await this.idIn(cookies);
    return id === undefined ? undefined : this.sessions.find(id);
  }

  async end(cookies: string | undefined): Promise<void> {
    const id = await this.idIn(cookies);
    if (id !== undefined) await this.sessions.end(id);
  }

  private async idIn(cookies: string | undefined): Promise<string | undefined> {
    const sealed = cookieOf(cookies, SESSION_COOKIE);
    const said = sealed ? await this.sealer.open('session', sealed) : undefined;
    return typeof said?.['sid'] === 'string' ? said['sid'] : undefined;
  }
}
