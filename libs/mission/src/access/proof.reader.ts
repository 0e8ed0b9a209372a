import { isRefusal, type ReadOnly, type Refusal, type Sentence, say } from '#decider';
import type { StoredEvent } from '#ledger';
import { sha256, verifyInclusion, type MerkleTree } from '#proof';
import type { AsOf } from '#shapes';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { continues, findCheckpoint } from './checkpoint-rules.js';
import type { CheckpointLogState } from './checkpoint-log.state.js';
import type { PublishedCheckpoint } from './checkpoints.state.js';
import type { Checkpoint, ConsistencyProof, LineProof, StoredLine } from './proof.shapes.js';

type Log = ReadOnly<CheckpointLogState>;
type Published = ReadOnly<PublishedCheckpoint>;
type Tree = Pick<MerkleTree, 'size' | 'leaf' | 'root' | 'inclusionProof' | 'consistencyProof'>;

/** What proofs are made from: the tree over the mission's stream, its checkpoints, and the key that signed them. */
export interface ProofSources {
  readonly tree: Tree;
  readonly log: Log;
  readonly logKey: string;
  readonly asOf: AsOf;
}

/** A line of which a proof is wanted, with what is stored of it for those who may see all of it. */
export interface WantedLine {
  readonly revision: number;
  readonly stored?: StoredEvent;
  /** The checkpoint in which it is to be proven; left out, the one that says most. */
  readonly checkpoint?: Ref;
}

/** That a line is among those that a checkpoint signs; against the whole tree when none covers it yet. */
export function readLineProof(
  { tree, log, logKey, asOf }: ProofSources,
  { revision, stored, checkpoint: wanted }: WantedLine,
  language: Language,
): LineProof | Refusal {
  const found = wanted === undefined ? coveringCheckpoint(log, revision) : findCheckpoint(log, wanted);
  if (isRefusal(found)) return found;
  if (found && found.size <= revision) {
    return refuse('INVALID_INPUT', {
      field: 'checkpoint',
      why: say(`elle couvre les lignes 0 à ${found.size - 1}`, `it covers lines 0 to ${found.size - 1}`),
    });
  }
  const index = BigInt(revision);
  // A stream that has shrunk below what was signed proves nothing any more.
  const provable = !found || BigInt(found.size) <= tree.size;
  const size = BigInt(found && provable ? found.size : asOf.revision + 1);
  const root = found ? Buffer.from(found.root, 'base64') : tree.root(size);
  const path = tree.inclusionProof(index, size);
  const leafHash = tree.leaf(index);
  const last = log.published.at(-1);
  const verified = provable && verifyInclusion({ index, size, leafHash, root }, path);
  return {
    asOf,
    revision,
    leafHash: base64(leafHash),
    line: stored ? readStoredLine(stored) : undefined,
    checkpoint: found ? readCheckpoint(log, found) : undefined,
    size: Number(size),
    root: base64(root),
    path: path.map(base64),
    verified,
    lastCheckpoint: last && readCheckpoint(log, last),
    logKey,
    fingerprint: fingerprintOf(logKey),
    meaning: worded(meaningOf(revision, found, verified), language),
  };
}

/** The first checkpoint that covers the line and was witnessed, else the first that covers it. */
export function coveringCheckpoint({ published, witnessed }: Log, revision: number): Published | undefined {
  const covering = published.filter(({ size }) => size > revision);
  const seen = new Set(witnessed.map(({ checkpoint }) => checkpoint));
  return covering.find(({ checkpoint }) => seen.has(checkpoint)) ?? covering[0];
}

/** That a later checkpoint only adds to an earlier one. */
export function readConsistencyProof(
  { tree, log, logKey, asOf }: ProofSources,
  refs: { readonly from: Ref; readonly to: Ref },
  language: Language,
): ConsistencyProof | Refusal {
  const from = findCheckpoint(log, refs.from);
  if (isRefusal(from)) return from;
  const to = findCheckpoint(log, refs.to);
  if (isRefusal(to)) return to;
  if (to.size < from.size) {
    const sizes = { fromSize: from.size, toSize: to.size };
    return refuse('DATES_REVERSED', { start: from.publishedOn, end: to.publishedOn, ...sizes });
  }
  const verified = continues(from, to, tree);
  return {
    asOf,
    from: readCheckpoint(log, from),
    to: readCheckpoint(log, to),
    path: consistencyPath(tree, from, to),
    verified,
    checks: log.verified
      .filter((each) => each.from === refs.from && each.to === refs.to)
      .map(({ by, on, result }) => ({ by, on, result })),
    logKey,
    meaning: worded(verified ? grown(from, to) : rewritten(from, to), language),
  };
}

/** The hashes that lead to both roots, base64; none when the tree has no such lines. */
export function consistencyPath(tree: Pick<Tree, 'size' | 'consistencyProof'>, from: Published, to: Published) {
  const [earlier, later] = [BigInt(from.size), BigInt(to.size)];
  const provable = earlier > 0n && earlier <= later && later <= tree.size;
  return provable ? tree.consistencyProof(earlier, later).map(base64) : [];
}

/** A checkpoint with those who have seen it. */
export const readCheckpoint = ({ witnessed }: Log, published: Published): Checkpoint => ({
  ...published,
  witnesses: witnessed
    .filter(({ checkpoint }) => checkpoint === published.checkpoint)
    .map(({ by, on, channel, cosignature }) => ({ by, on, channel, cosignature })),
});

/** A line as it is stored, ready to be written down. */
export const readStoredLine = ({ streamId, type, data, metadata }: StoredEvent): StoredLine => ({
  streamId,
  type,
  data: base64(data),
  metadata: base64(metadata),
});

/** SHA-256 of a verifier key, in groups that can be read out and compared. */
export const fingerprintOf = (logKey: string): string =>
  (
    Buffer.from(sha256(Buffer.from(logKey)))
      .toString('hex')
      .match(/.{4}/g) ?? []
  ).join(' ');

/** Bytes as proofs write them. */
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function meaningOf(revision: number, covered: Published | undefined, verified: boolean): Sentence {
  if (!covered) {
    return {
      fr: `Aucune tête d’arbre ne signe encore la ligne ${revision} : en publier une (publishCheckpoint).`,
      en: `No checkpoint signs line ${revision} yet: publish one (publishCheckpoint).`,
    };
  }
  const { checkpoint, size } = covered;
  return verified
    ? {
        fr: `La ligne ${revision} est telle que ${checkpoint} l’a signée parmi ${size} lignes.`,
        en: `Line ${revision} is what ${checkpoint} signed it to be, among ${size} lines.`,
      }
    : {
        fr: `La ligne ${revision} n’est pas celle que ${checkpoint} a signée : la piste d’audit a été réécrite.`,
        en: `Line ${revision} is not the one that ${checkpoint} signed: the audit trail was rewritten.`,
      };
}

const grown = (from: Published, to: Published): Sentence => ({
  fr: `De ${from.checkpoint} (${from.size} lignes) à ${to.checkpoint} (${to.size}), la piste d’audit n’a fait que s’allonger.`,
  en: `From ${from.checkpoint} (${from.size} lines) to ${to.checkpoint} (${to.size}), the audit trail has only grown.`,
});

const rewritten = (from: Published, to: Published): Sentence => ({
  fr: `${to.checkpoint} ne prolonge pas ${from.checkpoint} : la piste d’audit a été réécrite.`,
  en: `${to.checkpoint} does not continue ${from.checkpoint}: the audit trail was rewritten.`,
});
