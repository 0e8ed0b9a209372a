import { Deliveries, postTo, type Reach } from '#deliveries';
import type { Ledger } from '#ledger';
import { CommandPipeline, FeedbackQueue, Keys, openLedger, type Clock, type FirmAdmins } from '#mission/core';
import { openReadModels, ToldAdvances, type ReadDatabase } from '#read-models';
import { Projector, type OperatorLog } from './projector.js';
import { openWebhookWatch } from './webhooks/open-webhook-watch.js';

/** Where a projector finds what it works with. Plain data: it can be handed to another thread. */
export interface ProjectorPlaces {
  /** Connection string of the event store. */
  readonly eventStore: string;
  /** Files. */
  readonly readModels: string;
  readonly keys: string;
  readonly feedback: string;
  readonly deliveries: string;
  /** Where webhooks may lead. */
  readonly webhookAddresses: Reach;
  readonly admins: FirmAdmins;
  /** Host under whose name checkpoints are signed. */
  readonly origin?: string;
}

/** A projector with connections of its own, not yet started. */
export interface OpenProjector {
  readonly projector: Projector;
  readonly ledger: Ledger;
  readonly readModels: ReadDatabase;
  readonly deliveries: Deliveries;
  /** Ends it after what is under way, and closes its connections; everything taken in is saved. */
  close(): Promise<void>;
}

/**
 * Opens everything that a projector needs, in a process of its own or in a thread of another.
 *
 * @param advanced called when readers may find something new
 * @throws UnwritableFileError, ReadModelsUnavailable, InvalidConnectionString
 */
export async function openProjector(
  { eventStore, admins, origin, webhookAddresses, ...files }: ProjectorPlaces,
  clock: Clock,
  log: OperatorLog,
  advanced: () => void = () => undefined,
): Promise<OpenProjector> {
  const { ledger, close } = openLedger(eventStore);
  const keys = new Keys(files.keys);
  const feedback = new FeedbackQueue(files.feedback, keys);
  const readModels = await openReadModels(files.readModels);
  const pipeline = new CommandPipeline(ledger, keys, feedback, clock, admins, origin, readModels);
  const deliveries = await Deliveries.open(files.deliveries);
  const advances = new ToldAdvances();
  const watch = openWebhookWatch(
    { ledger, readModels, deliveries, keys, admins, clock, log, advances },
    postTo(webhookAddresses),
  );
  const report = () => {
    advances.tell();
    advanced();
  };
  const projector = new Projector({
    ledger,
    readModels,
    pipeline,
    feedback,
    clock,
    log,
    advanced: report,
    webhooks: watch,
  });
  return {
    projector,
    ledger,
    readModels,
    deliveries,
    async close() {
      await projector.stop();
      await close();
      await readModels.destroy();
      await deliveries.close();
      feedback.close();
      keys.close();
    },
  };
}
