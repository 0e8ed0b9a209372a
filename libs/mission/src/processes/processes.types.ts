import { AsOfType, DayScalar, enumOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../shared/notice.types.js';
import { ATTRIBUTES } from './processes.events.js';

const AttributeEnum = enumOf('ProcessAttribute', ATTRIBUTES);
const RatingEnum = enumOf('AttributeRating', ['N', 'P', 'L', 'F']);

@ObjectType('ProcessRating', { description: 'How far an attribute of a process is achieved (ISO/IEC 33020).' })
export class ProcessRatingType {
  @Field(() => AttributeEnum)
  attribute!: string;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => Float, {
    nullable: true,
    description: '0 to 1; none when it was not rated, which counts as not achieved.',
  })
  share!: number | null;

  @Field(() => RatingEnum, { description: 'N up to 15 %, P up to 50 %, L up to 85 %, F above.' })
  rating!: string;
}

@ObjectType('MissingAttribute', { description: 'What stands between a process and its next capability level.' })
export class MissingAttributeType {
  @Field(() => AttributeEnum)
  attribute!: string;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => RatingEnum, { description: 'As it was last rated.' })
  rating!: string;

  @Field(() => RatingEnum, { description: 'At least: L on the next level, F on those below.' })
  needed!: string;
}

@ObjectType('ProcessAssessment', { description: 'One rating of a process, and the capability level computed from it.' })
export class ProcessAssessmentType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the campaign.' })
  wave!: number | null;

  @Field(() => Int, { description: 'Capability level, 0 to 5.' })
  level!: number;

  @Field(() => String)
  evidence!: string;

  @Field(() => Boolean, { description: 'Assessed by whoever answered for it, or had written its last version.' })
  ownWork!: boolean;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('VersionApproval', { description: 'Somebody other than its author takes a version as the one that holds.' })
export class VersionApprovalType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;
}

@ObjectType('ProcessVersion', { description: 'A written version of a process.' })
export class ProcessVersionType {
  @Field(() => String)
  version!: string;

  @Field(() => String)
  author!: string;

  @Field(() => Boolean, { description: 'Its author is of the firm.' })
  byFirm!: boolean;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => String, { description: 'Evidence: the document itself.' })
  document!: string;

  @Field(() => Int, { nullable: true })
  stepsTotal!: number | null;

  @Field(() => Int, { nullable: true })
  stepsDocumented!: number | null;

  @Field(() => [VersionApprovalType])
  approvals!: readonly VersionApprovalType[];
}

@ObjectType('ProcessPractice', {
  description: 'What was done of a process in the last thirty days, against the paper.',
})
export class ProcessPracticeType {
  @Field(() => Int)
  executions!: number;

  @Field(() => Int, { description: 'By people of the company.' })
  internal!: number;

  @Field(() => Int, { description: 'By people of the company, done as written.' })
  conforming!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Conforming over all executions, 0 to 1; none without an execution.',
  })
  conformingShare!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last execution by somebody of the company, ever.' })
  lastInternalOn!: string | null;
}

@ObjectType('ProcessAutomation', { description: 'A step that a tool does.' })
export class ProcessAutomationType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  step!: string;

  @Field(() => String)
  tool!: string;

  @Field(() => Float, { description: 'Share of all steps that are automated after it, 0 to 1.' })
  share!: number;

  @Field(() => Int, { description: 'Sites on which the tool runs.' })
  sites!: number;

  @Field(() => Boolean, { description: 'Tried on a small scale first.' })
  pilot!: boolean;
}

@ObjectType('MethodAdaptation', { description: 'A change made to a method so that it fits the team.' })
export class MethodAdaptationType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  method!: string;

  @Field(() => String, { description: 'What it was before: a model of the firm, a standard tool.' })
  adaptedFrom!: string;

  @Field(() => String)
  adaptation!: string;

  @Field(() => String, { description: 'Group that proposed it.' })
  proposedBy!: string;

  @Field(() => String, { nullable: true })
  process!: string | null;
}

@ObjectType('ChangeAcceptance', { description: 'How many of those asked, at least five, accept a change.' })
export class ChangeAcceptanceType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  method!: string;

  @Field(() => String, { nullable: true, description: 'None: asked everywhere.' })
  site!: string | null;

  @Field(() => Int)
  respondents!: number;

  @Field(() => Int)
  favourable!: number;

  @Field(() => Float, { description: '0 to 1.' })
  share!: number;
}

@ObjectType('SiteAcceptance', { description: 'How far a site accepts the changes, each as it was last asked about.' })
export class SiteAcceptanceType {
  @Field(() => String, { nullable: true, description: 'None: asked everywhere.' })
  site!: string | null;

  @Field(() => Int, { description: 'Changes that were asked about.' })
  methods!: number;

  @Field(() => Int)
  respondents!: number;

  @Field(() => Int)
  favourable!: number;

  @Field(() => Float, { description: '0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval (Wilson, 1927).' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval (Wilson, 1927).' })
  high!: number;
}

@ObjectType('Process', { description: 'A process: how well it is mastered, written down, practised and automated.' })
export class ProcessType {
  @Field(() => String)
  process!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Critical: its level counts in exit readiness.' })
  critical!: boolean;

  @Field(() => String, { description: 'Who answers for it.' })
  owner!: string;

  @Field(() => Boolean, { description: 'Whoever answers for it is of the firm.' })
  ownedByFirm!: boolean;

  @Field(() => [String])
  functions!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Capability level, 0 to 5 (ISO/IEC 33020); none: never assessed.' })
  level!: number | null;

  @Field(() => DayScalar, { nullable: true })
  assessedOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Assessed in the last 120 days.' })
  fresh!: boolean | null;

  @Field(() => [ProcessRatingType], { description: 'All attributes, as last rated; empty when never assessed.' })
  ratings!: readonly ProcessRatingType[];

  @Field(() => [MissingAttributeType], { description: 'What is missing for the next level.' })
  missing!: readonly MissingAttributeType[];

  @Field(() => [ProcessAssessmentType], { description: 'In the order of recording.' })
  assessments!: readonly ProcessAssessmentType[];

  @Field(() => Float, { nullable: true, description: 'Steps described over steps, 0 to 1; none when not counted.' })
  documentedShare!: number | null;

  @Field(() => [ProcessVersionType], { description: 'In the order of writing.' })
  versions!: readonly ProcessVersionType[];

  @Field(() => Boolean, { description: 'Written, and only ever by the firm.' })
  firmAuthored!: boolean;

  @Field(() => Float, { description: 'Share of all steps that are automated, 0 to 1.' })
  automatedShare!: number;

  @Field(() => [ProcessAutomationType], { description: 'In order.' })
  automations!: readonly ProcessAutomationType[];

  @Field(() => ProcessPracticeType)
  practice!: ProcessPracticeType;

  @Field(() => Float, {
    nullable: true,
    description:
      'Façade: share documented less share practised, 0 to 1. Without an execution practice is 0. None: no paper.',
  })
  facadeGap!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'Followed no longer since; it leaves every sum.' })
  retiredOn!: string | null;
}

@ObjectType('QuarterOfMaturity', { description: 'Processes that first reached level 3 in a quarter.' })
export class QuarterOfMaturityType {
  @Field(() => String, { description: '2026-Q2.' })
  quarter!: string;

  @Field(() => Int)
  reached!: number;

  @Field(() => [String])
  processes!: readonly string[];
}

@ObjectType('MaturityTotals', { description: 'How far the processes that are followed have come.' })
export class MaturityTotalsType {
  @Field(() => Int)
  followed!: number;

  @Field(() => Int)
  critical!: number;

  @Field(() => Int, { description: 'Critical ones that were assessed.' })
  assessed!: number;

  @Field(() => Int, { description: 'Critical ones at level 3 or above: established.' })
  established!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean level of the critical ones, never assessed as 0; none without one.',
  })
  meanLevel!: number | null;

  @Field(() => [Int], { description: 'Critical ones at level 0, 1, 2, 3, 4 and 5; never assessed as 0.' })
  levels!: readonly number[];

  @Field(() => Int, { description: 'With a written version.' })
  documented!: number;

  @Field(() => Float, { nullable: true, description: 'Documented over followed, 0 to 1; none without a process.' })
  documentedShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean automated share, never automated as 0; none without a process.',
  })
  automatedShare!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Versions written by people of the company over all; none without one.',
  })
  internalAuthorShare!: number | null;
}

@ObjectType('ProcessMaturity', {
  description: 'How well the processes are mastered, and whether that is more than paper.',
})
export class ProcessMaturityType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [NoticeType], { description: 'What to do next, worst first; nothing once the mission is closed.' })
  notices!: readonly NoticeType[];

  @Field(() => MaturityTotalsType)
  totals!: MaturityTotalsType;

  @Field(() => [QuarterOfMaturityType], { description: 'From the first assessment on.' })
  quarters!: readonly QuarterOfMaturityType[];

  @Field(() => [ProcessType], { description: 'In ascending order of code; those followed no longer at the end.' })
  processes!: readonly ProcessType[];

  @Field(() => [MethodAdaptationType], { description: 'In order.' })
  adaptations!: readonly MethodAdaptationType[];

  @Field(() => [SiteAcceptanceType], { description: 'The least favourable site first.' })
  acceptanceBySite!: readonly SiteAcceptanceType[];

  @Field(() => [ChangeAcceptanceType], { description: 'In order.' })
  acceptances!: readonly ChangeAcceptanceType[];
}
