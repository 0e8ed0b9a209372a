import { NotReached, signedMessage, tryAgain, type Post, type Waiting, type Webhook, type Webhooks } from '#deliveries';
import { withoutErasedIn } from '#mission/core';

/** With what a receiver says that it wants nothing more. */
const GONE = 410;

/** What the sender works with. */
export interface SenderParts {
  readonly webhooks: Webhooks;
  readonly post: Post;
  /** The key of an address, with which its messages are signed. */
  readonly keyOf: (webhook: string) => Buffer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 to 1. */
  readonly chance: () => number;
  /** An address gets nothing more until someone resumes it. */
  readonly parked: (webhook: string, reason: string) => void;
}

/** Delivers what waits for an address, one after the other, until one fails. */
export class Sender {
  constructor(private readonly parts: SenderParts) {}

  /** @param erased people of whom no one is told a name; undefined once it is not known who they are */
  async send(
    { id, url }: Pick<Webhook, 'id' | 'url'>,
    erased: () => ReadonlySet<string> | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { webhooks, now } = this.parts;
    while (!signal.aborted) {
      const waiting = await webhooks.next(id, now());
      const hidden = erased();
      if (!waiting || !hidden) return;
      const failure = await this.deliver(url, { ...waiting, data: withoutErasedIn(waiting.data, hidden, 'en') });
      if (failure !== undefined) return this.failed(waiting, failure);
      await webhooks.delivered(waiting, now());
    }
  }

  /** @returns why it was not taken; undefined when it was */
  private async deliver(url: string, waiting: Waiting): Promise<string | undefined> {
    const { post, keyOf, now } = this.parts;
    try {
      const status = await post(signedMessage(url, keyOf(waiting.webhook), waiting, new Date(now())));
      return status >= 200 && status < 300 ? undefined : `HTTP_${status}`;
    } catch (error) {
      return whyNot(error);
    }
  }

  private async failed(waiting: Waiting, reason: string): Promise<void> {
    const { webhooks, now, chance, parked } = this.parts;
    const at = now();
    const again = tryAgain(waiting, at, chance(), reason === `HTTP_${GONE}`);
    await webhooks.failed(waiting, { at, reason }, again);
    if (again === 'when resumed') parked(waiting.webhook, reason);
  }
}

/** A code that says why nothing was sent, or nothing came back. */
function whyNot(error: unknown): string {
  if (error instanceof NotReached) return error.why;
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : 'FAILED';
}
