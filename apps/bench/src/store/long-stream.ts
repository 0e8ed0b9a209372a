import { measureLoad } from '../measuring/load.js';
import { median } from '../measuring/statistics.js';
import type { Contestant } from './contestant.js';
import type { Options } from './options.js';

export const SHORT = 100;

const BATCH = 100;
const PAIRS = 21;
const VISITS_PER_ROUND = 8;

/** Writes the long stream. */
export async function writeLongStream(contestant: Contestant, { long }: Options): Promise<void> {
  for (let written = 0; written < long; written += BATCH) await contestant.append('long', BATCH);
}

/**
 * What an append to the long stream takes, as a multiple of what it takes at a stream of a hundred events: the median
 * over pairs of short visits, in turn the long one first and the short one first.
 */
export async function longStreamRatio(contestant: Contestant, inFlight: number, { ms }: Options): Promise<number> {
  const visit = async (stream: string): Promise<number> => {
    const load = { inFlight, forMs: ms / VISITS_PER_ROUND, weight: 1 };
    return 1 / (await measureLoad(load, () => contestant.append(stream, 1))).perSecond;
  };
  const ratios: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const short = `short-${inFlight}-${pair}`;
    await contestant.append(short, SHORT);
    const longFirst = pair % 2 === 0;
    const [first, second] = [await visit(longFirst ? 'long' : short), await visit(longFirst ? short : 'long')];
    ratios.push(longFirst ? first / second : second / first);
  }
  return median(ratios);
}
