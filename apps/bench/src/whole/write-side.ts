import { startNodeInWorker } from '#embedded-node';
import { commands, CommandPipeline, FeedbackQueue, Keys, openLedger, type Clock, type Command } from '#mission';
import { FeedbackWatch, SignalWatch } from '#projector';
import { openReadModels } from '#read-models';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ADMINS } from '../read/api-server.js';
import { MISSION, type StoryLine } from './story.js';

/** The write side without HTTP and read models: the event store in its thread and the pipeline, on a moved clock. */
export interface WriteSide {
  /** Records a line of the story at its instant. Throws when it is not accepted. */
  record(line: StoryLine): Promise<void>;
  /** Resolves when the watch has done what there was to do about everything recorded. */
  watched(): Promise<void>;
  /** Lines of the mission's trail. */
  lines(): Promise<number>;
  close(): Promise<void>;
}

const byName: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.name, command]));

/**
 * Opens the write side on a folder of the product.
 *
 * @param watched with the product's watch over the mission
 */
export async function openWriteSide(folder: string, { watched }: { readonly watched: boolean }): Promise<WriteSide> {
  const file = (name: string) => join(folder, name);
  const node = await startNodeInWorker({ path: file('events.sqlite') });
  const { ledger, close } = openLedger(node.connectionString);
  const keys = new Keys(file('keys.sqlite'));
  const feedback = new FeedbackQueue(file('feedback.sqlite'), keys);
  const database = await openReadModels(file('read-models.sqlite'));
  let now = new Date(0);
  let position = '0';
  const clock: Clock = { now: () => now };
  const pipeline = new CommandPipeline(ledger, keys, feedback, clock, ADMINS);
  const watch = new SignalWatch(ledger, database, pipeline, new FeedbackWatch(pipeline, feedback), clock, {
    interrupted: (error) => console.error(error),
    stopped: (mission, line, why) => console.error(`The watch over ${mission} has stopped at line ${line}: ${why}`),
    // Lines come in before it sees its own: it then tries again what it has done.
    undone: () => undefined,
  });
  if (watched) await watch.start();
  return {
    async record({ at, actor, command: name, input: { occurredOn, mission: _, ...input } }) {
      const command = byName.get(name);
      if (!command) throw new Error(`There is no ${name}.`);
      now = new Date(Math.max(now.getTime(), Date.parse(at)));
      const commandId = randomUUID();
      const outcome = await pipeline.execute(command, {
        commandId,
        mission: MISSION,
        actor,
        occurredOn: String(occurredOn),
        correlationId: commandId,
        input,
      });
      if (outcome.kind !== 'receipt') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
      if (outcome.receipt.position !== '') ({ position } = outcome.receipt);
    },
    watched: () => watch.reached(position),
    lines: async () => (await pipeline.missionNow(MISSION)).revision + 1,
    async close() {
      if (watched) await watch.stop();
      await close();
      await database.destroy();
      feedback.close();
      keys.close();
      await node.close();
    },
  };
}
