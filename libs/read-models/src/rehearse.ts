import type { ReadDatabase } from './database.js';
import type { RowWriter } from './projection.js';

class Rehearsed extends Error {}

/** Tries whether the database would take something: nothing of it stays. */
export async function rehearse(database: ReadDatabase, write: (writer: RowWriter) => Promise<void>): Promise<void> {
  try {
    await database.transaction().execute(async (writer) => {
      await write(writer);
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}
