import type { Clock } from '#mission/core';

/** Where the clock's two numbers are, in milliseconds: the instant at which it stands, and how far ahead it goes. */
const STANDING = 0;
const AHEAD = 1;
/** In place of an instant: it does not stand. */
const GOING = -(2n ** 63n);

/**
 * A clock that can be set. While the demo is being loaded it stands still; then it goes on from where it stands. Its
 * memory can be shared: clocks of several threads over the same memory show the same time as soon as one of them is set.
 */
export class DemoClock implements Clock {
  private readonly numbers: BigInt64Array;

  /** @param memory that of another clock; left out: one of its own, which goes like the machine's clock */
  constructor(readonly memory = goingMemory()) {
    this.numbers = new BigInt64Array(memory);
  }

  now(): Date {
    const standing = Atomics.load(this.numbers, STANDING);
    if (standing !== GOING) return new Date(Number(standing));
    return new Date(Date.now() + Number(Atomics.load(this.numbers, AHEAD)));
  }

  /** Sets the clock to an instant (ISO 8601) and stops it there. */
  standAt(instant: string): void {
    Atomics.store(this.numbers, STANDING, BigInt(Date.parse(instant)));
  }

  /** Lets the clock go on from where it stands. */
  go(): void {
    const standing = Atomics.load(this.numbers, STANDING);
    if (standing === GOING) return;
    Atomics.store(this.numbers, AHEAD, standing - BigInt(Date.now()));
    Atomics.store(this.numbers, STANDING, GOING);
  }
}

function goingMemory(): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT);
  new BigInt64Array(memory)[STANDING] = GOING;
  return memory;
}
