import { addDays } from '#calendar';
import { by, type Sentence } from '#decider';
import type { NoticeCode } from './notice-codes.js';
import type { Day, PersonCode, Role, Slice } from './vocabulary.js';

/**
 * How urgent a notice is, worst first: it holds up the exit or the mission, its day has passed, something is missing, it
 * needs watching.
 */
export const URGENCIES = ['BLOCKING', 'OVERDUE', 'MISSING', 'WATCH'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** An act that is overdue or missing, worked out on the day of the answer. No event, and no verdict on a person. */
export interface Notice {
  /** Stable code: what is the matter. */
  readonly code: NoticeCode;
  readonly urgency: Urgency;
  /** What it is about: a milestone, a KPI, a process … */
  readonly subject?: string;
  /** Day since which it is so, or on which it was due. */
  readonly since?: Day;
  /** Last day to act in time; it may have passed. */
  readonly by?: Day;
  /** First day on which views tell it, of something that is announced ahead of its day; left out, it is told at once. */
  readonly from?: Day;
  /** Who must act, where persons are known; otherwise it is a matter of the roles of the act. */
  readonly whose?: readonly PersonCode[];
  /** As what they act, where it is not as what the act of the notice says. */
  readonly roles?: readonly Role[];
  /** The slice of which it tells, when another one found it. */
  readonly slice?: Slice;
  /** Not for acquirers, whatever they were granted. */
  readonly confidential?: true;
  readonly fact: Sentence;
  /** The act that settles it. */
  readonly expected: Sentence;
}

/** Days before something is due from which a notice announces it. */
export const SOON_DAYS = 7;

/** What is due on a day, announced as many days ahead. */
export const announced = (due: Day, within: number = SOON_DAYS) => ({ by: due, from: addDays(due, -within) });

/** What is due on a day, of which agendas alone tell: views tell once the day has passed that nothing was done. */
export const forAgendas = (due: Day) => ({ by: due, from: addDays(due, 1) });

/** Do views tell of it on a day? */
export const isTold = ({ from }: Pick<Notice, 'from'>, day: Day): boolean => from === undefined || from <= day;

/** The worst kind first, within a kind the earliest day first, undated ones last; then in the order of finding. */
export const worstFirst = <Each extends Notice>(notices: readonly Each[]): readonly Each[] =>
  notices.toSorted(
    by(
      ({ urgency }) => URGENCIES.indexOf(urgency),
      by((notice) => notice.by ?? notice.since ?? UNDATED),
    ),
  );

/** Sorts after every day. */
const UNDATED = '9';
