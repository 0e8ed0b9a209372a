import { openSync, writeSync, closeSync } from 'node:fs';

/** Name of the setting that says in which file the instant is. */
export const CLOCK_FILE = 'RELAIS_BENCH_CLOCK';
export const CLOCK_BYTES = 8;

/** Moves the clock of another process, in all of its threads at once, by way of a file. It never goes back. */
export class MovedClock {
  private readonly file: number;
  private readonly instant = Buffer.alloc(CLOCK_BYTES);

  constructor(
    readonly path: string,
    at: string,
  ) {
    this.file = openSync(path, 'w');
    this.passTo(at);
  }

  /** Lets time pass until an instant (ISO 8601). */
  passTo(at: string): void {
    const instant = Date.parse(at);
    if (instant <= this.instant.readDoubleLE()) return;
    this.instant.writeDoubleLE(instant);
    writeSync(this.file, this.instant, 0, CLOCK_BYTES, 0);
  }

  close(): void {
    closeSync(this.file);
  }
}
