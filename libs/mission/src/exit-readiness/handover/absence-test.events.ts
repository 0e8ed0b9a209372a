import type { Cents, Day, EventOf, EvidenceRef, PersonCode, Ref } from '../../shared/vocabulary.js';

export const ABSENCE_RESULTS = ['PASSED', 'FAILED'] as const;
export type AbsenceResult = (typeof ABSENCE_RESULTS)[number];

/** A real absence is announced: the company will do without one person from one day to another. */
export type AbsenceTestStarted = EventOf<
  'AbsenceTestStarted',
  { readonly test: Ref; readonly absent: PersonCode; readonly from: Day; readonly to: Day }
>;

/** The absence is over and was measured. */
export type AbsenceTestCompleted = EventOf<
  'AbsenceTestCompleted',
  {
    readonly test: Ref;
    readonly absent: PersonCode;
    /** Times the absent person was called back in. */
    readonly interruptions: number;
    /** Decisions that waited for the absent person. */
    readonly blockedDecisions: number;
    readonly revenueAtRiskCents?: Cents;
    /** Knowledge items that were missed. */
    readonly causes: readonly Ref[];
    readonly evidence?: EvidenceRef;
    /** Working days of the absence, French public holidays left out. */
    readonly workingDays: number;
    /** PASSED from 10 working days on, with at most 2 interruptions and no blocked decision. */
    readonly result: AbsenceResult;
  }
>;

/** What is recorded of absence tests. */
export type AbsenceTestEvent = AbsenceTestStarted | AbsenceTestCompleted;
