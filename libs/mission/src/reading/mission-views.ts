import { parisDayEnd } from '#calendar';
import { apply, type ReadOnly, type Recorded, type Refusal } from '#decider';
import { AsOfType } from '#graph';
import { Ledger } from '#ledger';
import { findDocument, type Document, type Projection, type ReadDatabase } from '#read-models';
import { Inject, Injectable } from '@nestjs/common';
import { accessProjection } from '../access/access.projection.js';
import { missionStream } from '../mission-events.js';
import { CLOCK, FIRM_ADMINS, READ_DATABASE } from '../pipeline/tokens.js';
import { today, type Clock } from '../pipeline/clock.js';
import type { Caller } from '../pipeline/gate.js';
import type { FirmAdmins } from '../pipeline/membership.js';
import { refuse } from '../refusals/refusals.js';
import type { Day } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { readingRights, type ReadingRights, type ViewRule } from './reading-rights.js';
import { RefusedQuery } from './refused-query.js';

/** Which state of a mission somebody asks about. */
export interface Moment {
  readonly mission: string;
  /** Only what was recorded by the end of that day in Paris. */
  readonly asKnownOn?: Day;
  /** Only the events up to this revision. */
  readonly atRevision?: number;
}

/** A read model opened for somebody who may read it. */
export interface OpenView<State> {
  readonly state: ReadOnly<State>;
  readonly asOf: AsOfType;
  readonly rights: ReadingRights;
}

/**
 * Opens read models: the one place that checks who may read what, and the one place that travels in time. The present
 * comes from the stored document; the past is the same fold over a prefix of the stream.
 */
@Injectable()
export class MissionViews {
  constructor(
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
  ) {}

  /** @throws RefusedQuery, ReadModelsUnavailable, LedgerUnavailable */
  async open<State>(
    projection: Projection<State>,
    rule: ViewRule,
    caller: Caller,
    moment: Moment,
  ): Promise<OpenView<State>> {
    const rights = await this.rights(rule, caller, moment.mission);
    const { document, day } = await this.at(projection, moment, caller.language);
    const { revision, recordedAt, state } = document;
    return { state, rights, asOf: { revision, recordedAt, day } };
  }

  /** What the caller may read of the mission today, whatever moment they ask about. */
  async rights(rule: ViewRule, caller: Caller, mission: string): Promise<ReadingRights> {
    const access = await findDocument(this.database, accessProjection, mission);
    const rights = readingRights(rule, access?.state, this.admins, caller.person, today(this.clock), mission);
    if ('refused' in rights) throw new RefusedQuery(rights, caller.language);
    return rights;
  }

  /** @throws RefusedQuery for a moment that cannot be: in the future, or told in two ways at once. */
  checkMoment(moment: Moment, { language }: Pick<Caller, 'language'>): void {
    const impossible = impossibleMoment(moment, today(this.clock));
    if (impossible) throw new RefusedQuery(impossible, language);
  }

  private async at<State>(
    projection: Projection<State>,
    moment: Moment,
    language: Language,
  ): Promise<{ document: Document<State>; day: Day }> {
    const { mission, asKnownOn, atRevision } = moment;
    const now = today(this.clock);
    const refused = (refusal: Refusal) => new RefusedQuery(refusal, language);
    const unknown = refuse('MISSION_UNKNOWN', { mission });
    if (asKnownOn === undefined && atRevision === undefined) {
      const document = await findDocument(this.database, projection, mission);
      if (!document) throw refused(unknown);
      return { document, day: now };
    }
    this.checkMoment(moment, { language });
    const document = await this.past(projection, moment);
    if (!document) throw refused(unknown);
    if (atRevision !== undefined && document.revision < atRevision) {
      throw refused(refuse('INVALID_INPUT', { field: 'atRevision', why: `the last one is ${document.revision}` }));
    }
    return { document, day: asKnownOn ?? document.recordedOn };
  }

  private async past<State>(projection: Projection<State>, { mission, asKnownOn, atRevision }: Moment) {
    const end = asKnownOn === undefined ? undefined : parisDayEnd(asKnownOn);
    const state = projection.fold.initial();
    let last: Recorded | undefined;
    const range = atRevision === undefined ? {} : { to: atRevision };
    for await (const event of this.ledger.read(missionStream(mission), range)) {
      if (end !== undefined && event.metadata.recordedAt >= end) break;
      apply(projection.fold, state, event);
      last = event;
    }
    return (
      last && {
        revision: last.revision,
        recordedAt: last.metadata.recordedAt,
        recordedOn: last.recordedOn,
        state: state as ReadOnly<State>,
      }
    );
  }
}

function impossibleMoment({ asKnownOn, atRevision }: Moment, now: Day): Refusal | undefined {
  if (asKnownOn !== undefined && atRevision !== undefined) {
    return refuse('INVALID_INPUT', { field: 'atRevision', why: 'give either a day or a revision' });
  }
  return asKnownOn !== undefined && asKnownOn > now ? refuse('FUTURE_DATE', { date: asKnownOn }) : undefined;
}

