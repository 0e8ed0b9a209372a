import { parisDay } from '#calendar';
import type { Refusal } from '#decider';
import type { Ledger } from '#ledger';
import { refusalsStream } from '../mission-events.js';
import type { RefusalLogged } from '../refusals/refusals.events.js';
import type { Clock } from '../shared/clock.js';
import type { Keys } from '../vault/keys.js';
import type { Submission } from './submission.js';

/** One line beside the mission for each refused command: the same person's same command under the same id adds none. */
export class RefusalLog {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** @throws LedgerUnavailable */
  async note(mission: string, submission: Submission, { refused, facts }: Refusal): Promise<void> {
    const { command, envelope, inputDigest } = submission;
    const { commandId, correlationId, causationId, actor } = envelope;
    const now = this.clock.now().toISOString();
    const data: RefusalLogged['data'] = { occurredOn: parisDay(now), command: command.name, code: refused, facts };
    await this.ledger.note(refusalsStream(mission), {
      eventId: this.keys.id({ refusal: inputDigest, of: commandId, to: actor }),
      type: 'RefusalLogged',
      data,
      metadata: {
        commandId,
        correlationId,
        ...(causationId && { causationId }),
        actor: { id: actor, role: 'NONE' },
        recordedAt: now,
        schema: this.ledger.codec.schemaOf('RefusalLogged'),
        inputDigest,
      },
    });
  }
}
