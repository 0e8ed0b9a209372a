import type { Session, Sessions, Way } from '#accounts';
import { sessionCookie } from './cookies.js';
import type { Sealer } from './sealer.js';

/** Longer than any session lasts. */
const LONGEST_S = 400 * 86_400;

/** A session that begins. */
export interface Beginning {
  readonly person: string;
  readonly way: Way;
  /** What the browser had before, sealed. */
  readonly before: string | undefined;
  /** By which the provider let the person in. */
  readonly idToken?: string | undefined;
}

/** Sessions as browsers carry them: a cookie that holds a sealed id, and nothing else. */
export class SealedSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly sealer: Sealer,
  ) {}

  /** Begins a session; the one that the browser had ends, so that no one else can know the new one. @returns its cookie */
  async begin({ person, way, before, idToken }: Beginning): Promise<string> {
    await this.end(before);
    const hint = idToken === undefined ? undefined : await this.sealer.seal('sign-out', { idToken }, LONGEST_S);
    const sid = await this.sessions.begin(person, way, hint);
    return sessionCookie(await this.sealer.seal('session', { sid }, LONGEST_S));
  }

  /** The session that a browser carries; undefined when it has none, or it has ended. */
  async find(sealed: string | undefined): Promise<Session | undefined> {
    const id = await this.idIn(sealed);
    return id === undefined ? undefined : this.sessions.find(id);
  }

  /** The ID token by which a session began; undefined without one. */
  async idTokenOf({ hint }: Session): Promise<string | undefined> {
    const said = hint === undefined ? undefined : await this.sealer.open('sign-out', hint);
    return typeof said?.['idToken'] === 'string' ? said['idToken'] : undefined;
  }

  async end(sealed: string | undefined): Promise<void> {
    const id = await this.idIn(sealed);
    if (id !== undefined) await this.sessions.end(id);
  }

  private async idIn(sealed: string | undefined): Promise<string | undefined> {
    const said = sealed ? await this.sealer.open('session', sealed) : undefined;
    return typeof said?.['sid'] === 'string' ? said['sid'] : undefined;
  }
}
