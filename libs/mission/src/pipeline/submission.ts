import type { Outcome } from '#decider';
import { isDecidedAlone, type Command } from './command.js';
import type { Envelope } from './envelope.js';

/** How a command is answered, once what it was decided on is stored. */
export type Answer = () => Promise<Outcome>;

/** A command on its way to its outcome. */
export class Submission {
  readonly outcome: Promise<Outcome>;
  /** How often its events were appended in vain. */
  tries = 0;
  /** Whether it is decided by itself, on what is stored. */
  alone: boolean;
  /** How often its stream had been looked up when it came: only what is looked up later tells what was there by then. */
  since = 0;
  private resolve!: (outcome: Promise<Outcome>) => void;
  private reject!: (error: unknown) => void;
  private rested: number | undefined;

  constructor(
    readonly command: Command,
    readonly envelope: Envelope,
    /** Digest of the input, which a repetition has in common with the first. */
    readonly inputDigest: string,
  ) {
    this.outcome = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.alone = isDecidedAlone(command) || envelope.mission === undefined;
    this.rested = envelope.expectedRevision;
  }

  /** The revision on which it rests: the one that its sender pinned, or what was stored when it was first decided. */
  restsOn(stored: number): number {
    this.rested ??= stored;
    return this.rested;
  }

  settle(answer: Answer): void {
    this.resolve(answer());
  }

  fail(error: unknown): void {
    this.reject(error);
  }
}
