import { parisDay, parisDayEnd, workingDaysBetween, type Day } from '#calendar';
import type { Recorded } from '#decider';
import {
  countAuditEntries,
  findAuditEntries,
  findEntriesOfTypes,
  firstStopOf,
  lastAuditEntry,
  type AuditEntryTable,
  type ReadDatabase,
} from '#read-models';
import { MENDING_TYPES } from '../mission-mending.js';
import { FLAGS, type FlagCode } from '../refusals/flags.js';
import type { Caller } from '../shared/caller.js';
import type { Moment } from '../reading/mission-views.js';
import type { ReadingRights } from '../reading/reading-rights.js';
import { eventSentence } from '../sentences.js';
import type { SealedText } from '../shared/sealed.js';
import type { Slice } from '../shared/vocabulary.js';
import { worded } from '../shared/wording.js';
import { asSeenBy, mayName, rowsFor } from '../visibility/eyes.js';
import { mendingsOf } from './line-mendings.reader.js';
import type { AuditLine, AuditTrail } from './audit-trail.shapes.js';

/** Which lines are asked for. */
export interface AuditQuery extends Moment {
  readonly first: number;
  /** Cursor of the line before the first one wanted. */
  readonly after?: string;
  /** Revision from which to start. */
  readonly from?: number;
  readonly slice?: Slice;
  readonly type?: string;
  /** A reference, code or name that the line names. */
  readonly about?: string;
}

/** The leaf hash of a line, base64; worked out only for those who ask for it. */
export type HashOf = (revision: number) => Promise<string>;

/** Who reads the trail, and what is done for them. */
export interface TrailReader {
  readonly rights: ReadingRights;
  readonly language: Caller['language'];
  readonly today: Day;
  readonly hashOf: HashOf;
  /** Lets others have their turn between two searches. */
  readonly pause: () => Promise<void>;
}

/** A page of the audit trail, of the slices that the reader may see; undefined when nothing was recorded by then. */
export async function readAuditTrail(
  database: ReadDatabase,
  query: AuditQuery,
  reader: TrailReader,
): Promise<AuditTrail | undefined> {
  const { rights, today, pause } = reader;
  const { mission, asKnownOn, atRevision, first, after, from, slice, type, about } = query;
  const bounds = {
    mission,
    ...(asKnownOn && { recordedBefore: parisDayEnd(asKnownOn) }),
    ...(atRevision !== undefined && { upTo: atRevision }),
  };
  const last = await lastAuditEntry(database, bounds);
  if (!last) return undefined;
  const matching = {
    mission,
    upTo: last.revision,
    from: from ?? 0,
    ...rowsFor(rights),
    ...(slice && { slices: [slice] }),
    ...(type && { type }),
    ...(about && (mayName(rights, about) ? { about } : { slices: [] })),
  };
  await pause();
  const rows = await findAuditEntries(database, {
    ...matching,
    limit: first + 1,
    after: Math.max(after === undefined ? -1 : Number(after), (from ?? 0) - 1),
  });
  await pause();
  const totalCount = await countAuditEntries(database, matching);
  await pause();
  const mendings = await findEntriesOfTypes(database, { mission, upTo: last.revision, types: MENDING_TYPES });
  const heard = mendings.map(eventIn);
  const edges = rows.slice(0, first).map((row) => ({ cursor: String(row.revision), node: line(row, heard, reader) }));
  const stoppedAt = await firstStopOf(database, mission, ['auditTrail']);
  const past = atRevision === undefined ? today : parisDay(last.recorded_at);
  return {
    asOf: {
      revision: last.revision,
      recordedAt: last.recorded_at,
      day: asKnownOn ?? past,
      stoppedAt: stoppedAt === last.revision + 1 ? stoppedAt : undefined,
    },
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor },
    totalCount,
  };
}

const eventIn = ({ event }: AuditEntryTable): Recorded => JSON.parse(event) as Recorded;

function line(
  row: AuditEntryTable,
  mendings: readonly Recorded[],
  { rights, language, hashOf }: TrailReader,
): AuditLine {
  const stored = eventIn(row);
  const see = (each: Recorded) => asSeenBy(rights, each);
  const event = see(stored);
  const sentence = eventSentence(event);
  const flags = JSON.parse(row.flags) as FlagCode[];
  return {
    revision: row.revision,
    eventId: event.eventId,
    type: row.type,
    slice: row.slice,
    sentence: worded(sentence, language),
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at,
    delayWorkingDays: workingDaysBetween(row.occurred_on, parisDay(row.recorded_at)),
    actor: row.actor,
    role: row.role,
    onBehalfOf: event.metadata.actor.onBehalfOf,
    origin: event.metadata.origin,
    commandId: event.metadata.commandId,
    flags,
    marks: flags.map((flag) => ({ flag, sentence: worded(FLAGS[flag], language) })),
    ...mendingsOf(stored, mendings, { see, reasons: rights.scope === undefined }),
    data: withoutCiphertext(event.data),
    get hash() {
      return hashOf(row.revision);
    },
  };
}

/** Of what is sealed, only whose it is and which fields there are: the ciphertext is for proofs. */
function withoutCiphertext<Data extends object>(data: Data): Data {
  const { sealed } = data as { readonly sealed?: SealedText };
  return sealed ? { ...data, sealed: { subject: sealed.subject, fields: sealed.fields } } : data;
}
