/** Where this browser keeps what it was told: as `localStorage`. */
export interface Kept {
  getItem(place: string): string | null;
  setItem(place: string, value: string): void;
  removeItem(place: string): void;
}

/** How the key that the server names stands to the one that this browser keeps. */
export type Pinning = 'NONE' | 'SAME' | 'CHANGED';

/** A checkpoint as it was signed on the day on which the reader kept it. */
export interface KeptCheckpoint {
  readonly checkpoint: string;
  readonly note: string;
}

const keyOf = (mission: string): string => `relais.log-key.${mission}`;
const checkpointOf = (mission: string): string => `relais.checkpoint.${mission}`;

/**
 * The key that the reader has pinned for a mission’s log, its name included: by mission and not by the name of the log,
 * which whoever forges an answer would choose.
 */
export const pinnedKey = (kept: Kept, mission: string): string | undefined => kept.getItem(keyOf(mission)) ?? undefined;

export const pinKey = (kept: Kept, mission: string, key: string): void => kept.setItem(keyOf(mission), key);

export const unpinKey = (kept: Kept, mission: string): void => kept.removeItem(keyOf(mission));

export const pinningOf = (pinned: string | undefined, key: string): Pinning =>
  pinned === undefined ? 'NONE' : pinned === key ? 'SAME' : 'CHANGED';

export const keepCheckpoint = (kept: Kept, mission: string, { checkpoint, note }: KeptCheckpoint): void =>
  kept.setItem(checkpointOf(mission), JSON.stringify({ checkpoint, note }));

/** The checkpoint that the reader kept; undefined where there is none, or where it is damaged. */
export function keptCheckpoint(kept: Kept, mission: string): KeptCheckpoint | undefined {
  try {
    const { checkpoint, note } = JSON.parse(kept.getItem(checkpointOf(mission)) ?? '{}') as Partial<KeptCheckpoint>;
    return typeof checkpoint === 'string' && typeof note === 'string' ? { checkpoint, note } : undefined;
  } catch {
    return undefined;
  }
}
