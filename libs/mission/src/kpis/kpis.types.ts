import { AsOfType, DayScalar, enumOf } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../shared/notice.types.js';
import { DISPUTE_ENDS, KPI_TRENDS, TREND_LAWS } from './kpi-vocabulary.js';
import { KPI_CADENCES, KPI_DIRECTIONS, KPI_FAMILIES, KPI_SOURCES } from './kpis.events.js';

const FamilyEnum = enumOf('KpiFamily', KPI_FAMILIES);
const DirectionEnum = enumOf('KpiDirection', KPI_DIRECTIONS);
const CadenceEnum = enumOf('KpiCadence', KPI_CADENCES);
const SourceEnum = enumOf('KpiSource', KPI_SOURCES);
const TrendEnum = enumOf('KpiTrendWord', KPI_TRENDS);
const LawEnum = enumOf('TrendLaw', TREND_LAWS);
const DisputeEndEnum = enumOf('KpiDisputeEnd', DISPUTE_ENDS);

@ObjectType('KpiCorrection', {
  description: 'A measured value that was wrong: what it was, what it is, and the proof.',
})
export class KpiCorrectionType {
  @Field(() => String)
  period!: string;

  @Field(() => String, { nullable: true, description: 'None: the whole company.' })
  site!: string | null;

  @Field(() => Int, { description: 'Version of the formula.' })
  version!: number;

  @Field(() => Float, { description: 'The value before; it stays readable.' })
  from!: number;

  @Field(() => Float)
  to!: number;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  evidence!: string;

  @Field(() => DayScalar, { description: 'Business day of the correction.' })
  on!: string;

  @Field(() => DayScalar, { description: 'Day on which it became known.' })
  recordedOn!: string;

  @Field(() => String)
  by!: string;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('KpiDispute', { description: 'A doubt about the values of a period, and what closed it.' })
export class KpiDisputeType {
  @Field(() => String)
  period!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  by!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => Boolean, { description: 'Not settled: it holds up the exit.' })
  open!: boolean;

  @Field(() => DisputeEndEnum, {
    nullable: true,
    description: 'CORRECTED, UPHELD or WITHDRAWN; none while it is open.',
  })
  end!: string | null;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed.' })
  closedFor!: string | null;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('NpsChange', { description: 'From one wave to the next, the waves independent; in points.' })
export class NpsChangeType {
  @Field(() => Float)
  points!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval. A change whose interval holds 0 may be chance.' })
  high!: number;
}

@ObjectType('Nps', { description: 'A net promoter score with its margin of error; in points, −100 to 100.' })
export class NpsType {
  @Field(() => Int, { description: 'Answers 9 and 10.' })
  promoters!: number;

  @Field(() => Int, { description: 'Answers 7 and 8.' })
  passives!: number;

  @Field(() => Int, { description: 'Answers 0 to 6.' })
  detractors!: number;

  @Field(() => Float)
  points!: number;

  @Field(() => Float)
  standardError!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval.' })
  high!: number;

  @Field(() => NpsChangeType, { nullable: true, description: 'Since the wave before in the same series.' })
  change!: NpsChangeType | null;
}

@ObjectType('KpiMeasurement', { description: 'The value of a period as it stands, with what it was before.' })
export class KpiMeasurementType {
  @Field(() => String, { description: '2026-03, 2026-W18, 2026-Q1 or wave-2.' })
  period!: string;

  @Field(() => String, { nullable: true, description: 'None: the whole company.' })
  site!: string | null;

  @Field(() => Int, { description: 'Version of the formula.' })
  version!: number;

  @Field(() => Float, { description: 'In the unit of the KPI, corrections applied.' })
  value!: number;

  @Field(() => Float, { description: 'As it was measured, before any correction.' })
  firstValue!: number;

  @Field(() => Int, { nullable: true, description: 'Observations behind the value.' })
  n!: number | null;

  @Field(() => NpsType, { nullable: true })
  nps!: NpsType | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Value below or at which half of the samples lie (nearest rank).',
  })
  p50!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Value below or at which 85 % of the samples lie (nearest rank).',
  })
  p85!: number | null;

  @Field(() => DayScalar, { description: 'Business day on which it was last said, by measurement or correction.' })
  on!: string;

  @Field(() => DayScalar, { description: 'Day on which it was first known.' })
  recordedOn!: string;

  @Field(() => String, { nullable: true, description: 'Who measured it; none when it is computed.' })
  by!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Behind the value as it stands: of its last correction, if any.',
  })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'Behind the value as it was measured.' })
  firstEvidence!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Known within ten days of the end of its period; none for a survey wave and a computed value.',
  })
  onTime!: boolean | null;

  @Field(() => Boolean, { description: 'Somebody doubts it, and the doubt is not settled.' })
  disputed!: boolean;

  @Field(() => [KpiCorrectionType], { description: 'In order.' })
  corrections!: readonly KpiCorrectionType[];

  @Field(() => Int, { nullable: true, description: 'Line of the audit trail, where one line gave it.' })
  revision!: number | null;
}

@ObjectType('KpiTrend', {
  description: 'Mann–Kendall on one series (Mann 1945, Kendall 1975), exact for at most ten values without ties.',
})
export class KpiTrendType {
  @Field(() => TrendEnum, {
    description: 'Which way it goes: established below p = 0.01, likely below 0.05, one-sided.',
  })
  word!: string;

  @Field(() => Int, { description: 'Values tested; at least four.' })
  n!: number;

  @Field(() => Int, { description: 'Rises less falls over all pairs.' })
  s!: number;

  @Field(() => Float, { description: 'Kendall’s τ, −1 to 1.' })
  tau!: number;

  @Field(() => Float, { description: 'One-sided probability of so strong a trend the wrong way, if there were none.' })
  pAdverse!: number;

  @Field(() => Float, { description: 'One-sided probability of so strong a trend the right way, if there were none.' })
  pFavourable!: number;

  @Field(() => LawEnum, {
    description: 'APPROXIMATE: at most ten values with ties, where the normal law is only a guide.',
  })
  law!: string;

  @Field(() => Float, { description: 'Median change per period, in the unit of the KPI (Sen, 1968).' })
  slope!: number;
}

@ObjectType('KpiReliability', { description: 'How far measured values can be relied on.' })
export class KpiReliabilityType {
  @Field(() => Int, { description: 'Values measured, corrected ones once.' })
  measured!: number;

  @Field(() => Int)
  withEvidence!: number;

  @Field(() => Float, { nullable: true, description: 'With evidence over measured, 0 to 1; none without a value.' })
  evidenceShare!: number | null;

  @Field(() => Int, { description: 'Whose evidence is registered with its hash as well.' })
  withRegisteredEvidence!: number;

  @Field(() => Int, { description: 'Periods whose day to be measured has passed, measured or not.' })
  due!: number;

  @Field(() => Int, { description: 'Of these, measured within ten days of the end of the period.' })
  onTime!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'On time over due, 0 to 1; none when nothing is due by a calendar.',
  })
  onTimeShare!: number | null;

  @Field(() => Int, { description: 'Values that were never corrected.' })
  uncorrected!: number;

  @Field(() => Float, { nullable: true, description: 'Uncorrected over measured, 0 to 1; none without a value.' })
  uncorrectedShare!: number | null;

  @Field(() => Int, { description: 'Doubts that are not settled.' })
  openDisputes!: number;
}

@ObjectType('KpiBaseline', { description: 'Where a KPI stood before the mission.' })
export class KpiBaselineType {
  @Field(() => Float)
  value!: number;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The objective that says so, when none was set on the KPI itself.',
  })
  objective!: string | null;
}

@ObjectType('KpiTarget', { description: 'Where a KPI is to be.' })
export class KpiTargetType {
  @Field(() => Float)
  value!: number;

  @Field(() => DayScalar, { nullable: true })
  due!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The objective that says so, when none was set on the KPI itself.',
  })
  objective!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The value is as good, or better; none without a value.' })
  met!: boolean | null;
}

@ObjectType('Kpi', {
  description: 'A named measure: what it is worth, where it stood, where it is to be, how it goes.',
})
export class KpiType {
  @Field(() => String)
  kpi!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => FamilyEnum)
  family!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: string;

  @Field(() => String, { description: 'Who answers for it.' })
  owner!: string;

  @Field(() => CadenceEnum)
  cadence!: string;

  @Field(() => SourceEnum, { description: 'Measured by people, or computed from what the mission records anyway.' })
  source!: string;

  @Field(() => Boolean, { description: 'Shared by two roles: only shown next to its counterpart.' })
  shared!: boolean;

  @Field(() => String, { nullable: true, description: 'That counterpart.' })
  pairedWith!: string | null;

  @Field(() => Int, { description: 'Version of the formula in force.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The formula in force.' })
  formula!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Worth now. For the owner’s share, of the last eight weeks; else that of the last period.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval, for a share or an NPS.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval, for a share or an NPS.' })
  high!: number | null;

  @Field(() => KpiMeasurementType, { nullable: true, description: 'The last period of the series that speaks for it.' })
  last!: KpiMeasurementType | null;

  @Field(() => Int, { nullable: true, description: 'Days since the last value was said.' })
  ageDays!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'The last value is at most 45 days old.' })
  fresh!: boolean | null;

  @Field(() => KpiBaselineType, { nullable: true })
  baseline!: KpiBaselineType | null;

  @Field(() => Float, { nullable: true, description: 'First value of the series that speaks for it.' })
  firstValue!: number | null;

  @Field(() => KpiTargetType, { nullable: true })
  target!: KpiTargetType | null;

  @Field(() => Float, {
    nullable: true,
    description: 'From the first value (0) to the target (1), as exit readiness counts it.',
  })
  progress!: number | null;

  @Field(() => KpiTrendType, { nullable: true, description: 'None below four points of one formula and place.' })
  trend!: KpiTrendType | null;

  @Field(() => [KpiCorrectionType], { description: 'In the order of recording.' })
  corrections!: readonly KpiCorrectionType[];

  @Field(() => [KpiDisputeType], { description: 'In the order of recording.' })
  disputes!: readonly KpiDisputeType[];

  @Field(() => KpiReliabilityType)
  reliability!: KpiReliabilityType;

  @Field(() => DayScalar, { nullable: true, description: 'Followed no longer since; its history stays.' })
  retiredOn!: string | null;

  @Field(() => String, { nullable: true })
  retiredFor!: string | null;
}

@ObjectType('KpiBoard', {
  description: 'The measures of a mission. A shared one comes directly before its counterpart.',
})
export class KpiBoardType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [NoticeType], { description: 'What to do next, worst first; nothing once the mission is closed.' })
  notices!: readonly NoticeType[];

  @Field(() => KpiReliabilityType, { description: 'Of all measures on the board that are followed, together.' })
  reliability!: KpiReliabilityType;

  @Field(() => [KpiType], { description: 'In the order of definition; those followed no longer at the end.' })
  kpis!: readonly KpiType[];

  @Field(() => [String], { description: 'Shared measures that are held back: their counterpart is not defined.' })
  withheld!: readonly string[];
}

@ObjectType('KpiFormula', { description: 'A version of a formula.' })
export class KpiFormulaType {
  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true, description: 'None when it was never written down.' })
  formula!: string | null;

  @Field(() => String, { nullable: true, description: 'First period to which it applies; none for the first version.' })
  fromPeriod!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was changed.' })
  reason!: string | null;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;
}

@ObjectType('KpiLine', { description: 'Values of one formula and one place. Two lines are never joined.' })
export class KpiLineType {
  @Field(() => Int, { description: 'Version of the formula.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'None: the whole company.' })
  site!: string | null;

  @Field(() => [KpiMeasurementType], { description: 'By period. A period that was not measured is missing.' })
  measurements!: readonly KpiMeasurementType[];

  @Field(() => KpiTrendType, { nullable: true, description: 'None below four points.' })
  trend!: KpiTrendType | null;
}

@ObjectType('KpiHistory', { description: 'A measure with everything that was ever said about it.' })
export class KpiHistoryType {
  @Field(() => KpiType)
  kpi!: KpiType;

  @Field(() => [KpiFormulaType], { description: 'In order.' })
  formulas!: readonly KpiFormulaType[];

  @Field(() => [KpiLineType], { description: 'The newest formula first; of each, the whole company before its sites.' })
  series!: readonly KpiLineType[];

  @Field(() => [String], { description: 'Sites on which it was ever measured.' })
  sites!: readonly string[];
}

@ObjectType('KpiSeries', { description: 'The values of a measure over time; of a shared one, with its counterpart.' })
export class KpiSeriesType extends KpiHistoryType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => KpiHistoryType, { nullable: true, description: 'The counterpart of a shared measure.' })
  pair!: KpiHistoryType | null;
}
