import { AsOfType, DayScalar, enumOf, SentenceType, WeekScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DIMENSIONS, READINESS_VERDICTS } from './readiness-vocabulary.js';

const DimensionEnum = enumOf('ReadinessDimensionCode', DIMENSIONS);
const VerdictEnum = enumOf('ReadinessVerdict', READINESS_VERDICTS);
const ForecastStatusEnum = enumOf('ForecastStatus', ['DONE', 'ON_TRACK', 'AT_RISK', 'LATE']);

@ObjectType('ReadinessTerm', { description: 'One input of a dimension, and everything it rests on.' })
export class ReadinessTermType {
  @Field(() => String)
  term!: string;

  @Field(() => String, { nullable: true, description: 'The process, item or KPI, where there is one term for each.' })
  subject!: string | null;

  @Field(() => Float, { description: '0 when it was not evaluated: never 1 by default.' })
  value!: number;

  @Field(() => Boolean, { description: 'False: nothing is there to be measured.' })
  evaluated!: boolean;

  @Field(() => Float, { nullable: true, description: 'Numerator, where the value is a fraction.' })
  part!: number | null;

  @Field(() => Float, { nullable: true, description: 'Denominator, where the value is a fraction.' })
  whole!: number | null;

  @Field(() => [Int], { description: 'Lines of the audit trail it rests on.' })
  events!: readonly number[];

  @Field(() => [String], { description: 'Evidence it rests on.' })
  evidence!: readonly string[];
}

@ObjectType('ReadinessDimension', { description: 'One of the eight dimensions of the score.' })
export class ReadinessDimensionType {
  @Field(() => DimensionEnum)
  dimension!: string;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => Float, { description: 'Weight in the score; all weights make 100.' })
  weight!: number;

  @Field(() => Float, { description: '0 to 1.' })
  value!: number;

  @Field(() => Float, { description: 'Share of its inputs with fresh evidence, 0 to 1.' })
  freshness!: number;

  @Field(() => Boolean, { description: 'False when none of its terms could be evaluated.' })
  evaluated!: boolean;

  @Field(() => [ReadinessTermType])
  terms!: readonly ReadinessTermType[];
}

@ObjectType('ReadinessGate', { description: 'A computed condition that no score can offset.' })
export class ReadinessGateType {
  @Field(() => String, { description: 'G-OWN, G-PREST …' })
  gate!: string;

  @Field(() => Boolean, { description: 'Its condition holds.' })
  open!: boolean;

  @Field(() => Boolean, { description: 'Leadership or the sponsor accepted it as it is.' })
  waived!: boolean;

  @Field(() => Boolean, { description: 'Open and not waived.' })
  blocks!: boolean;

  @Field(() => Boolean, { description: 'False: nothing is there to be looked at.' })
  evaluated!: boolean;

  @Field(() => [String], { description: 'What keeps it open.' })
  subjects!: readonly string[];

  @Field(() => SentenceType, { description: 'What lifts it.' })
  expected!: SentenceType;

  @Field(() => [Int], { description: 'Lines of the audit trail it rests on.' })
  events!: readonly number[];
}

@ObjectType('OwnerShare', { description: 'How many operating decisions the owner still takes, over the last eight weeks.' })
export class OwnerShareType {
  @Field(() => Int)
  ownerDecisions!: number;

  @Field(() => Int)
  opsDecisions!: number;

  @Field(() => Float, { nullable: true, description: '0 to 1.' })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval (Wilson, 1927).' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval (Wilson, 1927).' })
  high!: number | null;

  @Field(() => [WeekScalar], { description: 'Weeks left out because the owner was away for a test.' })
  excludedWeeks!: readonly string[];
}

@ObjectType('KnowledgeCoverage', { description: 'How much of the critical knowledge remains when some people are not there.' })
export class KnowledgeCoverageType {
  @Field(() => Float, { description: 'Criticality-weighted share, 0 to 1.' })
  value!: number;

  @Field(() => [String], { description: 'Items that nobody else does alone.' })
  missing!: readonly string[];
}

@ObjectType('BusFactor', { description: 'People removed, worst first, before one half of the knowledge is lost (Avelino et al., 2016).' })
export class BusFactorType {
  @Field(() => Int)
  count!: number;

  @Field(() => [String], { description: 'Who was removed, in order.' })
  sequence!: readonly string[];
}

@ObjectType('HandoverForecast', { description: 'When every item will have a relay, at the pace of the last twelve observed weeks.' })
export class HandoverForecastType {
  @Field(() => ForecastStatusEnum)
  status!: string;

  @Field(() => SentenceType)
  message!: SentenceType;

  @Field(() => [WeekScalar], { description: 'The observed weeks that it draws from.' })
  weeks!: readonly string[];

  @Field(() => [Int], { description: 'Items that gained a relay in each of these weeks.' })
  throughput!: readonly number[];

  @Field(() => Int, { description: 'Items still without a relay.' })
  backlog!: number;

  @Field(() => Int, { nullable: true, description: 'Open weeks with 50 %; none beyond 60 weeks.' })
  p50!: number | null;

  @Field(() => Int, { nullable: true, description: 'Open weeks with 85 %; none beyond 60 weeks.' })
  p85!: number | null;

  @Field(() => Int, { nullable: true, description: 'Open weeks with 95 %; none beyond 60 weeks.' })
  p95!: number | null;

  @Field(() => WeekScalar, { nullable: true })
  p50Week!: string | null;

  @Field(() => DayScalar)
  contractEnd!: string;

  @Field(() => Int, { description: 'Open weeks left in the contract.' })
  openWeeksToContractEnd!: number;

  @Field(() => Float, { description: '0 to 1.' })
  probabilityByContractEnd!: number;
}

@ObjectType('ReadinessSnapshot', { description: 'Readiness as it was frozen on a day; never rewritten.' })
export class ReadinessSnapshotType {
  @Field(() => String)
  snapshot!: string;

  @Field(() => DayScalar)
  asOf!: string;

  @Field(() => Int, { description: 'Revision of the mission that it was computed from.' })
  atRevision!: number;

  @Field(() => Float)
  score!: number;

  @Field(() => VerdictEnum)
  verdict!: string;

  @Field(() => Float)
  confidence!: number;
}

@ObjectType('ExitReadiness', {
  description: 'How ready the company is to do without its owner and without the firm, and everything that says so.',
})
export class ExitReadinessType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => String, { description: 'Version of the formula.' })
  formula!: string;

  @Field(() => Boolean, { description: 'Some input was never recorded: the score says less than it could.' })
  partial!: boolean;

  @Field(() => Float, { description: '0 to 100: the smaller of raw and cap.' })
  score!: number;

  @Field(() => Float, { description: 'Weighted sum of the dimensions, 0 to 100.' })
  raw!: number;

  @Field(() => Float, { description: 'The weakest of D2 to D5 plus 0.30, times 100; may exceed 100.' })
  cap!: number;

  @Field(() => String, { description: 'below-50, 50-72 or above-72 (Exit Planning Institute, secondary source).' })
  band!: string;

  @Field(() => VerdictEnum)
  verdict!: string;

  @Field(() => Float, { description: 'Share of inputs with fresh evidence, 0 to 100; beside the score, never in it.' })
  confidence!: number;

  @Field(() => [ReadinessDimensionType])
  dimensions!: readonly ReadinessDimensionType[];

  @Field(() => [ReadinessGateType])
  gates!: readonly ReadinessGateType[];

  @Field(() => OwnerShareType)
  ownerShare!: OwnerShareType;

  @Field(() => KnowledgeCoverageType)
  coverageWithoutOwner!: KnowledgeCoverageType;

  @Field(() => KnowledgeCoverageType)
  coverageWithoutFirm!: KnowledgeCoverageType;

  @Field(() => KnowledgeCoverageType)
  coverageWithoutBoth!: KnowledgeCoverageType;

  @Field(() => BusFactorType)
  busFactor!: BusFactorType;

  @Field(() => BusFactorType, { description: 'With the firm gone to begin with.' })
  busFactorWithoutFirm!: BusFactorType;

  @Field(() => HandoverForecastType, { nullable: true, description: 'None below six observed weeks.' })
  forecast!: HandoverForecastType | null;

  @Field(() => [ReadinessSnapshotType])
  snapshots!: readonly ReadinessSnapshotType[];
}
