import type { Day, EventOf, EvidenceRef, PersonCode } from '../../shared/vocabulary.js';

export const NOTICE_REGIMES = ['UNDER_50', 'FROM_50_TO_249', 'OTHER'] as const;
export type NoticeRegime = (typeof NOTICE_REGIMES)[number];

/** An internal person is appointed to take over, and receives the role SUCCESSOR. */
export type SuccessorAppointed = EventOf<
  'SuccessorAppointed',
  {
    readonly successor: PersonCode;
    readonly position: string;
    /** Day of taking office. */
    readonly from: Day;
    readonly evidence: EvidenceRef;
  }
>;

/** A buyer has signed a letter of intent. The weights of the score are frozen. */
export type LetterOfIntentRecorded = EventOf<
  'LetterOfIntentRecorded',
  { readonly acquirer: string; readonly document: EvidenceRef }
>;

/** The employees are told that the company is for sale, as the law may require. */
export type EmployeesInformedOfSale = EventOf<
  'EmployeesInformedOfSale',
  {
    readonly headcount: number;
    /** Which rule the company says it falls under. */
    readonly regime: NoticeRegime;
    readonly method: string;
    readonly evidence: EvidenceRef;
  }
>;

/** The sale is completed: the acquirer may act from now on. */
export type ClosingRecorded = EventOf<
  'ClosingRecorded',
  { readonly acquirer: string; readonly evidence?: EvidenceRef }
>;

/** What is recorded of the succession and of the sale. */
export type SaleEvent = SuccessorAppointed | LetterOfIntentRecorded | EmployeesInformedOfSale | ClosingRecorded;
