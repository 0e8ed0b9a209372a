import { useState } from 'preact/hooks';
import { keepCheckpoint, keptCheckpoint, pinKey, pinnedKey, unpinKey, type KeptCheckpoint } from './proof/pins.js';

export interface Pins {
  /** The key of the log that the reader keeps. */
  readonly key: string | undefined;
  /** The checkpoint that they keep. */
  readonly checkpoint: KeptCheckpoint | undefined;
  pin(key: string): void;
  unpin(): void;
  keep(checkpoint: KeptCheckpoint): void;
}

/** What the reader keeps of a mission’s log in this browser, to compare later answers with. */
export function usePins(mission: string): Pins {
  const read = () => ({ key: pinnedKey(localStorage, mission), checkpoint: keptCheckpoint(localStorage, mission) });
  const [kept, setKept] = useState(read);
  const then = (change: () => void) => {
    change();
    setKept(read());
  };
  return {
    ...kept,
    pin: (key) => then(() => pinKey(localStorage, mission, key)),
    unpin: () => then(() => unpinKey(localStorage, mission)),
    keep: (checkpoint) => then(() => keepCheckpoint(localStorage, mission, checkpoint)),
  };
}
