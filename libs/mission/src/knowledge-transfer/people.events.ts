import type { Day, EventOf, EvidenceRef, PersonCode, Rate, Ref } from '../shared/vocabulary.js';

/** A person leaves. From the day this is recorded the person is no longer counted. */
export type PersonDeparted = EventOf<
  'PersonDeparted',
  {
    readonly person: PersonCode;
    readonly lastDay: Day;
    /** Items that the person does alone. */
    readonly itemsHeld: readonly Ref[];
  }
>;

/** What was recorded of a person's leaving was wrong: they leave on another day, or do not leave. The last one counts. */
export type PersonDepartureCorrected = EventOf<
  'PersonDepartureCorrected',
  {
    readonly person: PersonCode;
    /** The right last day; left out, unchanged. */
    readonly lastDay?: Day;
    /** The person has not left at all. */
    readonly cancelled: boolean;
    readonly reason: string;
  }
>;

/** The managers' skills are assessed as a group: no one is named. */
export type ManagerAssessed = EventOf<
  'ManagerAssessed',
  {
    /** 1 is the first wave. */
    readonly wave: number;
    /** Managers assessed. */
    readonly managers: number;
    /** Those who reach the target level. */
    readonly atTarget: number;
    /** Mean level, in the unit of the managers' KPI. */
    readonly average: number;
  }
>;

/** A training is planned for someone. */
export type TrainingPlanned = EventOf<
  'TrainingPlanned',
  { readonly training: Ref; readonly person: PersonCode; readonly skill: string; readonly due: Day }
>;

/** The training took place. It never changes a level by itself. */
export type TrainingCompleted = EventOf<
  'TrainingCompleted',
  { readonly training: Ref; readonly evidence?: EvidenceRef }
>;

/** A mentor spends time with someone. */
export type MentoringSessionHeld = EventOf<
  'MentoringSessionHeld',
  { readonly mentor: PersonCode; readonly person: PersonCode; readonly topic: string; readonly minutes: number }
>;

/** A client whose relation and share of revenue are followed. */
export type KeyAccountDeclared = EventOf<
  'KeyAccountDeclared',
  {
    readonly account: Ref;
    /** Share of the company's revenue. */
    readonly revenueShare: Rate;
    readonly holder: PersonCode;
  }
>;

/** The relation with a key account is another person's now. */
export type KeyAccountRelationTransferred = EventOf<
  'KeyAccountRelationTransferred',
  {
    readonly account: Ref;
    readonly revenueShare: Rate;
    readonly from: PersonCode;
    readonly to: PersonCode;
    readonly evidence: EvidenceRef;
  }
>;

/** What happens to the people who take over, and to the clients they hold. */
export type PeopleEvent =
  | PersonDeparted
  | PersonDepartureCorrected
  | ManagerAssessed
  | TrainingPlanned
  | TrainingCompleted
  | MentoringSessionHeld
  | KeyAccountDeclared
  | KeyAccountRelationTransferred;
