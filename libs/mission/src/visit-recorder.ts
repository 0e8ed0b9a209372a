import { Inject, Injectable } from '@nestjs/common';
import { recordAuditQuery } from './access/record-audit-query.command.js';
import { CommandIdReused } from './pipeline/envelope.js';
import { CommandPipeline } from './pipeline/pipeline.js';
import { keyOf, VisitLog, type Visit } from './reading/audit-visits.js';
import type { Day } from './shared/vocabulary.js';

/** Records what acquirers read as commands of the system, on the mission's own stream. */
@Injectable()
export class VisitRecorder extends VisitLog {
  constructor(@Inject(CommandPipeline) private readonly pipeline: CommandPipeline) {
    super();
  }

  async record(visit: Visit, day: Day, resultCount: number): Promise<void> {
    const { mission, ...read } = visit;
    const act = { cause: `${keyOf(visit)} ${day}`, mission, occurredOn: day, input: { ...read, day, resultCount } };
    try {
      const outcome = await this.pipeline.executeAsSystem(recordAuditQuery, act);
      if (outcome.kind !== 'receipt') throw new Error(outcome.kind);
    } catch (error) {
      // Another answer of the same day, with another count, was recorded before.
      if (!(error instanceof CommandIdReused)) throw error;
    }
  }
}
