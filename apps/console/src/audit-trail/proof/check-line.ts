import { fromBase64, sameBytes, toBase64 } from './bytes.js';
import { leafBytes, leafHash, type Hash } from './hashes.js';
import { readKey } from './keys.js';
import { rootOver } from './merkle.js';
import { checkpointIn, cosignedBy, isSigned, type Cosigned } from './note.js';
import { pinningOf } from './pins.js';
import { readStored, type StoredFacts, type StoredLine } from './stored-facts.js';

/** What came out: it holds, it does not, or it cannot be known here. */
export type Outcome = 'HOLDS' | 'FAILS' | 'OPEN';

/** What is checked of a line, in this order. */
export const STEPS = ['LEAF', 'SHOWN', 'PATH', 'CHECKPOINT', 'SIGNATURE', 'KEY'] as const;
export type Step = (typeof STEPS)[number];

/** Who is said to have seen the checkpoint, and whether their own signature shows it. */
export interface WitnessTold {
  readonly by: string;
  readonly on: string;
  readonly channel: string;
  readonly cosignature: string | null;
}

export interface CheckpointTold {
  readonly checkpoint: string;
  readonly note: string;
  readonly witnesses: readonly WitnessTold[];
}

/** What the server answers when it is asked to prove a line. */
export interface ProofTold {
  /** Base64, like all hashes here. */
  readonly leafHash: string;
  /** None when something of the line is hidden from the reader. */
  readonly line: StoredLine | null;
  readonly checkpoint: CheckpointTold | null;
  readonly size: number;
  readonly root: string;
  /** The lowest first. */
  readonly path: readonly string[];
  readonly logKey: string;
}

/** What the page shows of the line, from another answer. */
export interface LineShown {
  readonly type: string;
  /** Undefined once the person is erased: then the page names no one. */
  readonly actor: string | undefined;
  readonly recordedAt: string;
  readonly occurredOn: string;
}

/** What does not come from the answer that is checked. */
export interface Expected {
  readonly mission: string;
  readonly revision: number;
  readonly shown: LineShown;
  /** The key that this browser keeps for the mission. */
  readonly pinned: string | undefined;
}

export interface WitnessChecked extends WitnessTold {
  readonly outcome: Outcome;
  readonly cosigned?: Cosigned;
}

/** FORGED as soon as one thing fails; UNSIGNED without a checkpoint; PROVEN_IF_KEY until the key is pinned. */
export type Verdict = 'PROVEN' | 'PROVEN_IF_KEY' | 'UNSIGNED' | 'FORGED';

/** What was found, from the bytes alone: nothing that the server says of its own proof is believed. */
export interface LineChecked {
  readonly verdict: Verdict;
  readonly steps: Readonly<Record<Step, Outcome>>;
  /** As computed here, base64; undefined where there was nothing to compute it from. */
  readonly leafHash?: string;
  readonly root?: string;
  readonly witnesses: readonly WitnessChecked[];
  /** What the leaf says. */
  readonly facts?: StoredFacts;
}

const DAMAGED: LineChecked = {
  verdict: 'FORGED',
  steps: { LEAF: 'FAILS', SHOWN: 'FAILS', PATH: 'FAILS', CHECKPOINT: 'FAILS', SIGNATURE: 'FAILS', KEY: 'FAILS' },
  witnesses: [],
};

/** Recomputes the proof of a line. Whatever an answer holds, what comes out is a finding and no error. */
export async function checkLine(told: ProofTold, expected: Expected): Promise<LineChecked> {
  try {
    return await checkSound(told, expected);
  } catch {
    return DAMAGED;
  }
}

async function checkSound(told: ProofTold, { mission, revision, shown, pinned }: Expected): Promise<LineChecked> {
  const stated = fromBase64(told.leafHash);
  const facts = told.line ? readStored(told.line) : undefined;
  const computed = facts && (await leafHash(leafBytes(facts.parts)));
  const root = stated && (await rootOf(stated, told, revision));
  const note = told.checkpoint ? (told.checkpoint.note ?? '') : undefined;
  const steps: Record<Step, Outcome> = {
    LEAF: told.line ? outcome(computed && stated && sameBytes(computed, stated)) : 'OPEN',
    SHOWN: told.line ? outcome(facts && says(facts, shown)) : 'OPEN',
    PATH: outcome(root && toBase64(root) === told.root),
    CHECKPOINT: note === undefined ? 'OPEN' : outcome(root && signs(note, { mission, size: told.size, root })),
    SIGNATURE: note === undefined ? 'OPEN' : outcome(await isSignedByItsLog(note, told.logKey)),
    KEY: ({ NONE: 'OPEN', SAME: 'HOLDS', CHANGED: 'FAILS' } as const)[pinningOf(pinned, told.logKey)],
  };
  const witnesses = await Promise.all((told.checkpoint?.witnesses ?? []).map((each) => checkWitness(note ?? '', each)));
  return {
    verdict: verdictOf([...Object.values(steps), ...witnesses.map((each) => each.outcome)], steps),
    steps,
    witnesses,
    ...(computed && { leafHash: toBase64(computed) }),
    ...(root && { root: toBase64(root) }),
    ...(facts && { facts }),
  };
}

const outcome = (holds: boolean | undefined): Outcome => (holds === true ? 'HOLDS' : 'FAILS');

async function rootOf(leaf: Hash, { path, size }: ProofTold, index: number): Promise<Hash | undefined> {
  const hashes = path.map(fromBase64);
  return hashes.every((hash) => hash !== undefined) ? rootOver({ leaf, index, size }, hashes) : undefined;
}

const says = ({ type, actor, recordedAt, occurredOn }: StoredFacts, shown: LineShown): boolean =>
  type === shown.type &&
  (shown.actor === undefined || actor === shown.actor) &&
  recordedAt === shown.recordedAt &&
  occurredOn === shown.occurredOn;

/** Whether a note is the checkpoint of this mission’s log over so many lines with this root. */
function signs(note: string, { mission, size, root }: { mission: string; size: number; root: Hash }): boolean {
  const found = checkpointIn(note);
  return (
    found !== undefined &&
    found.origin.endsWith(`/missions/${mission}`) &&
    found.size === size &&
    sameBytes(found.root, root)
  );
}

/** Whether the log that a checkpoint names has signed it with this key. */
export async function isSignedByItsLog(note: string, logKey: string): Promise<boolean> {
  const key = await readKey(logKey, 'LOG');
  return key !== undefined && key.name === checkpointIn(note)?.origin && isSigned(note, key);
}

async function checkWitness(note: string, witness: WitnessTold): Promise<WitnessChecked> {
  if (witness.cosignature === null) return { ...witness, outcome: 'OPEN' };
  const cosigned = await cosignedBy(note, witness.cosignature);
  return cosigned ? { ...witness, outcome: 'HOLDS', cosigned } : { ...witness, outcome: 'FAILS' };
}

function verdictOf(outcomes: readonly Outcome[], { SIGNATURE, KEY }: Readonly<Record<Step, Outcome>>): Verdict {
  if (outcomes.includes('FAILS')) return 'FORGED';
  if (SIGNATURE === 'OPEN') return 'UNSIGNED';
  return KEY === 'HOLDS' ? 'PROVEN' : 'PROVEN_IF_KEY';
}
