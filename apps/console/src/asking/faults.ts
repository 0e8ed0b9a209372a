/** What the rules refuse: the server says it in both languages, with what to do. */
export interface RefusalTold {
  readonly code: string;
  readonly sentence: { readonly fr: string; readonly en: string };
  readonly next: { readonly fr: string; readonly en: string };
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The rules refuse the question. */
export class Refused extends Error {
  constructor(readonly refusal: RefusalTold) {
    super(refusal.sentence.en);
  }
}

/** Whoever asks is signed out, or was never signed in. */
export class SignedOut extends Error {}

/** The server has too much to do for now. */
export class Busy extends Error {
  constructor(readonly afterMs: number) {
    super('busy');
  }
}

/** Neither an answer nor a refusal: the network, the server or this page is at fault. */
export class Failed extends Error {
  constructor(
    message: string,
    /** Under which the server’s log has more. */
    readonly correlation?: string,
  ) {
    super(message);
  }
}
