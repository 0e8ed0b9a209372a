import { AsOfType, DayScalar, enumOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { BusFactorType, CoverageType } from '../shared/coverage.types.js';
import { NoticeType } from '../shared/notice.types.js';
import { ITEM_KINDS } from './knowledge-items.events.js';
import { ITEM_STANDINGS, LOSS_BANDS, RELAY_FLAGS } from './knowledge-vocabulary.js';

const KindEnum = enumOf('ItemKind', ITEM_KINDS);
const StandingEnum = enumOf('ItemStanding', ITEM_STANDINGS);
const RelayFlagEnum = enumOf('RelayFlag', RELAY_FLAGS);
const LossBandEnum = enumOf('KnowledgeLossBand', LOSS_BANDS);

@ObjectType('TransferPlan', { description: 'Who takes over, by when.' })
export class TransferPlanType {
  @Field(() => String)
  plan!: string;

  @Field(() => [String])
  receivers!: readonly string[];

  @Field(() => DayScalar)
  due!: string;

  @Field(() => Boolean, { description: 'SINGLE_RELAY: everything rests on one receiver.' })
  singleRelay!: boolean;
}

@ObjectType('CoverageWithout', { description: 'What remains when these people are not there.' })
export class CoverageWithoutType {
  @Field(() => [String], { description: 'The people removed.' })
  people!: readonly string[];

  @Field(() => [String], { description: 'Those of them who do no item alone: without them nothing is missing.' })
  withoutItem!: readonly string[];

  @Field(() => CoverageType)
  coverage!: CoverageType;

  @Field(() => [String], { description: 'Items that are missing because of them, and would not be otherwise.' })
  lost!: readonly string[];

  @Field(() => BusFactorType, { description: 'With them gone to begin with.' })
  busFactor!: BusFactorType;
}

@ObjectType('Relay', { description: 'Somebody of the company, other than the owner, who takes over an item.' })
export class RelayType {
  @Field(() => String)
  person!: string;

  @Field(() => Int, { description: '1 explained, 2 shown, 3 done with help, 4 done alone.' })
  level!: number;

  @Field(() => DayScalar, { description: 'Day of what last set the level.' })
  since!: string;

  @Field(() => [RelayFlagEnum], {
    description:
      'DECLARED: never assessed; UNCONFIRMED and CONTESTED: by the person assessed; ASSESSOR_IS_TRAINER: whoever ' +
      'assessed also taught.',
  })
  flags!: readonly string[];
}

@ObjectType('KnowledgeLossRisk', {
  description: 'Risk of losing an item: attrition times position (IAEA, 2006). Of an item, never of a person.',
})
export class KnowledgeLossRiskType {
  @Field(() => Int, { description: '1 to 5: how sure it is that those who do it alone leave.' })
  attrition!: number;

  @Field(() => Int, { description: '1 to 5: the criticality of the item.' })
  position!: number;

  @Field(() => Int, { description: '1 to 25.' })
  risk!: number;

  @Field(() => LossBandEnum, { description: 'From 20 IMMEDIATE, from 16 PLAN, from 10 ANTICIPATE, else ACKNOWLEDGE.' })
  band!: string;

  @Field(() => SentenceType, { description: 'Why those who do it alone leave.' })
  why!: SentenceType;
}

@ObjectType('KnowledgeItem', { description: 'Knowledge whose absence stops or degrades work.' })
export class KnowledgeItemType {
  @Field(() => String)
  item!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: '1 its absence is a nuisance, 5 its absence stops the work.' })
  criticality!: number;

  @Field(() => KindEnum, { nullable: true })
  kind!: string | null;

  @Field(() => Boolean, { description: 'When it was named, only the firm held it.' })
  firmCreated!: boolean;

  @Field(() => StandingEnum, { description: 'Who does it alone, of those who are still there.' })
  standing!: string;

  @Field(() => [String], { description: 'Everybody who is there and does it alone, owner and firm included.' })
  holders!: readonly string[];

  @Field(() => [RelayType], { description: 'Those who take it over, the furthest first.' })
  relays!: readonly RelayType[];

  @Field(() => Boolean, { description: 'SINGLE_RELAY: only one relay does it alone.' })
  singleRelay!: boolean;

  @Field(() => KnowledgeLossRiskType, {
    nullable: true,
    description: 'Where its inputs exist: all who do it alone are consultants or an owner who sells.',
  })
  lossRisk!: KnowledgeLossRiskType | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day since which nobody who is there does it alone any more.',
  })
  lostSince!: string | null;

  @Field(() => [String], { description: 'Documents that describe it. Writing makes nobody autonomous.' })
  documents!: readonly string[];

  @Field(() => DayScalar, { description: 'Last identification, session or assessment.' })
  lastEvidenceOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day on which that was stale; none while it is fresh.' })
  staleSince!: string | null;
}

@ObjectType('RelayLoad', { description: 'What one relay carries.' })
export class RelayLoadType {
  @Field(() => String)
  person!: string;

  @Field(() => [String], { description: 'Items that they do alone.' })
  items!: readonly string[];

  @Field(() => Int, { description: 'Sum of the criticalities of these items.' })
  weight!: number;

  @Field(() => Float, { description: 'That sum over the one of all items, 0 to 1.' })
  share!: number;

  @Field(() => [String], { description: 'Items of which they are the only relay.' })
  only!: readonly string[];

  @Field(() => [String], { description: 'Items that they are learning.' })
  learning!: readonly string[];
}

@ObjectType('ReceiverLevel', { description: 'Items that a receiver masters at one level.' })
export class ReceiverLevelType {
  @Field(() => Int, { description: '1 explained, 2 shown, 3 done with help, 4 done alone.' })
  level!: number;

  @Field(() => [String])
  items!: readonly string[];
}

@ObjectType('ReceiverProgress', { description: 'How far a receiver has come.' })
export class ReceiverProgressType {
  @Field(() => String)
  person!: string;

  @Field(() => Boolean, { description: 'The transfer plan names them.' })
  planned!: boolean;

  @Field(() => Boolean)
  departed!: boolean;

  @Field(() => [ReceiverLevelType])
  levels!: readonly ReceiverLevelType[];

  @Field(() => Int, { description: 'Transfer sessions that they received.' })
  sessions!: number;

  @Field(() => DayScalar, { nullable: true, description: 'Last session or assessment; none yet.' })
  lastOn!: string | null;
}

@ObjectType('HolderDeparture', { description: 'Somebody left who did items alone.' })
export class HolderDepartureType {
  @Field(() => String)
  person!: string;

  @Field(() => DayScalar, { description: 'Last day of presence.' })
  lastDay!: string;

  @Field(() => DayScalar, { description: 'Day from which they count nowhere: that of the recording.' })
  recordedOn!: string;

  @Field(() => [String], { description: 'Items that they did alone.' })
  itemsHeld!: readonly string[];

  @Field(() => [String], { description: 'Those of them that nobody who is there does alone today.' })
  stillLost!: readonly string[];
}

@ObjectType('KeyAccount', { description: 'A client whose relation is followed.' })
export class KeyAccountType {
  @Field(() => String)
  account!: string;

  @Field(() => Float, { description: 'Share of the company’s revenue, 0 to 1.' })
  revenueShare!: number;

  @Field(() => String)
  holder!: string;

  @Field(() => Boolean)
  heldByOwner!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Last change of holder.' })
  transferredOn!: string | null;
}

@ObjectType('KnowledgeCoverage', {
  description: 'Who holds the critical knowledge, and what remains of it when people are not there.',
})
export class KnowledgeCoverageType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [NoticeType], { description: 'What to do next, worst first.' })
  notices!: readonly NoticeType[];

  @Field(() => TransferPlanType, { nullable: true })
  plan!: TransferPlanType | null;

  @Field(() => CoverageType, { description: 'With everybody who is there.' })
  withEverybody!: CoverageType;

  @Field(() => CoverageType)
  withoutOwner!: CoverageType;

  @Field(() => CoverageType)
  withoutFirm!: CoverageType;

  @Field(() => CoverageType)
  withoutBoth!: CoverageType;

  @Field(() => CoverageWithoutType, {
    nullable: true,
    description: 'Without the people given; none when none are given.',
  })
  withoutGiven!: CoverageWithoutType | null;

  @Field(() => BusFactorType)
  busFactor!: BusFactorType;

  @Field(() => BusFactorType, { description: 'With the firm gone to begin with.' })
  busFactorWithoutFirm!: BusFactorType;

  @Field(() => [KnowledgeItemType], { description: 'In register order.' })
  items!: readonly KnowledgeItemType[];

  @Field(() => [RelayLoadType], { description: 'The heaviest load first.' })
  relays!: readonly RelayLoadType[];

  @Field(() => [ReceiverProgressType], { description: 'Those of the plan first.' })
  receivers!: readonly ReceiverProgressType[];

  @Field(() => [HolderDepartureType], { description: 'In the order of recording.' })
  departures!: readonly HolderDepartureType[];

  @Field(() => [KeyAccountType], { nullable: true, description: 'None for who may not see key accounts.' })
  keyAccounts!: readonly KeyAccountType[] | null;
}
