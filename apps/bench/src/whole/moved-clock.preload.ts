import { openSync, readSync } from 'node:fs';
import { CLOCK_BYTES, CLOCK_FILE } from './moved-clock.js';

/** Loaded into the product's process before the product: its clock then tells the instant in the bench's file. */
const file = openSync(process.env[CLOCK_FILE] ?? '', 'r');
const instant = Buffer.alloc(CLOCK_BYTES);

/** The clock's module alone: all else that is loaded here would count as the product's memory. */
const { href } = new URL('../../../../libs/mission/src/shared/clock.js', import.meta.url);
const { systemClock } = (await import(href)) as { readonly systemClock: { now(): Date } };
systemClock.now = () => {
  readSync(file, instant, 0, CLOCK_BYTES, 0);
  return new Date(instant.readDoubleLE());
};
