import { hasLeftBy } from '../shared/last-days.js';
import { rolesOn } from '../access/access.state.js';
import { actOf, type NoticeAct } from '../mission-notice-acts.js';
import { titleOf, type NamedKind, type OpenSlices } from '../mission-titles.js';
import { refsOf } from '../shared/in-order.js';
import { isTold, worstFirst, type Notice, type Urgency } from '../shared/notice.js';
import type { NoticeCode } from '../shared/notice-codes.js';
import type { Day, PersonCode, Role } from '../shared/vocabulary.js';
import { worded, type Language, type Worded } from '../shared/wording.js';
import { sees, type ReadingRights } from './reading-rights.js';

/** Who is to act on a notice. */
export interface NoticeOwners {
  /** As what they act; empty when persons are named. */
  readonly roles: readonly Role[];
  /** The persons named, else whoever holds one of the roles on the day of the answer. */
  readonly people: readonly PersonCode[];
}

/** What a notice is about. */
export interface NoticeRef {
  readonly kind: NamedKind;
  readonly ref: string;
  readonly title: Worded | undefined;
}

/** The command that settles a notice, with what is known of its input. */
export interface NoticeCommand {
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
}

/** A notice as it is answered. */
export interface NoticeShown {
  readonly code: NoticeCode;
  readonly urgency: Urgency;
  readonly subject: string | undefined;
  readonly ref: NoticeRef | undefined;
  readonly since: Day | undefined;
  readonly by: Day | undefined;
  readonly whose: NoticeOwners;
  readonly command: NoticeCommand | undefined;
  readonly fact: Worded;
  readonly expected: Worded;
}

/** A mission as it is open to a reader of notices. */
export interface NoticeReading {
  readonly state: OpenSlices;
  readonly asOf: { readonly day: Day };
  readonly rights: ReadingRights;
}

/** Notices that are told on the day of the answer, for a reader, worst first. */
export function shownNotices(
  notices: readonly Notice[],
  reading: NoticeReading,
  language: Language,
): readonly NoticeShown[] {
  const isAcquirer = reading.rights.scope !== undefined;
  const told = notices.filter((notice) => isTold(notice, reading.asOf.day) && !(isAcquirer && notice.confidential));
  return worstFirst(told).map((notice) => shownNotice(notice, reading, language));
}

/**
 * A notice for a reader. An acquirer is told what is the matter and which roles act on it; who that is, and the command,
 * are no matter of theirs.
 */
export function shownNotice(notice: Notice, reading: NoticeReading, language: Language): NoticeShown {
  const { code, urgency, subject, since, by, fact, expected } = notice;
  const isAcquirer = reading.rights.scope !== undefined;
  const act = actOf(notice);
  return {
    code,
    urgency,
    subject,
    ref: subject === undefined || !act.about ? undefined : refOf(act.about, subject, reading, language),
    since,
    by,
    whose: isAcquirer ? { roles: notice.roles ?? act.roles, people: [] } : ownersOf(notice, reading),
    command: isAcquirer ? undefined : commandOf(act, subject),
    fact: worded(fact, language),
    expected: worded(expected, language),
  };
}

function refOf(kind: NamedKind, ref: string, { state, rights }: NoticeReading, language: Language): NoticeRef {
  const title = titleOf(state, kind, ref, (slice) => sees(rights, slice));
  return { kind, ref, title: title ? worded(title, language) : undefined };
}

/** Who is to act. Persons who left act no more: then it is a matter of the roles. */
export function ownersOf(notice: Notice, { state, asOf }: Pick<NoticeReading, 'state' | 'asOf'>): NoticeOwners {
  const { whose = [], roles = actOf(notice).roles } = notice;
  const { access } = state;
  if (!access) return whose.length > 0 ? { roles: [], people: whose } : { roles, people: [] };
  const present = [...new Set(whose)].filter((person) => !hasLeftBy(access, person, asOf.day));
  if (present.length > 0) return { roles: [], people: present };
  const holds = (person: PersonCode) => rolesOn(access, person, asOf.day).some((role) => roles.includes(role));
  return { roles, people: refsOf(access.roles).filter(holds) };
}

const commandOf = ({ command, field }: NoticeAct, subject: string | undefined): NoticeCommand | undefined =>
  command === undefined
    ? undefined
    : { name: command, input: field !== undefined && subject !== undefined ? { [field]: subject } : {} };
