import type { Ledger } from '#ledger';
import { projections, type Clock, type CommandPipeline, type FeedbackQueue } from '#mission/core';
import { ProjectionRunner, type ReadDatabase } from '#read-models';
import { FeedbackWatch } from './feedback-watch.js';
import { SignalWatch } from './signal-watch.js';
import type { LetterWatch } from './letters/letter-watch.js';
import type { WebhookWatch } from './webhooks/webhook-watch.js';

/** Where the projector writes what its operator has to know. */
export interface OperatorLog {
  log(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** What the projector needs from the composition root. */
export interface ProjectorParts {
  readonly ledger: Ledger;
  readonly readModels: ReadDatabase;
  readonly pipeline: CommandPipeline;
  readonly feedback: FeedbackQueue;
  readonly clock: Clock;
  readonly log: OperatorLog;
  /** Called when readers may find something new. */
  readonly advanced: () => void;
  readonly webhooks: WebhookWatch;
  /** Left out: no letters are sent. */
  readonly letters?: LetterWatch | undefined;
}

/** Keeps the read models up to date, watches over the missions, and tells programs what happens in them. */
export class Projector {
  readonly watch: SignalWatch;
  private readonly runner: ProjectionRunner;
  private readonly webhooks: WebhookWatch;
  private readonly letters: LetterWatch | undefined;

  constructor({ ledger, readModels, pipeline, feedback, clock, log, advanced, webhooks, letters }: ProjectorParts) {
    this.webhooks = webhooks;
    this.letters = letters;
    const interrupted = (error: unknown) => log.warn(`Interrupted, trying again: ${String(error)}`);
    this.runner = new ProjectionRunner(ledger, readModels, projections, {
      interrupted,
      advanced,
      switched: (projection, generation) =>
        log.log(`${projection} is complete again and served (generation ${generation})`),
      stopped: ({ stream, revision, reason }, of) =>
        log.error(`${stream} has stopped at event ${revision} in ${of.join(', ')}: ${reason}`),
    });
    this.watch = new SignalWatch(ledger, readModels, pipeline, new FeedbackWatch(pipeline, feedback), clock, {
      interrupted,
      stopped: (mission, line, why) => log.error(`The watch over ${mission} has stopped at line ${line}: ${why}`),
      undone: (mission, why) => log.warn(`The system could not act in ${mission}: ${why}`),
    });
  }

  async start(): Promise<void> {
    await this.runner.start();
    await this.watch.start();
    this.webhooks.start();
    this.letters?.start();
  }

  /** Ends all of it after what is under way; nothing taken in is lost. */
  async stop(): Promise<void> {
    await Promise.all([this.runner.stop(), this.watch.stop(), this.webhooks.stop(), this.letters?.stop()]);
  }
}
