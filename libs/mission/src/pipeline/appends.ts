import type { Recorded } from '#decider';
import { LedgerUnavailable, type Ledger } from '#ledger';
import { areThose, type Batch, type Entry } from './batch.js';
import type { Streams } from './streams.js';
import type { Submission } from './submission.js';

/** What became of a batch. */
export interface Appended {
  /** Whether the state that it left is what is stored. */
  readonly stands: boolean;
  /** The commands that have no answer yet, and are to be decided again. */
  readonly again: readonly Submission[];
}

/** Sends batches to the log, and answers their commands. */
export class Appends {
  constructor(
    private readonly ledger: Ledger,
    private readonly streams: Streams,
  ) {}

  async send(batch: Batch): Promise<Appended> {
    try {
      return (await this.isStored(batch)) ? stored(batch) : overtaken(batch);
    } catch (error) {
      return failed(batch, error);
    }
  }

  /** Whether the stream ended where the batch begins, and now has its events. */
  private async isStored(batch: Batch): Promise<boolean> {
    const { scene, events, after, entries } = batch;
    const { stream } = scene.target;
    if (events.length === 0) return entries.every((entry) => batch.isUpToDate(entry)) || this.endsAt(stream, after);
    const { conflict } = await this.ledger.append(stream, events, after);
    if (conflict) return false;
    const lines: Recorded[] = [];
    for await (const line of this.ledger.read(stream, { from: after + 1, to: after + events.length })) lines.push(line);
    // The same events may have been stored by an append before, whose answer was lost.
    if (!areThose(lines, events)) return false;
    this.streams.settle(scene.target, lines);
    return true;
  }

  private async endsAt(stream: string, revision: number): Promise<boolean> {
    for await (const _ of this.ledger.read(stream, { from: revision + 1, to: revision + 1 })) return false;
    return true;
  }
}

function stored({ entries }: Batch): Appended {
  for (const { settle } of entries) settle();
  return { stands: true, again: [] };
}

/** Others have written first. What writes nothing and came before the stream was looked up is answered all the same. */
function overtaken(batch: Batch): Appended {
  const { entries, events } = batch;
  const isAnswered = (entry: Entry) => events.length === 0 && batch.isUpToDate(entry);
  for (const { settle } of entries.filter(isAnswered)) settle();
  for (const { submission } of entries.filter(writes)) submission.tries++;
  return { stands: false, again: submissionsOf(entries.filter((entry) => !isAnswered(entry))) };
}

/**
 * Whether anything is stored is not known when the store did not answer: that is all that can be told to those who
 * write, and sending the same again is safe. What the store rejects it rejects because of one of them, so each goes alone.
 */
function failed({ entries }: Batch, error: unknown): Appended {
  const writing = submissionsOf(entries.filter(writes));
  if (writing.length > 1 && !(error instanceof LedgerUnavailable)) {
    for (const submission of writing) submission.alone = true;
    return { stands: false, again: submissionsOf(entries) };
  }
  for (const submission of writing) submission.fail(error);
  return { stands: false, again: submissionsOf(entries.filter((entry) => !writes(entry))) };
}

const writes = (entry: Entry): boolean => entry.writes;

const submissionsOf = (entries: readonly Entry[]): readonly Submission[] => entries.map(({ submission }) => submission);
