import { AsOfType, CentsScalar, DayScalar, enumOf } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { REPORTING_CADENCES } from '../mission/mission.events.js';
import { NoticeType } from '../shared/notice.types.js';
import { DecisionRightType, OverlapZoneType } from './decision-rights.types.js';
import { BINDINGS } from '../governance/governance.events.js';

const ReportingCadenceEnum = enumOf('ReportingCadence', REPORTING_CADENCES);
const BindingEnum = enumOf('Binding', BINDINGS);

@ObjectType('MissionScope', { description: 'What the mission covers and what it leaves alone.' })
export class ScopeType {
  @Field(() => [String])
  included!: readonly string[];

  @Field(() => [String])
  excluded!: readonly string[];

  @Field(() => [String])
  sites!: readonly string[];

  @Field(() => [String], { description: 'Domains in which the firm may hold a full delegation (level 7).' })
  fullDelegationDomains!: readonly string[];
}

@ObjectType('ReportingLine', { description: 'To whom the consultant reports.' })
export class ReportingLineType {
  @Field(() => String, { description: 'The one full line.' })
  to!: string;

  @Field(() => [String])
  dotted!: readonly string[];

  @Field(() => ReportingCadenceEnum)
  cadence!: string;
}

@ObjectType('Sponsor', { description: 'Who guarantees legitimacy and an arbitration delay.' })
export class SponsorType {
  @Field(() => String)
  person!: string;

  @Field(() => [String])
  commitments!: readonly string[];

  @Field(() => Int, { description: 'Working days within which the sponsor settles what is put to them.' })
  arbitrationDays!: number;

  @Field(() => DayScalar)
  since!: string;
}

@ObjectType('Delegation', { description: 'A right to decide, from a grantor to a holder.' })
export class DelegationType {
  @Field(() => String)
  domain!: string;

  @Field(() => String)
  holder!: string;

  @Field(() => String)
  grantor!: string;

  @Field(() => Int, { description: '1 tell, 2 sell, 3 consult, 4 agree, 5 advise, 6 inquire, 7 delegate.' })
  level!: number;

  @Field(() => DayScalar)
  validFrom!: string;

  @Field(() => DayScalar, { nullable: true })
  validTo!: string | null;

  @Field(() => CentsScalar, { nullable: true })
  ceilingCents!: number | null;

  @Field(() => BindingEnum)
  binding!: string;

  @Field(() => Boolean, { description: 'In force on the business day asked about.' })
  inForce!: boolean;
}

@ObjectType('TakenDecision', { description: 'A decision that was taken; replaced by another one, never erased.' })
export class TakenDecisionType {
  @Field(() => String)
  decision!: string;

  @Field(() => String)
  domain!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String)
  chosen!: string;

  @Field(() => String)
  by!: string;

  @Field(() => DayScalar, { description: 'Business day of the decision.' })
  takenOn!: string;

  @Field(() => DayScalar, { description: 'Day of its recording.' })
  recordedOn!: string;

  @Field(() => DayScalar)
  effectiveOn!: string;

  @Field(() => CentsScalar, { nullable: true })
  amountCents!: number | null;

  @Field(() => String, { nullable: true })
  justification!: string | null;

  @Field(() => String, { nullable: true, description: 'The decision that replaced it.' })
  supersededBy!: string | null;
}

@ObjectType('Governance', { description: 'Who decides what, and on whose authority.' })
export class GovernanceType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => DayScalar, { description: 'The business day on which rights are told.' })
  onDay!: string;

  @Field(() => [NoticeType], {
    description: 'What governance lacks on the day of the answer, and the act that settles it; worst first.',
  })
  gaps!: readonly NoticeType[];

  @Field(() => ScopeType, { nullable: true })
  scope!: ScopeType | null;

  @Field(() => ReportingLineType, { nullable: true })
  reportingLine!: ReportingLineType | null;

  @Field(() => SponsorType, { nullable: true })
  sponsor!: SponsorType | null;

  @Field(() => [DecisionRightType], { description: 'One for each domain of the mission.' })
  rights!: readonly DecisionRightType[];

  @Field(() => [OverlapZoneType])
  overlapZones!: readonly OverlapZoneType[];

  @Field(() => [DelegationType])
  delegations!: readonly DelegationType[];

  @Field(() => [TakenDecisionType], {
    description: 'What was decided, in the order of recording; decisionRegister tells more, page by page.',
  })
  decisions!: readonly TakenDecisionType[];
}
