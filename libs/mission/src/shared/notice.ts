import { by, type Sentence } from '#decider';
import type { Day } from './vocabulary.js';
import { worded, type Language, type Worded } from './wording.js';

/** How urgent a notice is, worst first: it holds up the exit, its day has passed, it is missing, it needs watching. */
export const URGENCIES = ['BLOCKING', 'OVERDUE', 'MISSING', 'WATCH'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** An act that is overdue or missing, worked out on the day of the answer. No event, and no verdict on a person. */
export interface Notice {
  /** Stable code: what is the matter. */
  readonly code: string;
  readonly urgency: Urgency;
  /** What it is about: a milestone, a KPI, a process … */
  readonly subject?: string;
  /** Day since which it is so, or on which it was due. */
  readonly since?: Day;
  readonly fact: Sentence;
  /** The act that settles it. */
  readonly expected: Sentence;
}

/** A notice as it is answered. */
export interface NoticeShown {
  readonly code: string;
  readonly urgency: Urgency;
  readonly subject: string | null;
  readonly since: Day | null;
  readonly fact: Worded;
  readonly expected: Worded;
}

/** Notices for a reader: the worst kind first, within a kind the oldest first, undated ones last. */
export const shownNotices = (notices: readonly Notice[], language: Language): readonly NoticeShown[] =>
  notices
    .toSorted(
      by(
        rank,
        by(({ since }) => since ?? '9'),
      ),
    )
    .map(({ code, urgency, subject, since, fact, expected }) => ({
      code,
      urgency,
      subject: subject ?? null,
      since: since ?? null,
      fact: worded(fact, language),
      expected: worded(expected, language),
    }));

const rank = ({ urgency }: Notice): number => URGENCIES.indexOf(urgency);
