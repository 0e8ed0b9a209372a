import { parisDayEnd, type Instant } from '#calendar';
import { tellEach, type Fold, type ReadOnly, type Recorded, type Refusal, say } from '#decider';
import { foldStream, Ledger, type KeptState } from '#ledger';
import { findDocument, type Document, type DocumentProjection, type ReadDatabase } from '#read-models';
import { AsOf } from '#shapes';
import { Inject, Injectable } from '@nestjs/common';
import { erasedPeople } from '../access/access.state.js';
import type { CheckpointLogState } from '../access/checkpoint-log.state.js';
import { checkpointsProjection } from '../access/checkpoints.projection.js';
import { missionOf } from '../mission-events.js';
import { missionFold, type MissionState } from '../mission-state.js';
import { CLOCK, FIRM_ADMINS, READ_DATABASE } from '../shared/tokens.js';
import { today, type Clock } from '../shared/clock.js';
import type { Caller } from '../shared/caller.js';
import { EndedAccess } from '../visibility/ended-access.js';
import type { FirmAdmins } from '../visibility/membership.js';
import { refuse } from '../refusals/refusals.js';
import { documentsOf, type MissionDocuments } from '../shared/mission-document.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';
import { knownLog, knownDocument } from '../visibility/known-state.js';
import { AuditVisits } from './audit-visits.js';
import { Folds, type Asker } from './folds.js';
import { KeptStates, type Until } from './kept-states.js';
import { placeOf, type Place } from './place.js';
import { PresentStates } from './present.js';
import { readingRights, rightsByRoles, type ReadingRights, type ViewRule } from './reading-rights.js';
import { RefusedQuery } from './refused-query.js';

/** Which state of a mission is asked about. */
export interface Moment {
  readonly mission: string;
  /** Only what was recorded by the end of that day in Paris. */
  readonly asKnownOn?: Day;
  /** Only the events up to this revision. */
  readonly atRevision?: number;
}

/** A document as it is or was at a moment, and the day on which what depends on time is counted. */
export interface DocumentAt<State> {
  readonly document: Document<State>;
  readonly day: Day;
}

/** A read model opened for a person who may read it. */
export interface OpenView<State> {
  readonly state: ReadOnly<State>;
  readonly asOf: AsOf;
  readonly rights: ReadingRights;
}

/** A document opened for whoever has these rights. */
export function openedFor<State>(rights: ReadingRights, { document, day }: DocumentAt<State>): OpenView<State> {
  const { revision, recordedAt, state, stoppedAt } = document;
  return { state: knownDocument(state, rights), rights, asOf: { revision, recordedAt, day, stoppedAt } };
}

/** What is looked at before every view: who may read the mission. */
const RIGHTS_REST_ON = ['mission', 'access'] as const;

type RightsRestOn = Pick<MissionState, (typeof RIGHTS_REST_ON)[number]>;

const rightsDocuments = documentsOf(...RIGHTS_REST_ON);

/**
 * Opens read models: the one place that checks who may read what, and the one place that travels in time. The present
 * comes from stored documents, all of the same revision; the past is the same fold over a prefix of the stream.
 */
@Injectable()
export class MissionViews {
  constructor(
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
    private readonly presents: PresentStates,
    private readonly kept: KeptStates,
    private readonly visits: AuditVisits,
    private readonly folds: Folds,
    private readonly ended: EndedAccess,
  ) {}

  /** @throws RefusedQuery, ReadModelsUnavailable, LedgerUnavailable */
  async open<State>(
    documents: MissionDocuments<State>,
    rule: ViewRule,
    caller: Caller,
    moment: Moment,
  ): Promise<OpenView<State>> {
    const { mission } = moment;
    const present = await this.present<State & RightsRestOn>(mission, [...RIGHTS_REST_ON, ...documents.slices], caller);
    const rights = await this.rightsIn(present, rule, caller, mission);
    const stood = isPast(moment)
      ? await this.past(documents, placeOf.mission(mission), moment, caller)
      : present && { document: present, day: today(this.clock) };
    if (!stood) throw new RefusedQuery(refuse('MISSION_UNKNOWN', { mission }), caller.language);
    return openedFor(rights, stood);
  }

  /** What the caller may read of the mission today, whatever moment they ask about. */
  async rights(rule: ViewRule, caller: Caller, mission: string): Promise<ReadingRights> {
    return this.rightsIn(await this.present<RightsRestOn>(mission, RIGHTS_REST_ON, caller), rule, caller, mission);
  }

  /** People whose personal data are erased in a mission by now, as far as its reader may know of them. */
  async erasedPeople(mission: string, caller: Caller): Promise<ReadonlySet<PersonCode>> {
    const present = await this.present<RightsRestOn>(mission, RIGHTS_REST_ON, caller);
    const rule = { view: 'people', slice: 'none' } as const;
    const state = await this.rightsRestOn(present, mission, caller);
    const rights = rightsByRoles(rule, state, this.admins, caller.person, today(this.clock), mission);
    if (!state || 'refused' in rights) return new Set();
    return erasedPeople(knownDocument(state, rights).access);
  }

  /** Slices of a mission at a moment, for whoever has said who may read the answer; undefined when there was nothing. */
  async standing<State>(
    documents: MissionDocuments<State>,
    mission: string,
    moment: Omit<Moment, 'mission'>,
    caller: Caller,
  ): Promise<DocumentAt<State> | undefined> {
    if (isPast(moment)) return this.past(documents, placeOf.mission(mission), moment, caller);
    const document = await this.present<State>(mission, documents.slices, caller);
    return document && { document, day: today(this.clock) };
  }

  private async rightsIn(
    present: Document<RightsRestOn> | undefined,
    rule: ViewRule,
    caller: Caller,
    mission: string,
  ): Promise<ReadingRights> {
    const state = await this.rightsRestOn(present, mission, caller);
    const rights = readingRights(rule, state, this.admins, caller.person, today(this.clock), mission);
    if ('refused' in rights) throw new RefusedQuery(rights, caller.language);
    this.visits.opened(rule, rights, caller, mission);
    return rights;
  }

  /** The state on which rights are judged: the stored one, unless a person's access has ended since. */
  private async rightsRestOn(
    present: Document<RightsRestOn> | undefined,
    mission: string,
    asker: Asker,
  ): Promise<ReadOnly<RightsRestOn> | undefined> {
    const to = this.ended.lastOf(mission);
    if (!present || to <= present.revision) return present?.state;
    const folded = await this.folded(rightsDocuments, placeOf.mission(mission).stream, { to }, asker);
    return folded?.state;
  }

  /** The slices as they are stored; where those are not of one moment, as the log tells them. */
  private async present<State>(
    mission: string,
    slices: readonly (keyof MissionState)[],
    asker: Asker,
  ): Promise<Document<State> | undefined> {
    const found = await this.presents.find(mission, [...new Set(slices)]);
    const folding = { fold: missionFold as unknown as Fold<State> };
    if (found?.apart) {
      const { stoppedAt } = found;
      const until = stoppedAt === undefined ? {} : { to: stoppedAt - 1 };
      const folded = await this.folded(folding, placeOf.mission(mission).stream, until, asker);
      return folded && { ...(stoppedAt !== undefined && { stoppedAt }), ...folded };
    }
    return found?.document as Document<State> | undefined;
  }

  /** @throws RefusedQuery for a moment that cannot be: in the future, or told in two ways at once. */
  checkMoment(moment: Omit<Moment, 'mission'>, { language }: Pick<Caller, 'language'>): void {
    const impossible = impossibleMoment(moment, today(this.clock));
    if (impossible) throw new RefusedQuery(impossible, language);
  }

  /** @throws RefusedQuery for a revision that the mission has not reached. */
  checkReached({ atRevision }: Pick<Moment, 'atRevision'>, last: number, { language }: Pick<Caller, 'language'>): void {
    if (atRevision === undefined || atRevision <= last) return;
    throw new RefusedQuery(
      refuse('INVALID_INPUT', {
        field: 'atRevision',
        why: say(`la dernière est la ${last}`, `the last one is ${last}`),
      }),
      language,
    );
  }

  /**
   * The document of any stream as it is or was at a moment; undefined when nothing was recorded by then. It asks no one
   * who they are: whoever calls this has said who may read the answer.
   *
   * @throws RefusedQuery for a moment that cannot be, ReadModelsUnavailable, LedgerUnavailable
   */
  async stood<State>(
    projection: DocumentProjection<State>,
    { stream, key }: Place,
    moment: Omit<Moment, 'mission'>,
    caller: Caller,
  ): Promise<DocumentAt<State> | undefined> {
    if (isPast(moment)) return this.past(projection, { stream }, moment, caller);
    const document = await findDocument(this.database, projection, key);
    return document && { document, day: today(this.clock) };
  }

  private async past<State>(
    folding: Folded<State>,
    { stream }: Pick<Place, 'stream'>,
    moment: Omit<Moment, 'mission'>,
    caller: Caller,
  ): Promise<DocumentAt<State> | undefined> {
    const { asKnownOn, atRevision } = moment;
    this.checkMoment(moment, caller);
    const end = asKnownOn === undefined ? undefined : parisDayEnd(asKnownOn);
    const last = await this.folded(folding, stream, { end, to: atRevision }, caller);
    if (!last) return undefined;
    this.checkReached(moment, last.revision, caller);
    return { document: last, day: asKnownOn ?? last.recordedOn };
  }

  /** The checkpoints of a mission, as they were at the moment of an open view of it. */
  async checkpointLog(
    moment: Moment,
    { asOf, rights }: Pick<OpenView<unknown>, 'asOf' | 'rights'>,
    asker: Asker,
  ): Promise<ReadOnly<CheckpointLogState>> {
    const { stream, key } = placeOf.checkpoints(moment.mission);
    const end = this.besideUntil(moment, asOf);
    const found =
      end === undefined
        ? await findDocument(this.database, checkpointsProjection, key)
        : await this.folded(checkpointsProjection, stream, { end }, asker);
    return knownLog(found?.state ?? checkpointsProjection.fold.initial(), rights);
  }

  /** The checkpoints among them that were published by the day of the answer. */
  async publishedCheckpoints(
    moment: Moment,
    view: Pick<OpenView<unknown>, 'asOf' | 'rights'>,
    asker: Asker,
  ): Promise<ReadOnly<CheckpointLogState['published']>> {
    const { published } = await this.checkpointLog(moment, view, asker);
    return published.filter(({ publishedOn }) => publishedOn <= view.asOf.day);
  }

  /** The instant before which something beside a mission was recorded to be known then; undefined for the present. */
  besideUntil({ asKnownOn, atRevision }: Moment, { recordedAt }: Pick<AsOf, 'recordedAt'>): Instant | undefined {
    if (asKnownOn !== undefined) return parisDayEnd(asKnownOn);
    return atRevision === undefined ? undefined : justAfter(recordedAt);
  }

  /**
   * The beginning of a stream told again, up to a revision, each time with only the events of a choice: what is known of
   * a past day now, for instance.
   */
  retell<State>(
    { fold }: Folded<State>,
    { stream }: Place,
    to: number,
    choices: readonly ((event: Recorded) => boolean)[],
    asker: Asker,
  ): Promise<readonly ReadOnly<State>[]> {
    return this.folds.inTurn(asker, async () => {
      const told = await tellEach(fold, choices, () => this.folds.reading(asker, this.ledger).read(stream, { to }));
      return told.map(({ state }) => state as ReadOnly<State>);
    });
  }

  /** The fold of the beginning of a stream: up to a revision, or to an instant (excluded). */
  private folded<State>(
    folding: Folded<State>,
    stream: string,
    until: Until,
    asker: Asker,
  ): Promise<FoldedDocument<State> | undefined> {
    const moment = `${stream} ${JSON.stringify(until)}`;
    return this.folds.once(asker, folding.fold, moment, () => this.fold(folding, stream, until, asker));
  }

  private async fold<State>(
    { fold, slices }: Folded<State>,
    stream: string,
    { end, to }: Until,
    asker: Asker,
  ): Promise<FoldedDocument<State> | undefined> {
    const mission = missionOf(stream);
    const kept = slices && mission !== undefined ? await this.kept.nearest(mission, slices, { end, to }) : undefined;
    const extent = {
      ...(to !== undefined && { to }),
      ...(end !== undefined && { before: ({ metadata }: Recorded) => metadata.recordedAt >= end }),
    };
    const ledger = this.folds.reading(asker, this.ledger);
    const { state, last, stopped } = await foldStream(
      ledger,
      fold,
      stream,
      extent,
      kept as KeptState<State> | undefined,
    );
    if (!last) return undefined;
    const { revision, recordedOn, metadata } = last;
    const document = { revision, recordedOn, recordedAt: metadata.recordedAt, state: state as ReadOnly<State> };
    return { ...document, ...(stopped && { stoppedAt: stopped.revision }) };
  }
}

/** A document as it was after its last event, and the day on which that was recorded. */
type FoldedDocument<State> = Document<State> & { readonly recordedOn: Day };

/** What is folded: a projection, or what a view reads of a mission. */
interface Folded<State> extends Pick<DocumentProjection<State>, 'fold'> {
  readonly slices?: MissionDocuments<State>['slices'];
}

const isPast = ({ asKnownOn, atRevision }: Omit<Moment, 'mission'>): boolean =>
  asKnownOn !== undefined || atRevision !== undefined;

/** The instant a millisecond later: what is recorded before it was recorded by that instant. */
const justAfter = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();

function impossibleMoment({ asKnownOn, atRevision }: Omit<Moment, 'mission'>, now: Day): Refusal | undefined {
  if (asKnownOn !== undefined && atRevision !== undefined) {
    return refuse('INVALID_INPUT', {
      field: 'atRevision',
      why: say('donner un jour ou une révision, pas les deux', 'give either a day or a revision'),
    });
  }
  return asKnownOn !== undefined && asKnownOn > now ? refuse('FUTURE_DATE', { date: asKnownOn }) : undefined;
}
