import { Deliveries, LetterLinks, mailBy, postTo, type MailSettings, type Reach } from '#deliveries';
import type { Ledger } from '#ledger';
import {
  CommandPipeline,
  FeedbackQueue,
  Keys,
  openLedger,
  PresentStates,
  type Clock,
  type FirmAdmins,
} from '#mission/core';
import { openReadModels, ToldAdvances, type ReadDatabase } from '#read-models';
import { Projector, type OperatorLog } from './projector.js';
import { LetterWatch } from './letters/letter-watch.js';
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
  /** By what letters are sent; without it there are none. */
  readonly mail?: MailSettings | undefined;
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
  { eventStore, admins, origin, webhookAddresses, mail, ...files }: ProjectorPlaces,
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
  const letters =
    mail &&
    new LetterWatch({
      ...{ letters: deliveries.letters, links: new LetterLinks(keys.derived('letters', 'links')) },
      ...{ send: mailBy(mail), publicUrl: mail.publicUrl, clock, chance: Math.random },
      sources: {
        ...{ readModels, presents: new PresentStates(readModels), admins },
        parkedIn: (missions) => deliveries.webhooks.parkedIn(missions),
      },
      interrupted: (error) => log.warn(`Letters are interrupted, trying again: ${String(error)}`),
    });
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
    letters,
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
