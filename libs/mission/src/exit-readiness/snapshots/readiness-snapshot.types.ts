import { AsOfType, DayScalar, enumOf, SentenceType, WeekScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DimensionEnum } from '../score/readiness-dimension.types.js';
import { OPINIONS } from '../readiness.events.js';
import { READINESS_VERDICTS } from '../readiness-vocabulary.js';

const VerdictEnum = enumOf('ReadinessVerdict', READINESS_VERDICTS);
const OpinionEnum = enumOf('Opinion', OPINIONS);

@ObjectType('SnapshotTerm', { description: 'One input of a dimension, as it counted.' })
export class SnapshotTermType {
  @Field(() => String)
  term!: string;

  @Field(() => String, { nullable: true, description: 'The process, item or KPI, where there is one term for each.' })
  subject!: string | null;

  @Field(() => Float, { description: 'Unrounded; 0 when it was not evaluated.' })
  value!: number;

  @Field(() => Boolean, { description: 'False: nothing was there to be measured.' })
  evaluated!: boolean;
}

@ObjectType('SnapshotDimension', { description: 'A dimension of the score, as it counted.' })
export class SnapshotDimensionType {
  @Field(() => DimensionEnum)
  dimension!: string;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => Float, { description: 'Weight in the score; all weights make 100.' })
  weight!: number;

  @Field(() => Float, { description: '0 to 1, unrounded.' })
  value!: number;

  @Field(() => [SnapshotTermType])
  terms!: readonly SnapshotTermType[];
}

@ObjectType('SnapshotGate', { description: 'A gate that was open or waived.' })
export class SnapshotGateType {
  @Field(() => String)
  gate!: string;

  @Field(() => [String], { description: 'What kept it open.' })
  subjects!: readonly string[];

  @Field(() => Boolean)
  waived!: boolean;
}

@ObjectType('SnapshotForecast', { description: 'Open weeks until the handover is done, as forecast then.' })
export class SnapshotForecastType {
  @Field(() => Int, { nullable: true, description: 'With 50 %; none beyond 60 weeks.' })
  p50!: number | null;

  @Field(() => Int, { nullable: true, description: 'With 85 %; none beyond 60 weeks.' })
  p85!: number | null;
}

@ObjectType('ReadinessReview', { description: 'What leadership or the sponsor thinks of a snapshot.' })
export class ReadinessReviewType {
  @Field(() => OpinionEnum)
  opinion!: string;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => [String])
  reserves!: readonly string[];

  @Field(() => String)
  by!: string;

  @Field(() => DayScalar)
  on!: string;
}

@ObjectType('DimensionThenAndNow', { description: 'A dimension as it counted, and as it would count.' })
export class DimensionThenAndNowType {
  @Field(() => DimensionEnum)
  dimension!: string;

  @Field(() => Float, { description: '0 to 1, as known then.' })
  then!: number;

  @Field(() => Float, { description: '0 to 1, as known now.' })
  now!: number;
}

@ObjectType('ReadinessAsKnownNow', {
  description:
    'The day of a snapshot, computed again with what is known now: everything that had happened by then, however late ' +
    'it was recorded, with the corrections of what was measured and counted by then.',
})
export class ReadinessAsKnownNowType {
  @Field(() => Float)
  score!: number;

  @Field(() => Float)
  raw!: number;

  @Field(() => Float)
  cap!: number;

  @Field(() => String, { description: 'below-50, 50-72 or above-72.' })
  band!: string;

  @Field(() => VerdictEnum)
  verdict!: string;

  @Field(() => Float)
  confidence!: number;

  @Field(() => [DimensionThenAndNowType], { description: 'All eight.' })
  dimensions!: readonly DimensionThenAndNowType[];

  @Field(() => [SnapshotGateType])
  gates!: readonly SnapshotGateType[];

  @Field(() => Boolean, { description: 'Score, gates, verdict or confidence are not what the snapshot says.' })
  differs!: boolean;

  @Field(() => [String], { description: 'Gates that the snapshot had open, and that are not.' })
  closed!: readonly string[];

  @Field(() => [String], { description: 'Gates that are open, and that the snapshot did not know of.' })
  opened!: readonly string[];

  @Field(() => [Int], { description: 'Lines recorded after the snapshot that count for its day.' })
  laterLines!: readonly number[];
}

@ObjectType('ReadinessSnapshot', { description: 'Readiness as it was frozen on a day; never rewritten.' })
export class ReadinessSnapshotType {
  @Field(() => String)
  snapshot!: string;

  @Field(() => DayScalar, { description: 'Day to which the calculation refers.' })
  asOf!: string;

  @Field(() => Int, { description: 'Revision of the mission that it was computed from.' })
  atRevision!: number;

  @Field(() => Int, { description: 'Line of the audit trail that keeps it.' })
  revision!: number;

  @Field(() => String, { description: 'Version of the formula.' })
  formula!: string;

  @Field(() => [SnapshotDimensionType])
  dimensions!: readonly SnapshotDimensionType[];

  @Field(() => Float, { description: 'Weighted sum of the dimensions, 0 to 100.' })
  raw!: number;

  @Field(() => Float, { description: 'The weakest of D2 to D5 plus 0.30, times 100; may exceed 100.' })
  cap!: number;

  @Field(() => Float, { description: '0 to 100: the smaller of raw and cap, unrounded.' })
  score!: number;

  @Field(() => String, { description: 'below-50, 50-72 or above-72.' })
  band!: string;

  @Field(() => [SnapshotGateType], { description: 'Those that were open or waived.' })
  gates!: readonly SnapshotGateType[];

  @Field(() => VerdictEnum)
  verdict!: string;

  @Field(() => Float)
  confidence!: number;

  @Field(() => [String], { description: 'Domains of the mission that counted.' })
  domains!: readonly string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Sum of the revenue shares of the key accounts; none for who may not see key accounts.',
  })
  keyAccountTotal!: number | null;

  @Field(() => [WeekScalar], { description: 'Weeks left out because the owner was away for a test.' })
  excludedWeeks!: readonly string[];

  @Field(() => [String], { description: 'Signals that were open.' })
  openSignals!: readonly string[];

  @Field(() => [Int], { description: 'Lines of the audit trail that made the score and the gates.' })
  countingEvents!: readonly number[];

  @Field(() => [Int], { description: 'Those of them that were struck since, as recorded by mistake.' })
  restsOnStruck!: readonly number[];

  @Field(() => SnapshotForecastType, { nullable: true, description: 'None below six observed weeks.' })
  forecast!: SnapshotForecastType | null;

  @Field(() => [ReadinessReviewType])
  reviews!: readonly ReadinessReviewType[];

  @Field(() => ReadinessAsKnownNowType, { description: 'The same day with what is known now.' })
  asKnownNow!: ReadinessAsKnownNowType | Promise<ReadinessAsKnownNowType>;
}

@ObjectType('ReadinessSnapshotAnswer', {
  description: 'One snapshot, with what is known of it at the moment asked about.',
})
export class ReadinessSnapshotAnswerType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => ReadinessSnapshotType)
  taken!: ReadinessSnapshotType;
}
