import type { Recorded } from '#decider';
import { Ledger, type StoredEvent } from '#ledger';
import { leafBytes, leafHash, type Hash } from '#proof';
import { Inject, Injectable } from '@nestjs/common';
import { missionStream } from '../mission-events.js';
import { sliceOf } from '../mission-mending.js';
import { asSeenBy, seesLine, seesWhole } from '../visibility/eyes.js';
import { Folds, type Asker } from './folds.js';
import type { ReadingRights } from './reading-rights.js';

/** A line of the audit trail as proofs need it. */
export interface StoredLine {
  /** As the reader may see it. */
  readonly event: Recorded;
  readonly slice: string;
  /** SHA-256(0x00 ‖ leaf). RFC 9162, 2.1.1. */
  readonly leafHash: Hash;
  /** May the reader know of the line? */
  readonly visible: boolean;
  /** The bytes of which the leaf is made; left out when something of the line is hidden from the reader. */
  readonly stored?: StoredEvent;
}

/** Reads lines as they are stored, byte for byte, for those who may have them. */
@Injectable()
export class StoredLines {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    private readonly folds: Folds,
  ) {}

  /** The lines of a mission from one revision to another, both included. */
  async *read(
    mission: string,
    { from, to }: { readonly from: number; readonly to: number },
    rights: ReadingRights,
    asker: Asker,
  ): AsyncGenerator<StoredLine> {
    const bytes = this.ledger.readStored(missionStream(mission), { from, to });
    for await (const event of this.folds.inStretches(asker, this.ledger.read(missionStream(mission), { from, to }))) {
      const next = await bytes.next();
      if (next.done) return;
      const stored = next.value;
      const slice = sliceOf(event) ?? '';
      const visible = seesLine(rights, event);
      const whole = visible && seesWhole(rights, event);
      const seen = asSeenBy(rights, event);
      yield { event: seen, slice, leafHash: leafHash(leafBytes(stored)), visible, ...(whole && { stored }) };
    }
  }
}
