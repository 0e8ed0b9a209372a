import { DayScalar, enumOf, SentenceType, WeekScalar } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { KPI_MOVES } from './weak-signals-vocabulary.js';

const KpiMoveEnum = enumOf('KpiMove', KPI_MOVES);

@ObjectType('KnownKpiValue', { description: 'A value of a KPI, in the week in which it became known.' })
export class KnownKpiValueType {
  @Field(() => String)
  kpi!: string;

  @Field(() => String)
  period!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => DayScalar)
  knownOn!: string;

  @Field(() => KpiMoveEnum, { description: 'How it stands to the value of the period before.' })
  move!: string;
}

@ObjectType('WeekOfKpisAndSignals', { description: 'What signals and KPIs did in one week.' })
export class WeekOfKpisAndSignalsType {
  @Field(() => WeekScalar)
  week!: string;

  @Field(() => [String], { description: 'Signals raised in it.' })
  raised!: readonly string[];

  @Field(() => [String], { description: 'Signals open on at least one of its days.' })
  open!: readonly string[];

  @Field(() => [KnownKpiValueType], { description: 'Values that became known in it.' })
  values!: readonly KnownKpiValueType[];
}

@ObjectType('EarlierSignal', { description: 'A signal that was there before a number said so.' })
export class EarlierSignalType {
  @Field(() => String)
  signal!: string;

  @Field(() => String)
  detector!: string;

  @Field(() => DayScalar)
  raisedOn!: string;

  @Field(() => Int, { description: 'Days from raising it to knowing the number.' })
  daysBefore!: number;
}

@ObjectType('KpiSetback', { description: 'A KPI that got worse from one period to the next.' })
export class KpiSetbackType {
  @Field(() => String)
  kpi!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String)
  unit!: string;

  @Field(() => String)
  period!: string;

  @Field(() => Float, { description: 'The value of the period before.' })
  before!: number;

  @Field(() => Float)
  value!: number;

  @Field(() => DayScalar)
  knownOn!: string;

  @Field(() => [EarlierSignalType], {
    description: 'Signals raised before the number was known and open in the time that it tells of; earliest first.',
  })
  signals!: readonly EarlierSignalType[];

  @Field(() => SentenceType, { description: 'What was seen first.' })
  sentence!: SentenceType;
}

@ObjectType('KpisAndSignals', {
  description: 'KPIs and signals over the same weeks: what was seen before the numbers.',
})
export class KpiAndSignalsType {
  @Field(() => [WeekOfKpisAndSignalsType], { description: 'Every week from the start of the mission.' })
  weeks!: readonly WeekOfKpisAndSignalsType[];

  @Field(() => [KpiSetbackType], { description: 'In the order in which they became known.' })
  setbacks!: readonly KpiSetbackType[];
}
