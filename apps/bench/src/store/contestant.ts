/** A store under measurement, open. */
export interface Contestant {
  /** Appends so many events to a stream, whatever its revision; resolves when they are durable. */
  append(stream: string, events: number): Promise<void>;
  /** Reads a stream from its start to its end and answers how many events it had. */
  readStream(stream: string, events: number): Promise<number>;
  /** Reads everything from the beginning until so many events have come. */
  catchUp(events: number): Promise<number>;
  close(): Promise<void>;
}

/** The four, by the letter under which they are printed. */
export const CONTESTANTS = {
  a: 'embedded node',
  b: 'idle server',
  c: 'raw SQLite',
  d: 'emmett-sqlite',
} as const;

export type Letter = keyof typeof CONTESTANTS;

/** Opens a contestant on a new file. The idle server, which stores nothing, delivers `history` events to readers. */
export type OpenContestant = (file: string, history: number) => Promise<Contestant>;
