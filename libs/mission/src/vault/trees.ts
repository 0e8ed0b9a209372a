import { inStretches } from '#fairness';
import type { Ledger } from '#ledger';
import { formatVerifierKey, leafBytes, leafHash, MerkleTree, signCheckpoint, signNote } from '#proof';
import { LRUCache } from 'lru-cache';
import type { PublishedCheckpoint } from '../access/checkpoints.state.js';
import { missionStream } from '../mission-events.js';
import type { Ref } from '../shared/vocabulary.js';
import type { Keys } from './keys.js';
import { Turns } from '../shared/turns.js';

/** The Merkle tree of a mission's stream as it is stored now. */
export interface TreeHead {
  /** Number of events. */
  readonly size: number;
  /** Root, base64. */
  readonly root: string;
  /** The signed note; left out when the stream does not continue what was signed last. */
  readonly note?: string;
}

const MOST_HELD = 20;

/**
 * Trees over what missions' streams hold, one leaf for each event, kept as far as they have been read: a checkpoint
 * costs what was recorded since the one before. Whole trees and not only their frontiers, because a log signs nothing
 * without the proof that it continues what it signed last.
 */
export class Trees {
  private readonly held = new LRUCache<Ref, MerkleTree>({ max: MOST_HELD });
  private readonly turns = new Turns();

  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    /** Host under whose name this installation signs. */
    private readonly host: string,
  ) {}

  /** The head of a mission's tree, signed if it continues the last checkpoint. */
  async head(mission: Ref, last: PublishedCheckpoint | undefined): Promise<TreeHead> {
    const tree = await this.of(mission);
    const origin = this.origin(mission);
    const now = { origin, size: tree.size, root: tree.root() };
    const note = signCheckpoint(now, this.keys.logKey(origin), last && earlier(tree, origin, last));
    return { size: Number(now.size), root: base64(now.root), ...(note && { note }) };
  }

  /** The public key that verifies the checkpoints of a mission, as text to hand out. C2SP signed-note. */
  verifierKey(mission: Ref): string {
    return formatVerifierKey(this.keys.logKey(this.origin(mission)));
  }

  /** A text signed by a mission's log. C2SP signed-note. */
  sign(mission: Ref, text: string): string {
    return signNote(text, this.keys.logKey(this.origin(mission)));
  }

  /** A mission's tree as far as the stream goes now. */
  of(mission: Ref): Promise<MerkleTree> {
    return this.turns.take(mission, () => this.grown(mission));
  }

  /** The name of a mission's log. */
  private origin(mission: Ref): string {
    return `${this.host}/missions/${mission}`;
  }

  private async grown(mission: Ref): Promise<MerkleTree> {
    const tree = this.held.get(mission) ?? new MerkleTree();
    this.held.delete(mission);
    const unread = this.ledger.readStored(missionStream(mission), { from: Number(tree.size) });
    for await (const event of inStretches(unread)) tree.append(leafHash(leafBytes(event)));
    this.held.set(mission, tree);
    return tree;
  }
}

/** The last checkpoint with the proof that the tree continues it; a tree that has shrunk proves nothing. */
function earlier(tree: MerkleTree, origin: string, last: PublishedCheckpoint) {
  const size = BigInt(last.size);
  const checkpoint = { origin, size, root: Buffer.from(last.root, 'base64') };
  return { checkpoint, proof: size <= tree.size ? tree.consistencyProof(size) : [] };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
