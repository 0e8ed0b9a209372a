import { AsOfType, CentsScalar, DayScalar, enumOf } from '#graph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { REPORTING_CADENCES } from '../mission/mission.events.js';
import { BINDINGS, OVERLAP_KINDS } from './governance.events.js';

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

  @Field(() => enumOf('ReportingCadence', REPORTING_CADENCES))
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

@ObjectType('DecisionRight', { description: 'Who may decide in a domain on a business day, and by which rule.' })
export class DecisionRightType {
  @Field(() => String)
  domain!: string;

  @Field(() => String, { nullable: true, description: 'The named decider; none under rule 4.' })
  decider!: string | null;

  @Field(() => Int, {
    description: '1 a delegation of level 5 or more, 2 a joint one of level 4, 3 the process, 4 any member of leadership.',
  })
  rule!: number;

  @Field(() => [String], { description: 'Everybody who may decide; empty under rule 4, where any leader may.' })
  mayDecide!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Delegation level, 1 to 7.' })
  level!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Most that one decision of the holder may commit.' })
  ceilingCents!: number | null;

  @Field(() => DayScalar, { nullable: true })
  since!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of the delegation.' })
  until!: string | null;
}

@ObjectType('OverlapZone', { description: 'A domain in which two roles both believe they decide.' })
export class OverlapZoneType {
  @Field(() => String)
  domain!: string;

  @Field(() => [String])
  parties!: readonly string[];

  @Field(() => enumOf('OverlapKind', OVERLAP_KINDS))
  kind!: string;

  @Field(() => DayScalar)
  declaredOn!: string;

  @Field(() => Boolean, { description: 'Whether a decision process settles it.' })
  settled!: boolean;
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

  @Field(() => enumOf('Binding', BINDINGS))
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

  @Field(() => [TakenDecisionType], { description: 'In the order of recording.' })
  decisions!: readonly TakenDecisionType[];
}
