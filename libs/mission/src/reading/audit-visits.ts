import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { recordAuditQuery } from '../access/record-audit-query.command.js';
import { today, type Clock } from '../pipeline/clock.js';
import { CommandIdReused } from '../pipeline/envelope.js';
import type { Caller } from '../pipeline/gate.js';
import { CommandPipeline } from '../pipeline/pipeline.js';
import { CLOCK } from '../pipeline/tokens.js';
import type { Day, Slice } from '../shared/vocabulary.js';
import type { ReadingRights, ViewRule } from './reading-rights.js';

/** Something that an acquirer has been let into. */
interface Visit {
  readonly mission: string;
  readonly person: string;
  readonly query: string;
  /** The slices that it shows. */
  readonly scope: readonly Slice[];
}

type Asked = Pick<Visit, 'mission' | 'person' | 'query'>;

/** The answer goes out first. */
const LATER_MS = 50;

/**
 * Leaves a trace of what acquirers read, once a day for each person and query, as the system itself: after the answer,
 * which neither waits for it nor fails with it. What could not be recorded is tried again at the next reading.
 */
@Injectable()
export class AuditVisits implements OnModuleDestroy {
  private readonly logger = new Logger(AuditVisits.name);
  private readonly open = new Map<string, Visit>();
  private readonly underWay = new Set<Promise<void>>();
  private recorded = new Set<string>();
  private day: Day = '';

  constructor(
    @Inject(CommandPipeline) private readonly pipeline: CommandPipeline,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Somebody may read something. Of an acquirer it is kept until they have their answer. */
  opened({ view, slice }: ViewRule, { scope }: ReadingRights, { person }: Caller, mission: string): void {
    if (scope === undefined) return;
    const visit = { mission, person, query: view, scope: slice === 'none' ? scope : [slice] };
    this.open.set(keyOf(visit), visit);
  }

  /** Somebody has their answer, of so many lines or items, which are counted for acquirers only. */
  answered(asked: Asked, resultCount: () => number): void {
    const visit = this.open.get(keyOf(asked));
    if (!visit) return;
    this.open.delete(keyOf(asked));
    const day = today(this.clock);
    if (day !== this.day) this.recorded = new Set();
    this.day = day;
    if (this.recorded.has(keyOf(visit))) return;
    this.recorded.add(keyOf(visit));
    const recording = this.record(visit, day, resultCount()).finally(() => this.underWay.delete(recording));
    this.underWay.add(recording);
  }

  /** What is under way is still recorded. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async record(visit: Visit, day: Day, resultCount: number): Promise<void> {
    const { mission, person, query, scope } = visit;
    const cause = `${person} ${query} ${day}`;
    const input = { person, query, scope, day, resultCount };
    try {
      await pause(LATER_MS);
      const outcome = await this.pipeline.executeAsSystem(recordAuditQuery, { cause, mission, occurredOn: day, input });
      if (outcome.kind !== 'receipt') throw new Error(outcome.kind);
    } catch (error) {
      // Another answer of the same day, with another count, was recorded before.
      if (error instanceof CommandIdReused) return;
      this.recorded.delete(keyOf(visit));
      this.logger.warn(`That ${person} read ${query} of ${mission} could not be recorded: ${String(error)}`);
    }
  }
}

const keyOf = ({ mission, person, query }: Asked): string => `${mission} ${person} ${query}`;
