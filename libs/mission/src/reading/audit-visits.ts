import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { today, type Clock } from '../shared/clock.js';
import type { Caller } from '../shared/caller.js';
import { CLOCK } from '../shared/tokens.js';
import type { Day, Slice } from '../shared/vocabulary.js';
import type { ReadingRights, ViewRule } from './reading-rights.js';

/** The past moment that is asked about; empty for the present. */
export interface PastMoment {
  readonly asKnownOn?: Day;
  readonly atRevision?: number;
}

/** Something that an acquirer has been let into. */
export interface Visit extends PastMoment {
  readonly mission: string;
  readonly person: string;
  readonly query: string;
  /** The slices that it shows. */
  readonly scope: readonly Slice[];
}

/** Where visits are recorded. The write side provides it, so that reading does not know how anything is written. */
export abstract class VisitLog {
  /** Records a visit of a day. The same one is recorded once, whatever it counts the second time. */
  abstract record(visit: Visit, day: Day, resultCount: number): Promise<void>;
}

/** A request: several of its fields may read the same. */
interface Request {
  /** Fields that are being answered. */
  underWay: number;
  /** What was shown by now, by what was read. */
  shown: Map<string, Shown>;
}

interface Shown {
  readonly visit: Visit;
  count: number;
}

/** A field that is being answered. */
export interface AnsweredField {
  readonly request: Request;
  readonly moment: PastMoment;
  /** What its reader has been let into, if they are an acquirer. */
  visit?: Visit;
}

/** The answer goes out first. */
const LATER_MS = 50;

/**
 * Leaves a trace of what acquirers read, once a day for each person, query, scope and moment, as the system itself: after
 * the answer, which neither waits for it nor fails with it. What could not be recorded is tried again at the next reading.
 */
@Injectable()
export class AuditVisits implements OnModuleDestroy {
  private readonly logger = new Logger(AuditVisits.name);
  private readonly field = new AsyncLocalStorage<AnsweredField>();
  private readonly requests = new WeakMap<object, Request>();
  private readonly underWay = new Set<Promise<void>>();
  private recorded = new Set<string>();
  private day: Day = '';

  constructor(
    @Inject(VisitLog) private readonly log: VisitLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A field of a request is about to be answered. */
  begin(of: object, moment: PastMoment): AnsweredField {
    const request = this.requests.get(of) ?? { underWay: 0, shown: new Map<string, Shown>() };
    this.requests.set(of, request);
    request.underWay += 1;
    return { request, moment };
  }

  /** Answers a field: whatever is opened meanwhile is opened for it. */
  during<Answer>(field: AnsweredField, answering: () => Answer): Answer {
    return this.field.run(field, answering);
  }

  /** A view was opened. Of an acquirer it is kept until they have their answer. */
  opened({ view, slice }: ViewRule, { scope }: ReadingRights, { person }: Caller, mission: string): void {
    const field = this.field.getStore();
    if (scope === undefined || !field) return;
    field.visit = { mission, person, query: view, scope: slice === 'none' ? scope : [slice], ...field.moment };
  }

  /** A field is answered, with so many lines or items, which are counted for acquirers only. */
  answered({ request: { shown }, visit }: AnsweredField, count: () => number): void {
    if (!visit) return;
    const before = shown.get(keyOf(visit))?.count ?? 0;
    shown.set(keyOf(visit), { visit, count: before + count() });
  }

  /** A field is done with, answered or not. After the last one of its request what was shown is recorded. */
  ended({ request }: AnsweredField): void {
    request.underWay -= 1;
    if (request.underWay > 0 || request.shown.size === 0) return;
    const recording = this.recordAll(request).finally(() => this.underWay.delete(recording));
    this.underWay.add(recording);
  }

  /** What is under way is still recorded. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async recordAll(request: Request): Promise<void> {
    await pause(LATER_MS);
    if (request.underWay > 0) return;
    const { shown } = request;
    request.shown = new Map();
    const day = today(this.clock);
    if (day !== this.day) this.recorded = new Set();
    this.day = day;
    for (const { visit, count } of shown.values()) {
      if (this.recorded.has(keyOf(visit))) continue;
      this.recorded.add(keyOf(visit));
      await this.record(visit, day, count);
    }
  }

  private async record(visit: Visit, day: Day, resultCount: number): Promise<void> {
    try {
      await this.log.record(visit, day, resultCount);
    } catch (error) {
      this.recorded.delete(keyOf(visit));
      const { mission, person, query } = visit;
      this.logger.warn(`That ${person} read ${query} of ${mission} could not be recorded: ${String(error)}`);
    }
  }
}

/** Visits with the same key are the same one. */
export const keyOf = ({ mission, person, query, scope, asKnownOn, atRevision }: Visit): string =>
  JSON.stringify([mission, person, query, [...scope].sort(), asKnownOn ?? null, atRevision ?? null]);
