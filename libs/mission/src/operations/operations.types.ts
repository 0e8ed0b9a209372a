import { AsOfType, DayScalar, enumOf } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../shared/notice.types.js';
import { DIRECTIONS } from '../shared/vocabulary.js';

const BandEnum = enumOf('UtilisationBand', ['GREEN', 'CONDITIONAL', 'REFUSED']);
const DirectionEnum = enumOf('Direction', DIRECTIONS);

@ObjectType('Irritant', { description: 'A repeated nuisance that is not resolved.' })
export class IrritantType {
  @Field(() => String)
  irritant!: string;

  @Field(() => String)
  topic!: string;

  @Field(() => Int, { description: '1 annoying, 2 costly, 3 blocking.' })
  severity!: number;

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field(() => DayScalar)
  reportedOn!: string;

  @Field(() => Int, { description: 'Days since it was first reported, also when it came back since.' })
  ageDays!: number;

  @Field(() => Int, { description: 'How often it came back after it was resolved.' })
  timesReopened!: number;

  @Field(() => Boolean, { description: 'Open for more than 30 days, or came back twice.' })
  persistent!: boolean;

  @Field(() => String, { nullable: true, description: 'Who is in charge of removing it.' })
  owner!: string | null;

  @Field(() => Int, { description: 'People who said that they meet it too.' })
  confirmations!: number;

  @Field(() => [Int], { description: 'Lines of the audit trail that tell its story.' })
  revisions!: readonly number[];
}

@ObjectType('ResolvedIrritant', { description: 'A nuisance that is gone.' })
export class ResolvedIrritantType {
  @Field(() => String)
  irritant!: string;

  @Field(() => String)
  topic!: string;

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field(() => DayScalar)
  reportedOn!: string;

  @Field(() => DayScalar)
  resolvedOn!: string;

  @Field(() => Int, { description: 'From the first report to the last resolution.' })
  days!: number;

  @Field(() => Int)
  timesReopened!: number;

  @Field(() => String, { nullable: true, description: 'The decision that removed it.' })
  decision!: string | null;
}

@ObjectType('IrritantTotals', { description: 'Nuisances together.' })
export class IrritantTotalsType {
  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  persistent!: number;

  @Field(() => Int, { description: 'Open, and nobody is in charge.' })
  withoutOwner!: number;

  @Field(() => Int)
  resolved!: number;

  @Field(() => Float, { nullable: true, description: 'Half of those resolved were gone in at most so many days.' })
  p50DaysToResolve!: number | null;

  @Field(() => Float, { nullable: true, description: '85 % of those resolved were gone in at most so many days.' })
  p85DaysToResolve!: number | null;
}

@ObjectType('OperationsSite', { description: 'A site, and the nuisances reported there.' })
export class OperationsSiteType {
  @Field(() => String)
  site!: string;

  @Field(() => String, { nullable: true, description: 'Its full name, when it joined during the mission.' })
  name!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day on which it joined; none when the scope names it.' })
  onboardedOn!: string | null;

  @Field(() => Int)
  openIrritants!: number;

  @Field(() => Int)
  persistentIrritants!: number;
}

@ObjectType('Bottleneck', { description: 'A resource that limits the flow, or did.' })
export class BottleneckType {
  @Field(() => String)
  resource!: string;

  @Field(() => Boolean, { description: 'It limits the flow on the day of the answer.' })
  open!: boolean;

  @Field(() => DayScalar)
  identifiedOn!: string;

  @Field(() => Float, { description: 'Load over capacity when it was identified.' })
  utilisation!: number;

  @Field(() => String)
  evidence!: string;

  @Field(() => Int, { description: 'Days for which it limits, or limited.' })
  days!: number;

  @Field(() => DayScalar, { nullable: true })
  resolvedOn!: string | null;

  @Field(() => Float, { nullable: true, description: 'Load over capacity when it was resolved.' })
  utilisationSince!: number | null;

  @Field(() => String, { nullable: true, description: 'What proves that it limits no more.' })
  evidenceSince!: string | null;
}

@ObjectType('CapacityMeasurement', {
  description: 'What was asked of a resource over some days, and what it could give.',
})
export class CapacityMeasurementType {
  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar)
  to!: string;

  @Field(() => Float, { description: 'Units asked for a day.' })
  demandPerDay!: number;

  @Field(() => Float, { description: 'Units possible a day.' })
  capacityPerDay!: number;

  @Field(() => Float, { description: 'Demand over capacity: above 1, work piles up.' })
  utilisation!: number;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('ResourceLoad', { description: 'The load of a resource, as it was last measured.' })
export class ResourceLoadType {
  @Field(() => String)
  resource!: string;

  @Field(() => Float, { description: 'Demand over capacity: above 1, work piles up.' })
  utilisation!: number;

  @Field(() => BandEnum, {
    description: 'GREEN up to 0.85, CONDITIONAL up to 0.95, above that REFUSED without added resource.',
  })
  band!: string;

  @Field(() => CapacityMeasurementType)
  last!: CapacityMeasurementType;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean wait in service times, ρ/(1−ρ), if work comes and is done at random (Erlang, 1909). None from 1 on.',
  })
  waitInServiceTimes!: number | null;

  @Field(() => Float, {
    description: 'Units late after the working days measured, when nothing was late before; 0 below capacity.',
  })
  lateUnits!: number;

  @Field(() => Float, { description: 'Units a day that are reserved on the day of the answer.' })
  allocatedPerDay!: number;

  @Field(() => Float, { description: 'Capacity less what is reserved, a day; negative when too much is promised.' })
  unallocatedPerDay!: number;

  @Field(() => [CapacityMeasurementType], { description: 'The earliest days first.' })
  measurements!: readonly CapacityMeasurementType[];
}

@ObjectType('ResourceAllocation', { description: 'A part of a resource that is reserved.' })
export class ResourceAllocationType {
  @Field(() => String)
  resource!: string;

  @Field(() => String, { nullable: true })
  process!: string | null;

  @Field(() => String, { nullable: true })
  initiative!: string | null;

  @Field(() => Float, { description: 'Units a day.' })
  capacityPerDay!: number;

  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar)
  to!: string;

  @Field(() => Boolean, { description: 'In force on the day of the answer.' })
  current!: boolean;
}

@ObjectType('ServiceLevelPeriod', { description: 'The value of a promise in a period.' })
export class ServiceLevelPeriodType {
  @Field(() => String)
  period!: string;

  @Field(() => Float)
  value!: number;

  @Field(() => Float, { description: 'The value that was still good enough.' })
  threshold!: number;

  @Field(() => Boolean)
  held!: boolean;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('ServiceLevel', { description: 'A promise on delay or quality, kept or broken.' })
export class ServiceLevelType {
  @Field(() => String)
  serviceLevel!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The process that has to hold it.' })
  process!: string | null;

  @Field(() => String, { description: 'The promise in words.' })
  target!: string;

  @Field(() => Float, { description: 'The value that is still good enough.' })
  threshold!: number;

  @Field(() => String)
  unit!: string;

  @Field(() => DirectionEnum, { description: 'Which way is better.' })
  direction!: string;

  @Field(() => Int, { description: 'Periods in which it was kept.' })
  held!: number;

  @Field(() => Int, { description: 'Periods in which it was broken.' })
  breached!: number;

  @Field(() => Float, { nullable: true, description: 'Kept over recorded periods, 0 to 1; none without one.' })
  heldShare!: number | null;

  @Field(() => [ServiceLevelPeriodType], { description: 'By period.' })
  periods!: readonly ServiceLevelPeriodType[];
}

@ObjectType('FlowMeasurement', { description: 'How work flowed over some days.' })
export class FlowMeasurementType {
  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar)
  to!: string;

  @Field(() => Float, { description: 'Units under way on average (L).' })
  wip!: number;

  @Field(() => Float, { description: 'Units finished a day (λ).' })
  throughputPerDay!: number;

  @Field(() => Float, { description: 'Days from start to finish (W = L / λ; Little, 1961).' })
  leadTimeDays!: number;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('Flow', { description: 'How work flows through a process, by Little’s law (1961): L = λW.' })
export class FlowType {
  @Field(() => String)
  process!: string;

  @Field(() => FlowMeasurementType)
  last!: FlowMeasurementType;

  @Field(() => Float, { nullable: true, description: 'Change of the lead time since the measurement before, in days.' })
  leadTimeChangeDays!: number | null;

  @Field(() => [FlowMeasurementType], { description: 'The earliest days first.' })
  measurements!: readonly FlowMeasurementType[];
}

@ObjectType('Workstream', { description: 'Work that brings two organisations together.' })
export class WorkstreamType {
  @Field(() => String)
  workstream!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  lead!: string;

  @Field(() => DayScalar)
  openedOn!: string;

  @Field(() => Int, { description: 'Days for which it is, or was, open.' })
  days!: number;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;
}

@ObjectType('OperationsBoard', {
  description: 'Daily operations: nuisances, what limits the flow, promises, workstreams.',
})
export class OperationsBoardType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => String, { nullable: true, description: 'The site whose nuisances are shown; none: all of them.' })
  site!: string | null;

  @Field(() => [NoticeType], { description: 'What to do next, worst first; nothing once the mission is closed.' })
  notices!: readonly NoticeType[];

  @Field(() => [OperationsSiteType], { description: 'Those of the scope, then those that joined.' })
  sites!: readonly OperationsSiteType[];

  @Field(() => IrritantTotalsType)
  irritantTotals!: IrritantTotalsType;

  @Field(() => [IrritantType], { description: 'Oldest first.' })
  openIrritants!: readonly IrritantType[];

  @Field(() => [ResolvedIrritantType], { description: 'Resolved last first.' })
  resolvedIrritants!: readonly ResolvedIrritantType[];

  @Field(() => [BottleneckType], { description: 'Open ones first. Not kept by site, like everything below.' })
  bottlenecks!: readonly BottleneckType[];

  @Field(() => [ResourceLoadType], { description: 'The most loaded first.' })
  loads!: readonly ResourceLoadType[];

  @Field(() => [ResourceAllocationType], { description: 'In the order of recording.' })
  allocations!: readonly ResourceAllocationType[];

  @Field(() => Float, { nullable: true, description: 'Promises kept over periods recorded, 0 to 1; none without one.' })
  serviceLevelsHeldShare!: number | null;

  @Field(() => [ServiceLevelType], { description: 'In the order of setting.' })
  serviceLevels!: readonly ServiceLevelType[];

  @Field(() => [FlowType], { description: 'The longest lead time first.' })
  flows!: readonly FlowType[];

  @Field(() => [WorkstreamType], { description: 'Open ones first.' })
  workstreams!: readonly WorkstreamType[];
}
