import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Story } from './story.js';
import { openWriteSide } from './write-side.js';

/** A mission that has lived so far, in a folder of its own on which the product can be started. */
export interface Lived {
  readonly folder: string;
  /** Lines of its trail: what its people recorded, and what the system did about it. */
  readonly lines: number;
  /** Lines of the story that are told, … */
  readonly told: number;
  /** … and the instant of the last one. */
  readonly at: string;
  /** What a line took since the length before, watched and all, without HTTP or read models. */
  readonly msALine: number;
}

/** Commands after which the watch is waited for, so that it acts on the days on which it would have. */
const WATCHED_EVERY = 5;

/** Lives the story under a moved clock, with the watch over it, and keeps the mission as it was at each length. */
export async function live(folder: string, lengths: readonly number[]): Promise<readonly Lived[]> {
  const story = new Story();
  const living = join(folder, 'living');
  mkdirSync(living);
  const lived: Lived[] = [];
  let [told, at] = [0, ''];
  for (const wanted of lengths) {
    const side = await openWriteSide(living, { watched: true });
    const [begun, before] = [performance.now(), told];
    while ((await side.lines()) < wanted) {
      for (let n = 0; n < WATCHED_EVERY; n++, told++) {
        const line = story.take();
        await side.record(line);
        ({ at } = line);
      }
      await side.watched();
    }
    const msALine = (performance.now() - begun) / (told - before);
    const lines = await side.lines();
    await side.close();
    const kept = join(folder, String(wanted));
    cpSync(living, kept, { recursive: true });
    lived.push({ folder: kept, lines, told, at, msALine });
    console.log(`  ${lines} lines lived, ${msALine.toFixed(1)} ms each`);
  }
  return lived;
}
