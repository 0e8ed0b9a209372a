import { addDays } from '#calendar';
import type { ReadOnly } from '#decider';
import { agendaState, type AgendaState } from './mission-notice-acts.js';
import { missionNotices, type MissionNotice, type PublishedCheckpoint } from './mission-notices.js';
import type { MissionState } from './mission-state.js';
import type { OpenView } from './reading/mission-views.js';
import type { ViewRule } from './reading/reading-rights.js';
import { workedOutOf } from './reading/remembered.js';
import { ownersOf, type NoticeOwners } from './reading/shown-notices.js';
import { isTold, URGENCIES } from './shared/notice.js';
import type { Day, PersonCode, Role } from './shared/vocabulary.js';

/** Days ahead for which an agenda is shown, unless other days are asked for. */
export const AHEAD_DAYS = 14;

/** An acquirer follows the mission through the views of their grant: whose turn it is there is no matter of theirs. */
export const AGENDA: ViewRule = {
  view: 'agenda',
  slice: 'none',
  readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR', 'FIRM_ADMIN'],
};

/** A notice as it stands on the agenda of a mission. */
export interface AgendaItem {
  readonly notice: MissionNotice;
  readonly state: AgendaState;
  /** The day on which it is or was due; without one, since when it is so; without that, the day of the answer. */
  readonly day: Day;
  /** Do views tell of it already? What they do not tell yet is announced for its day. */
  readonly told: boolean;
  readonly whose: NoticeOwners;
}

/** Which days are asked for; left out: from the first, and up to as many days ahead as is usual. */
export interface AgendaWindow {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** A mission as it is open to the reader of an agenda. */
export type AgendaView = Pick<OpenView<MissionState>, 'state' | 'asOf' | 'rights'>;

/** A mission on a day. */
interface AgendaMoment {
  readonly state: AgendaView['state'];
  readonly asOf: Pick<AgendaView['asOf'], 'day'>;
}

/**
 * Everything that a mission reminds its people of on the day of the answer, and everything with a day to come: worked out
 * once for a state, whoever asks.
 */
export function agendaOf(
  { state, asOf: { day }, rights: { scope } }: AgendaView,
  checkpoints: readonly ReadOnly<PublishedCheckpoint>[],
): readonly AgendaItem[] {
  return workedOutOf(state, ['agenda', day, scope, checkpoints.length], () =>
    missionNotices(state, day, scope, checkpoints).map((notice) => itemOf(notice, { state, asOf: { day } })),
  );
}

/** A notice as it stands on the day of the answer. */
export function itemOf(notice: MissionNotice, { state, asOf: { day } }: AgendaMoment): AgendaItem {
  return {
    notice,
    state: agendaState(notice, day),
    day: notice.by ?? notice.since ?? day,
    told: isTold(notice, day),
    whose: ownersOf(notice, { state, asOf: { day } }),
  };
}

/** The notices behind an agenda. */
export const noticesOf = (...asked: Parameters<typeof agendaOf>): readonly MissionNotice[] =>
  agendaOf(...asked).map(({ notice }) => notice);

/**
 * What falls into a window: what is due in it, and what is told already and has not ended before it. What is overdue has
 * its day in the past: only a first day that is asked for leaves it out.
 */
export function inWindow(items: readonly AgendaItem[], { from, to }: AgendaWindow, today: Day): readonly AgendaItem[] {
  const last = to ?? addDays(today, AHEAD_DAYS);
  return items.filter(
    ({ day, told }) => (from === undefined || day >= from) && (day <= last || (told && today <= last)),
  );
}

/** A person, with the roles in which they see a mission. */
export interface AgendaReader {
  readonly person: PersonCode;
  readonly roles: readonly Role[];
}

/** Is it to be done by this person? Who administers the firm is in no mission’s list of people. */
export const isOf = ({ whose: { people, roles } }: AgendaItem, reader: AgendaReader): boolean =>
  people.includes(reader.person) || (reader.roles.includes('FIRM_ADMIN') && roles.includes('FIRM_ADMIN'));

/** Is it told, and does it block, or has its day passed? */
export const isPressing = ({ notice, state, told }: AgendaItem): boolean =>
  told && (state === 'OVERDUE' || notice.urgency === 'BLOCKING');

/** An item with the mission that it is of. */
export interface PlacedItem {
  readonly mission: string;
  readonly item: AgendaItem;
}

/** Between the parts of a place: no name holds it, and it sorts before all that one may hold. */
const THEN = '\u0000';

/** The place of an item on an agenda of several missions: worst first, then by day, then by mission. */
export const placeOnAgenda = ({ mission, item: { notice, day } }: PlacedItem): string =>
  [URGENCIES.indexOf(notice.urgency), day, mission, notice.code, notice.subject ?? '', notice.by ?? ''].join(THEN);

/** Is it the place of some item, on some agenda? */
export const isPlaceOnAgenda = (place: string): boolean => place.split(THEN).length === 6;
