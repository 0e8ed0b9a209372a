import { fromBase64 } from './bytes.js';
import { isSignedByItsLog, type CheckpointTold, type Outcome } from './check-line.js';
import { continues } from './merkle.js';
import { checkpointIn } from './note.js';
import { pinningOf } from './pins.js';

/** What is checked of two checkpoints, in this order. */
export const GROWTH_STEPS = ['CHECKPOINTS', 'KEPT', 'SIGNATURES', 'KEY', 'PATH'] as const;
export type GrowthStep = (typeof GROWTH_STEPS)[number];

type Told = Pick<CheckpointTold, 'checkpoint' | 'note'>;

/** What the server answers when it is asked whether one checkpoint continues another. */
export interface GrowthTold {
  readonly from: Told;
  readonly to: Told;
  /** Base64, the lowest first. */
  readonly path: readonly string[];
  readonly logKey: string;
}

export interface GrowthExpected {
  readonly mission: string;
  readonly pinned: string | undefined;
  /** A checkpoint that this browser keeps from an earlier day. */
  readonly kept: Told | undefined;
}

export interface GrowthChecked {
  readonly verdict: 'GROWN' | 'GROWN_IF_KEY' | 'FORGED';
  readonly steps: Readonly<Record<GrowthStep, Outcome>>;
}

const DAMAGED: GrowthChecked = {
  verdict: 'FORGED',
  steps: { CHECKPOINTS: 'FAILS', KEPT: 'FAILS', SIGNATURES: 'FAILS', KEY: 'FAILS', PATH: 'FAILS' },
};

/** Recomputes whether the later checkpoint only adds to the earlier one. Whatever an answer holds, no error comes out. */
export async function checkGrowth(told: GrowthTold, expected: GrowthExpected): Promise<GrowthChecked> {
  try {
    return await checkSound(told, expected);
  } catch {
    return DAMAGED;
  }
}

async function checkSound(
  { from, to, path, logKey }: GrowthTold,
  { mission, pinned, kept }: GrowthExpected,
): Promise<GrowthChecked> {
  const [earlier, later] = [checkpointIn(from.note), checkpointIn(to.note)];
  const hashes = path.map(fromBase64);
  const isOurs = [earlier, later].every((each) => each?.origin.endsWith(`/missions/${mission}`));
  const grows =
    earlier && later && hashes.every((hash) => hash !== undefined) && (await continues(earlier, later, hashes));
  const areSigned = (await isSignedByItsLog(from.note, logKey)) && (await isSignedByItsLog(to.note, logKey));
  const seen = [from, to].find(({ checkpoint }) => checkpoint === kept?.checkpoint);
  const steps: Record<GrowthStep, Outcome> = {
    CHECKPOINTS: isOurs ? 'HOLDS' : 'FAILS',
    KEPT: !kept || !seen ? 'OPEN' : seen.note === kept.note ? 'HOLDS' : 'FAILS',
    SIGNATURES: areSigned ? 'HOLDS' : 'FAILS',
    KEY: ({ NONE: 'OPEN', SAME: 'HOLDS', CHANGED: 'FAILS' } as const)[pinningOf(pinned, logKey)],
    PATH: grows ? 'HOLDS' : 'FAILS',
  };
  const forged = Object.values(steps).includes('FAILS');
  return { verdict: forged ? 'FORGED' : steps.KEY === 'HOLDS' ? 'GROWN' : 'GROWN_IF_KEY', steps };
}
