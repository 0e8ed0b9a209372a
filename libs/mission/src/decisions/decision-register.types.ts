import { AsOfType, CentsScalar, DayScalar, enumOf, pageOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CONFLICT_CAUSES, DECISION_VERDICTS, EXECUTION_STATES } from './decisions.events.js';
import { REGISTER_STATES } from './register-vocabulary.js';

export const RegisterStateEnum = enumOf('RegisterState', REGISTER_STATES);
const ConflictCauseEnum = enumOf('ConflictCause', CONFLICT_CAUSES);
const ConflictKindEnum = enumOf('ConflictKind', ['MEDIATION', 'ARBITRATION']);
const ExecutionStateEnum = enumOf('ExecutionState', EXECUTION_STATES);
const VerdictEnum = enumOf('DecisionVerdict', DECISION_VERDICTS);

@ObjectType('DecisionOption', { description: 'One of the choices that a proposal compares.' })
export class DecisionOptionType {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  consequence!: string | null;
}

@ObjectType('DecisionFlag', { description: 'What marks a decision: accepted, and worth knowing.' })
export class DecisionFlagType {
  @Field(() => String, { description: 'Stable code.' })
  flag!: string;

  @Field(() => SentenceType)
  sentence!: SentenceType;
}

@ObjectType('DecisionObjection', { description: 'Somebody’s opposition to a proposed decision.' })
export class DecisionObjectionType {
  @Field(() => String)
  by!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => ConflictCauseEnum, { nullable: true })
  cause!: string | null;

  @Field(() => Boolean, { description: 'The decision has to wait until it is cleared.' })
  suspends!: boolean;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day on which it was withdrawn, or settled by a third person.',
  })
  clearedOn!: string | null;
}

@ObjectType('DecisionConflict', { description: 'A mediation or an arbitration about a decision.' })
export class DecisionConflictType {
  @Field(() => ConflictKindEnum)
  kind!: string;

  @Field(() => [String])
  parties!: readonly string[];

  @Field(() => String, { description: 'The mediator or the arbiter; never a party.' })
  third!: string;

  @Field(() => DayScalar)
  openedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What the parties agreed, or what the arbiter chose.' })
  outcome!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Ended in an agreement or an award.' })
  settled!: boolean | null;

  @Field(() => Int, { description: 'Working days from its opening to its end, or to the day of the answer.' })
  workingDays!: number;

  @Field(() => Boolean, { description: 'Longer than promised.' })
  late!: boolean;
}

@ObjectType('ExpertConsultation', { description: 'A question about a decision, put to somebody from outside.' })
export class ExpertConsultationType {
  @Field(() => String)
  expert!: string;

  @Field(() => String)
  question!: string;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => DayScalar)
  on!: string;
}

@ObjectType('DecisionReview', { description: 'What a decision led to, as somebody looked at it.' })
export class DecisionReviewType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String)
  effect!: string;

  @Field(() => VerdictEnum)
  verdict!: string;

  @Field(() => Boolean, { description: 'It missed what it was taken for.' })
  failed!: boolean;

  @Field(() => [String], { description: 'Why it failed.' })
  causes!: readonly string[];
}

@ObjectType('DecisionCommunication', { description: 'Who was told of a decision.' })
export class DecisionCommunicationType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  audience!: string;

  @Field(() => String)
  channel!: string;
}

@ObjectType('DecisionProposal', { description: 'A choice put up for decision, with what was said about it.' })
export class DecisionProposalType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => [DecisionOptionType])
  options!: readonly DecisionOptionType[];

  @Field(() => String, { nullable: true, description: 'The option that whoever proposed would choose.' })
  recommended!: string | null;

  @Field(() => Int, { description: 'Days from the proposal to the decision, or to the day of the answer.' })
  waitedDays!: number;

  @Field(() => Int, { description: 'Opinions given.' })
  inputs!: number;

  @Field(() => [String], { description: 'Who agreed, in order.' })
  agreedBy!: readonly string[];
}

@ObjectType('DecisionMade', { description: 'What was chosen, by whom, why, and what became of it.' })
export class DecisionMadeType {
  @Field(() => String)
  chosen!: string;

  @Field(() => String)
  by!: string;

  @Field(() => Boolean, { description: 'By somebody of the company rather than of the firm.' })
  internal!: boolean;

  @Field(() => DayScalar, { description: 'Business day of the decision.' })
  takenOn!: string;

  @Field(() => DayScalar)
  recordedOn!: string;

  @Field(() => Int, { description: 'Working days from the decision to its recording; above 5 it was known late.' })
  delayWorkingDays!: number;

  @Field(() => DayScalar, { description: 'Day from which it applies.' })
  effectiveOn!: string;

  @Field(() => CentsScalar, { nullable: true, description: 'What it commits.' })
  amountCents!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Budget set aside for it, as last said.' })
  budgetCents!: number | null;

  @Field(() => String, { nullable: true, description: 'Its reason, as first given.' })
  justification!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which the reason was given, at once or afterwards.' })
  justifiedOn!: string | null;

  @Field(() => [String], { description: 'Objectives that it serves.' })
  objectives!: readonly string[];

  @Field(() => [String], { description: 'KPIs on which its effect should show.' })
  kpis!: readonly string[];

  @Field(() => [String])
  channels!: readonly string[];

  @Field(() => [String])
  evidence!: readonly string[];

  @Field(() => Boolean, { description: 'Those concerned were told, when it was taken or afterwards.' })
  communicated!: boolean;

  @Field(() => [DecisionCommunicationType], { description: 'Announcements recorded by themselves.' })
  communications!: readonly DecisionCommunicationType[];

  @Field(() => ExecutionStateEnum, { nullable: true, description: 'As last reported; none as long as nobody has.' })
  execution!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day of that report.' })
  executedOn!: string | null;

  @Field(() => [DecisionReviewType])
  reviews!: readonly DecisionReviewType[];

  @Field(() => DayScalar, { nullable: true, description: 'Day on which its effect was to be looked at.' })
  reviewOn!: string | null;

  @Field(() => Boolean, { description: 'That day is past, it is in force, and nobody has looked.' })
  reviewOverdue!: boolean;

  @Field(() => String, { nullable: true, description: 'The decision that it replaced.' })
  supersedes!: string | null;

  @Field(() => String, { nullable: true, description: 'The decision that replaced it.' })
  supersededBy!: string | null;

  @Field(() => Int, { description: 'Reports that it was not respected.' })
  bypasses!: number;

  @Field(() => Int, { description: 'Line of the audit trail that records it.' })
  revision!: number;
}

@ObjectType('RegisteredDecision', { description: 'A decision from its proposal on, or from the moment it was taken.' })
export class RegisteredDecisionType {
  @Field(() => String)
  decision!: string;

  @Field(() => String)
  domain!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => RegisterStateEnum, {
    description: 'PROPOSED waits; SUSPENDED waits for an objection or a conflict; IN_FORCE; SUPERSEDED by another one.',
  })
  state!: string;

  @Field(() => DecisionProposalType, {
    nullable: true,
    description: 'None when it was taken without compared options.',
  })
  proposal!: DecisionProposalType | null;

  @Field(() => [DecisionObjectionType])
  objections!: readonly DecisionObjectionType[];

  @Field(() => [DecisionConflictType])
  conflicts!: readonly DecisionConflictType[];

  @Field(() => [ExpertConsultationType])
  experts!: readonly ExpertConsultationType[];

  @Field(() => DecisionMadeType, { nullable: true, description: 'None as long as it is not taken.' })
  made!: DecisionMadeType | null;

  @Field(() => [DecisionFlagType])
  flags!: readonly DecisionFlagType[];
}

@ObjectType('DecisionShare', { description: 'Some decisions, of how many.' })
export class DecisionShareType {
  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  of!: number;

  @Field(() => Float, { nullable: true, description: 'Count over of, 0 to 1; none of nothing.' })
  share!: number | null;
}

@ObjectType('ExecutionCounts', { description: 'How far the decisions taken were carried out, as last reported.' })
export class ExecutionCountsType {
  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  partial!: number;

  @Field(() => Int)
  notApplied!: number;

  @Field(() => Int, { description: 'Nobody has said.' })
  unknown!: number;
}

@ObjectType('RecordingDelay', { description: 'How long decisions took to become known.' })
export class RecordingDelayType {
  @Field(() => Float, { nullable: true, description: 'Median working days from decision to recording.' })
  medianWorkingDays!: number | null;

  @Field(() => Int, { nullable: true })
  longestWorkingDays!: number | null;

  @Field(() => DecisionShareType, { description: 'Recorded more than 5 working days after the decision.' })
  late!: DecisionShareType;
}

@ObjectType('QueueAge', { description: 'Proposals of one age that wait for a decision.' })
export class QueueAgeType {
  @Field(() => Int)
  fromDays!: number;

  @Field(() => Int, { nullable: true, description: 'None for the oldest.' })
  toDays!: number | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType('DecisionQueue', { description: 'What waits for a decision; a queue that ages tells of a bottleneck.' })
export class DecisionQueueType {
  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Of them, those that an objection or a conflict suspends.' })
  suspended!: number;

  @Field(() => Float, { nullable: true })
  medianDays!: number | null;

  @Field(() => Int, { nullable: true })
  oldestDays!: number | null;

  @Field(() => [QueueAgeType], { description: 'The youngest first.' })
  ages!: readonly QueueAgeType[];
}

@ObjectType('FailureCause', { description: 'Why decisions failed.' })
export class FailureCauseType {
  @Field(() => String)
  cause!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('DecisionOutcomes', { description: 'What reviews of the effect of decisions said, the last one of each.' })
export class DecisionOutcomesType {
  @Field(() => Int)
  reviewed!: number;

  @Field(() => Int)
  failed!: number;

  @Field(() => Int, { description: 'Failures that were analysed: their causes are told.' })
  analysed!: number;

  @Field(() => [FailureCauseType], { description: 'The most frequent first.' })
  causes!: readonly FailureCauseType[];
}

@ObjectType('DueDecisionReview', { description: 'A decision whose effect is to be looked at.' })
export class DueDecisionReviewType {
  @Field(() => String)
  decision!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => DayScalar)
  dueOn!: string;

  @Field(() => Int, { description: 'Negative while there is time.' })
  daysLate!: number;
}

@ObjectType('DecisionFlagCount', { description: 'How many decisions carry a mark.' })
export class DecisionFlagCountType {
  @Field(() => String)
  flag!: string;

  @Field(() => SentenceType)
  sentence!: SentenceType;

  @Field(() => Int)
  count!: number;
}

@ObjectType('DecisionRegisterSummary', {
  description: 'The whole register in figures, whatever the page and its filter.',
})
export class DecisionRegisterSummaryType {
  @Field(() => Int, { description: 'Decisions taken, superseded ones included.' })
  taken!: number;

  @Field(() => Int)
  superseded!: number;

  @Field(() => DecisionShareType, { description: 'Taken with a reason, given at once or afterwards.' })
  justified!: DecisionShareType;

  @Field(() => DecisionShareType, {
    description: 'Taken with a reason and recorded within 5 working days; a reason given afterwards repairs nothing.',
  })
  justifiedInTime!: DecisionShareType;

  @Field(() => DecisionShareType, { description: 'Made known to those concerned.' })
  communicated!: DecisionShareType;

  @Field(() => DecisionShareType, { description: 'Reported as carried out in whole.' })
  applied!: DecisionShareType;

  @Field(() => DecisionShareType, { description: 'Citing at least one document.' })
  withEvidence!: DecisionShareType;

  @Field(() => DecisionShareType, { description: 'Taken by somebody of the company rather than of the firm.' })
  internal!: DecisionShareType;

  @Field(() => DecisionShareType, { description: 'Taken after options were compared.' })
  compared!: DecisionShareType;

  @Field(() => DecisionShareType, { description: 'Of those with a recommendation, the ones that followed it.' })
  asRecommended!: DecisionShareType;

  @Field(() => ExecutionCountsType)
  executions!: ExecutionCountsType;

  @Field(() => Float, {
    nullable: true,
    description: 'Median days from proposal to decision; none before there is one.',
  })
  medianDaysToDecide!: number | null;

  @Field(() => RecordingDelayType)
  recordingDelay!: RecordingDelayType;

  @Field(() => DecisionQueueType)
  openQueue!: DecisionQueueType;

  @Field(() => DecisionOutcomesType)
  outcomes!: DecisionOutcomesType;

  @Field(() => [DueDecisionReviewType], { description: 'Overdue, or due within 30 days; the longest overdue first.' })
  reviewsDue!: readonly DueDecisionReviewType[];

  @Field(() => [DecisionFlagCountType], { description: 'The most frequent first.' })
  flags!: readonly DecisionFlagCountType[];
}

@ObjectType('DecisionRegister', {
  description:
    'A page of the decisions, proposed or taken, in the order in which they became known; and all in figures.',
})
export class DecisionRegisterType extends pageOf(RegisteredDecisionType, 'RegisteredDecision') {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => DecisionRegisterSummaryType)
  summary!: DecisionRegisterSummaryType;
}
