import { parisDayEnd, addDays, type Instant } from '#calendar';
import type { ReadOnly, Recorded } from '#decider';
import { gatesOf } from './exit-readiness/gates/gates.js';
import type { MissionEvent } from './mission-events.js';
import { actOf, agendaState } from './mission-notice-acts.js';
import { missionNotices, type MissionNotice, type PublishedCheckpoint } from './mission-notices.js';
import type { MissionState } from './mission-state.js';
import type { NotificationKind } from './notification-kinds.js';
import { isTold } from './shared/notice.js';
import type { Day, Ref } from './shared/vocabulary.js';

/** Something that happened in a mission, for a program that is told of it: what to ask about, and no words. */
export interface Notification {
  readonly kind: NotificationKind;
  readonly happenedAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where in a mission something happened, and when. */
export interface Occasion {
  readonly mission: Ref;
  /** The last line by then. */
  readonly revision: number;
  readonly day: Day;
  readonly at: Instant;
}

/** The moment of a line. */
export const atLine = (mission: Ref, { revision, recordedOn, metadata }: Recorded): Occasion => ({
  ...{ mission, revision },
  ...{ day: recordedOn, at: metadata.recordedAt },
});

/** The beginning of a day. */
export const atDay = (mission: Ref, revision: number, day: Day): Occasion => ({
  ...{ mission, revision },
  ...{ day, at: parisDayEnd(addDays(day, -1)) },
});

type Told = { readonly [Type in MissionEvent['type']]?: (data: never) => Pick<Notification, 'kind' | 'data'> };
type DataOf<Type extends MissionEvent['type']> = Extract<MissionEvent, { readonly type: Type }>['data'];

const TOLD: Told = {
  SignalRaised: ({ signal, detector }: DataOf<'SignalRaised'>) => ({
    kind: 'signal.raised',
    data: { signal, detector },
  }),
  SignalClosed: ({ signal }: DataOf<'SignalClosed'>) => ({ kind: 'signal.closed', data: { signal, dismissed: false } }),
  SignalDismissed: ({ signal }: DataOf<'SignalDismissed'>) => ({
    kind: 'signal.closed',
    data: { signal, dismissed: true },
  }),
  AuditQuestionAsked: ({ question }: DataOf<'AuditQuestionAsked'>) => ({ kind: 'question.asked', data: { question } }),
  AuditQuestionAnswered: ({ question }: DataOf<'AuditQuestionAnswered'>) => ({
    kind: 'question.answered',
    data: { question },
  }),
};

/** What a line says by itself. */
export function toldByLine(mission: Ref, line: Recorded): readonly Notification[] {
  const tell = TOLD[line.type as MissionEvent['type']];
  return tell ? [notification(atLine(mission, line), tell(line.data as never))] : [];
}

/** All that was recorded after one line and up to another, told as one. */
export const changedTo = (mission: Ref, after: number, last: Recorded): Notification =>
  notification(atLine(mission, last), { kind: 'mission.changed', data: { after } });

/** What stands in a mission and is no event, in few words: it is compared from one moment to the next. */
export interface KnownStanding {
  /** Gates that block. */
  readonly gates: readonly string[];
  /** Notices of which the day has passed, by code and subject. */
  readonly overdue: readonly string[];
}

/** Part of what stands in a mission, and what differs from what stood before. */
export interface Compared {
  readonly known: readonly string[];
  told(before: readonly string[]): readonly Notification[];
}

type Checkpoints = readonly ReadOnly<PublishedCheckpoint>[];

const publishedBy = (checkpoints: Checkpoints, day: Day): Checkpoints =>
  checkpoints.filter(({ publishedOn }) => publishedOn <= day);

/** The gates that block on an occasion: lines open and lift them, and days do. */
export function gatesOn(state: ReadOnly<MissionState>, occasion: Occasion, checkpoints: Checkpoints): Compared {
  const { day } = occasion;
  const gates = gatesOf(state, day, publishedBy(checkpoints, day));
  const known = gates.filter(({ blocks }) => blocks).map(({ gate }) => gate);
  return {
    known,
    told(before) {
      const opened = known.filter((gate) => !before.includes(gate));
      const lifted = gates.filter(({ gate, blocks }) => !blocks && before.includes(gate));
      return [
        ...opened.map((gate) => notification(occasion, { kind: 'gate.opened', data: { gate } })),
        ...lifted.map(({ gate, waived }) => notification(occasion, { kind: 'gate.lifted', data: { gate, waived } })),
      ];
    },
  };
}

/** The notices of which the day has passed when another one begins. */
export function overdueOn(state: ReadOnly<MissionState>, occasion: Occasion, checkpoints: Checkpoints): Compared {
  const { day } = occasion;
  const overdue = missionNotices(state, day, undefined, publishedBy(checkpoints, day)).filter(
    (notice) => isTold(notice, day) && agendaState(notice, day) === 'OVERDUE',
  );
  return {
    known: overdue.map(keyOf),
    told: (before) =>
      overdue
        .filter((notice) => !before.includes(keyOf(notice)))
        .map((notice) => notification(occasion, { kind: 'notice.overdue', data: lateData(notice) })),
  };
}

const keyOf = ({ code, subject = '' }: MissionNotice): string => `${code} ${subject}`;

function lateData(notice: MissionNotice) {
  const { code, slice, subject, by } = notice;
  const { about } = actOf(notice);
  return {
    code,
    slice,
    ...(about !== undefined && subject !== undefined && { ref: { kind: about, ref: subject } }),
    ...(by !== undefined && { by }),
  };
}

const notification = (
  { mission, revision, day, at }: Occasion,
  { kind, data }: Pick<Notification, 'kind' | 'data'>,
): Notification => ({ kind, happenedAt: at, data: { mission, revision, day, ...data } });
