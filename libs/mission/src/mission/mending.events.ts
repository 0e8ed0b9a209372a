import type { EventOf, Sha256 } from '../shared/vocabulary.js';

/**
 * A line was recorded by mistake. From here on the mission is told as if it were not there; the line itself stays, and
 * what was known before this one stays known then.
 */
export type LineStruck = EventOf<
  'LineStruck',
  {
    /** The line that is struck. */
    readonly revision: number;
    /** Its event type. */
    readonly type: string;
    readonly reason: string;
    /** Whether its own author struck it, by the day after it was recorded: that calls for no one's attention. */
    readonly quiet: boolean;
  }
>;

/** A text of a line was mistyped. From here on it reads otherwise; the line itself stays as it was recorded. */
export type LineReworded = EventOf<
  'LineReworded',
  {
    /** The line that reads otherwise. */
    readonly revision: number;
    /** Its event type. */
    readonly type: string;
    /** The field that holds the text. */
    readonly field: string;
    /** How it reads from now on. */
    readonly text: string;
    /** SHA-256 of the text until now, in UTF-8. */
    readonly previousDigest: Sha256;
    readonly reason: string;
  }
>;

/** What mends lines, whatever slice they belong to. */
export type MendingEvent = LineStruck | LineReworded;
