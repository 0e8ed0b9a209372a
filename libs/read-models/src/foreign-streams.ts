import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { RowWriter } from './projection.js';
import { putRows } from './put-rows.js';

/** Streams under names like ours that never began as ours. */
export interface ForeignStreams {
  readonly count: number;
  /** Some of their names, in order. */
  readonly names: readonly string[];
}

const MOST_NAMES = 20;
const LONGEST_NAME = 200;

/** Notes streams that were passed over up to a position. */
export const noteForeign = (writer: RowWriter, streams: readonly string[], position: string): Promise<void> =>
  putRows(
    writer,
    'foreign_stream',
    [...new Set(streams.map((stream) => stream.slice(0, LONGEST_NAME)))].map((stream) => ({ stream, position })),
  );

/** What has been passed over of the log. */
export async function findForeign(database: ReadDatabase): Promise<ForeignStreams> {
  try {
    const [counted, some] = await Promise.all([
      database
        .selectFrom('foreign_stream')
        .select((table) => table.fn.countAll<string | number>().as('count'))
        .executeTakeFirstOrThrow(),
      database.selectFrom('foreign_stream').select('stream').orderBy('stream').limit(MOST_NAMES).execute(),
    ]);
    return { count: Number(counted.count), names: some.map(({ stream }) => stream) };
  } catch (cause) {
    throw new ReadModelsUnavailable('looking for streams of others', cause);
  }
}
