import type { Language } from './wording.js';

/** Whoever sends a command or asks a question: a verified person code, and the language they read. */
export interface Caller {
  readonly person: string;
  readonly language: Language;
}

/** The GraphQL context once the caller's token is verified. */
export interface Signed {
  readonly caller: Caller;
  /** For those who stay: throws once the token is no longer good. */
  readonly stillSignedIn?: () => Promise<void>;
  /** For those who stay: aborted once they are gone. */
  readonly gone?: AbortSignal;
}
