import type { Call } from '../grpc/call.js';
import type { Refusal } from '../grpc/status.js';

/** Thrown into a reader's loop when its caller is gone. */
export class CallerGone extends Error {}

/** Everything that sends many messages to one caller goes through this: it waits when the caller is slow. */
export class PacedCall {
  private gone = false;
  private release: (() => void) | undefined;

  constructor(private readonly call: Call) {
    call.onGone(() => this.leave());
    call.onDrain(() => this.wake());
  }

  /** Sends one message; the answer is to be awaited when there is one, because the caller is slow. */
  send(message: Buffer): Promise<void> | undefined {
    if (this.gone) throw new CallerGone();
    return this.call.send(message) ? undefined : this.pause(() => undefined);
  }

  /** Waits until woken through `arrange`, which is given the wake-up and returns how to call it off. */
  async pause(arrange: (wake: () => void) => (() => void) | undefined): Promise<void> {
    if (this.gone) throw new CallerGone();
    let callOff: (() => void) | undefined;
    await new Promise<void>((resolve) => {
      this.release = resolve;
      callOff = arrange(resolve);
    });
    this.release = undefined;
    callOff?.();
    if (this.gone) throw new CallerGone();
  }

  /** Ends the call well. */
  finish(): void {
    this.call.finish();
    this.leave();
  }

  /** Ends the call with a refusal. */
  refuse(refusal: Refusal): void {
    this.call.refuse(refusal);
    this.leave();
  }

  private leave(): void {
    this.gone = true;
    this.wake();
  }

  private wake(): void {
    this.release?.();
  }
}
