import { useState } from 'preact/hooks';
import { nextReading } from './reading.js';

export interface ReadingMark {
  /** Where the mark is; undefined as long as nothing is read. */
  readonly at: number | undefined;
  readonly put: (at: number | undefined) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The mark that arrow keys move over the positions of a chart. */
export function useReading(count: number): ReadingMark {
  const [marked, put] = useState<number>();
  const at = marked === undefined || count === 0 ? undefined : Math.min(marked, count - 1);
  return {
    at,
    put,
    onKeyDown: (event) => {
      const next = nextReading(event.key, at, count);
      if (next === undefined) return;
      event.preventDefault();
      put(next);
    },
  };
}
