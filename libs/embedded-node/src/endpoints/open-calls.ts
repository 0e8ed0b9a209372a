import type { Refusal } from '../grpc/status.js';

/** Ends one open call with a refusal. */
export type EndCall = (refusal: Refusal) => void;

/** The calls that stay open, so that a closing node can end each with a reason instead of cutting its wire. */
export class OpenCalls {
  private readonly open = new Set<EndCall>();

  /** Registers a call; the answer takes it off again. */
  enter(end: EndCall): () => void {
    this.open.add(end);
    return () => void this.open.delete(end);
  }

  endAll(refusal: Refusal): void {
    for (const end of [...this.open]) end(refusal);
    this.open.clear();
  }
}
