import { AsOfType, CentsScalar, DayScalar, enumOf } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { NoticeType } from '../shared/notice.types.js';
import { ADVICES, INITIATIVE_STATUSES, SCENARIO_CASES, SCENARIO_VERDICTS, STEERS } from './initiatives-vocabulary.js';
import { OFFERS } from './initiatives.events.js';

const OfferEnum = enumOf('Offer', OFFERS);
const StatusEnum = enumOf('InitiativeStatus', INITIATIVE_STATUSES);
const VerdictEnum = enumOf('ScenarioVerdict', SCENARIO_VERDICTS);
const AdviceEnum = enumOf('InitiativeAdvice', ADVICES);
const SteerEnum = enumOf('InitiativeSteerKind', STEERS);
const CaseEnum = enumOf('ScenarioCaseName', SCENARIO_CASES);
const BandEnum = enumOf('UtilisationBand', ['GREEN', 'CONDITIONAL', 'REFUSED']);

@ObjectType('ScenarioCase', { description: 'What a case adds to usual business: revenue and margin side by side.' })
export class ScenarioCaseType {
  @Field(() => CaseEnum)
  case!: string;

  @Field(() => Float, { description: 'Extra volume, as a share of the usual one.' })
  uplift!: number;

  @Field(() => Float, { description: 'Units sold beyond the usual ones.' })
  extraUnits!: number;

  @Field(() => CentsScalar, { description: 'Change of revenue, usual sales made under the offer included.' })
  revenueCents!: number;

  @Field(() => CentsScalar, { description: 'Change of contribution, after costs. Negative: it loses money.' })
  contributionCents!: number;
}

@ObjectType('InitiativeCosts', { description: 'What a bet costs beside what is sold, in euro cents.' })
export class InitiativeCostsType {
  @Field(() => CentsScalar, { nullable: true })
  production!: number | null;

  @Field(() => CentsScalar, { nullable: true })
  maintenance!: number | null;

  @Field(() => CentsScalar, { nullable: true })
  support!: number | null;

  @Field(() => CentsScalar, { nullable: true })
  tools!: number | null;

  @Field(() => CentsScalar, { nullable: true })
  training!: number | null;

  @Field(() => CentsScalar)
  totalCents!: number;
}

@ObjectType('InitiativeScenario', {
  description: 'A bet in figures: what a sale brings, and how much more makes it pay.',
})
export class InitiativeScenarioType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => Float, { description: 'Margin on variable cost, as a share of the price.' })
  marginRate!: number;

  @Field(() => CentsScalar, {
    description: 'What one sale under the offer (for two for one, a pair) brings; negative, a loss.',
  })
  unitContributionCents!: number;

  @Field(() => CentsScalar, { description: 'What one sale under the offer (for two for one, a pair) is paid for.' })
  unitRevenueCents!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Extra volume from which it pays, as a share; none: no volume does.',
  })
  breakEvenUplift!: number | null;

  @Field(() => VerdictEnum)
  verdict!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the usual sales that would be made under the offer anyway.',
  })
  cannibalisation!: number | null;

  @Field(() => InitiativeCostsType)
  costs!: InitiativeCostsType;

  @Field(() => [ScenarioCaseType], {
    description: 'The bad, the expected and the good case, as far as they were given.',
  })
  cases!: readonly ScenarioCaseType[];

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('InitiativeCapacity', { description: 'Whether those who have to deliver can.' })
export class InitiativeCapacityType {
  @Field(() => String)
  resource!: string;

  @Field(() => DayScalar, { description: 'Day of the check.' })
  on!: string;

  @Field(() => Float, { description: 'Load over capacity without it.' })
  utilisationBefore!: number;

  @Field(() => Float, { description: 'Load over capacity with it.' })
  utilisationAfter!: number;

  @Field(() => Float, { description: 'With it and everything that runs on the same days.' })
  utilisationTogether!: number;

  @Field(() => BandEnum, {
    description: 'Of the load together. CONDITIONAL needs a condition, REFUSED an added resource.',
  })
  band!: string;

  @Field(() => String, { nullable: true, description: 'What would be added to carry the load.' })
  addedResource!: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours a week of a full-time person meanwhile.' })
  hoursPerFte!: number | null;

  @Field(() => Boolean, { description: 'More than 44 hours a week.' })
  overwork!: boolean;
}

@ObjectType('InitiativeApproval', { description: 'Who accepted a bet, and under which conditions.' })
export class InitiativeApprovalType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  by!: string;

  @Field(() => [String])
  conditions!: readonly string[];

  @Field(() => DayScalar)
  reviewOn!: string;

  @Field(() => Boolean, { description: 'Each sale loses money, and the sponsor accepted it.' })
  waived!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the sponsor accepted it.' })
  waiverReason!: string | null;
}

@ObjectType('InitiativeMeasurement', { description: 'What a running bet had brought by a day, and what that says.' })
export class InitiativeMeasurementType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => Int, { description: 'Units sold under the offer so far.' })
  sold!: number;

  @Field(() => Float, { description: 'Extra volume, as a share of the usual one.' })
  uplift!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the 95 % interval of the uplift (sold as a Poisson count).',
  })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval of the uplift.' })
  high!: number | null;

  @Field(() => CentsScalar, { description: 'What the sales brought; negative, a loss.' })
  contributionCents!: number;

  @Field(() => CentsScalar, { description: 'What it cost beside what is sold: as measured, else as in the scenario.' })
  costCents!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Return: contribution less cost, over cost; none without a cost.',
  })
  roi!: number | null;

  @Field(() => Int, { nullable: true, description: 'People who saw the offer.' })
  exposed!: number | null;

  @Field(() => AdviceEnum, {
    nullable: true,
    description:
      'AMPLIFY when even the low end pays, STOP when even the high end does not, CONTINUE: too early to tell.',
  })
  advice!: string | null;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('InitiativeSteer', { description: 'A running bet made larger, or changed.' })
export class InitiativeSteerType {
  @Field(() => SteerEnum)
  how!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'Most units that may be sold since, when it was made larger.' })
  newCap!: number | null;

  @Field(() => String, { nullable: true, description: 'What was changed, when it was adjusted.' })
  change!: string | null;

  @Field(() => Boolean, { description: 'Made larger although the last measured uplift was below break-even.' })
  againstMeasure!: boolean;

  @Field(() => Int, { description: 'Line of the audit trail.' })
  revision!: number;
}

@ObjectType('InitiativeEnd', { description: 'How a bet was refused or stopped.' })
export class InitiativeEndType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType('InitiativePlan', { description: 'What the expected case would add to usual business.' })
export class InitiativePlanType {
  @Field(() => Float, { description: 'Units sold beyond the usual ones.' })
  extraUnits!: number;

  @Field(() => CentsScalar)
  revenueCents!: number;

  @Field(() => CentsScalar)
  contributionCents!: number;
}

@ObjectType('InitiativeActual', { description: 'What a bet brought so far, or in the end.' })
export class InitiativeActualType {
  @Field(() => Int, { description: 'Units sold under the offer in all, usual sales included.' })
  sold!: number;

  @Field(() => CentsScalar, { description: 'Units sold times the price of the offer, usual sales included.' })
  revenueCents!: number;

  @Field(() => CentsScalar, { description: 'As it was recorded; negative, a loss.' })
  contributionCents!: number;

  @Field(() => CentsScalar, { description: 'Contribution less what was planned.' })
  gapCents!: number;

  @Field(() => Boolean, { description: 'The bet is closed; else it is the last measurement.' })
  final!: boolean;
}

@ObjectType('Initiative', { description: 'A commercial or operational bet.' })
export class InitiativeType {
  @Field(() => String)
  initiative!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OfferEnum)
  offer!: string;

  @Field(() => StatusEnum)
  status!: string;

  @Field(() => DayScalar)
  proposedOn!: string;

  @Field(() => String)
  proposedBy!: string;

  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar)
  to!: string;

  @Field(() => String, { nullable: true, description: 'Customers it is limited to.' })
  segment!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is sold.' })
  channel!: string | null;

  @Field(() => CentsScalar, { description: 'Price of one unit before the offer.' })
  priceCents!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Discount as a share of the price; for a second unit, on that unit.',
  })
  discountRate!: number | null;

  @Field(() => Float, { description: 'Variable cost as a share of the price.' })
  variableCostRate!: number;

  @Field(() => Int, { description: 'Units usually sold over the same days.' })
  volume!: number;

  @Field(() => Float, { description: 'Extra volume hoped for, as a share of the usual one.' })
  expectedUplift!: number;

  @Field(() => InitiativeScenarioType, { nullable: true, description: 'The last one.' })
  scenario!: InitiativeScenarioType | null;

  @Field(() => [InitiativeCapacityType], { description: 'The last check of each resource.' })
  capacity!: readonly InitiativeCapacityType[];

  @Field(() => InitiativeApprovalType, { nullable: true, description: 'The last one.' })
  approval!: InitiativeApprovalType | null;

  @Field(() => Int, { nullable: true, description: 'Most units that may be sold now.' })
  cap!: number | null;

  @Field(() => InitiativeEndType, { nullable: true })
  refused!: InitiativeEndType | null;

  @Field(() => DayScalar, { nullable: true })
  launchedOn!: string | null;

  @Field(() => [InitiativeMeasurementType], { description: 'In the order of recording.' })
  measurements!: readonly InitiativeMeasurementType[];

  @Field(() => AdviceEnum, { nullable: true, description: 'What the last measurement says, while it runs.' })
  advice!: string | null;

  @Field(() => [InitiativeSteerType], { description: 'In order.' })
  steers!: readonly InitiativeSteerType[];

  @Field(() => InitiativeEndType, { nullable: true })
  stopped!: InitiativeEndType | null;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What is learned.' })
  lesson!: string | null;

  @Field(() => InitiativePlanType)
  planned!: InitiativePlanType;

  @Field(() => InitiativeActualType, { nullable: true, description: 'None before any measurement.' })
  actual!: InitiativeActualType | null;
}

@ObjectType('MonthOfIdeas', { description: 'What became of ideas in a month.' })
export class MonthOfIdeasType {
  @Field(() => String)
  month!: string;

  @Field(() => Int)
  proposed!: number;

  @Field(() => Int)
  approved!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => Int, { description: 'Stopped or closed.' })
  ended!: number;
}

@ObjectType('WorkInProgress', { description: 'How many bets take attention at once.' })
export class WorkInProgressType {
  @Field(() => Int, { description: 'Approved or launched, not stopped, not closed.' })
  running!: number;

  @Field(() => Int, { nullable: true, description: 'Most that may run at once; none, no limit was set.' })
  limit!: number | null;

  @Field(() => Int, { description: 'Proposed, and not decided.' })
  undecided!: number;

  @Field(() => Boolean, { description: 'More than five take attention: each idea adds complexity.' })
  tooManyIdeas!: boolean;
}

@ObjectType('RevenueAndMargin', { description: 'Revenue and margin side by side, over bets that were not refused.' })
export class RevenueAndMarginType {
  @Field(() => CentsScalar, { description: 'What the expected cases add to revenue.' })
  plannedRevenueCents!: number;

  @Field(() => CentsScalar, { description: 'What the expected cases add to contribution.' })
  plannedContributionCents!: number;

  @Field(() => CentsScalar, { description: 'What was sold under the offers, usual sales included.' })
  actualRevenueCents!: number;

  @Field(() => CentsScalar, { description: 'What the bets brought so far, or in the end.' })
  actualContributionCents!: number;

  @Field(() => CentsScalar, { description: 'Actual less planned contribution, of the bets that were measured.' })
  gapCents!: number;
}

@ObjectType('Initiatives', {
  description: 'The bets of a mission: what they promise, what they bring, what to do about them.',
})
export class InitiativesType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => [NoticeType], { description: 'What to do next, worst first; nothing once the mission is closed.' })
  notices!: readonly NoticeType[];

  @Field(() => WorkInProgressType)
  workInProgress!: WorkInProgressType;

  @Field(() => [MonthOfIdeasType], { description: 'From the month of the first idea on.' })
  ideasPerMonth!: readonly MonthOfIdeasType[];

  @Field(() => RevenueAndMarginType)
  sides!: RevenueAndMarginType;

  @Field(() => [InitiativeType], { description: 'In the order of proposing.' })
  initiatives!: readonly InitiativeType[];
}
