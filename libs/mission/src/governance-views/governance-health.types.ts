import { AsOfType, DayScalar, enumOf, SentenceType } from '#graph';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CONFLICT_CAUSES } from '../decisions/decisions.events.js';
import { CADENCES, RITUAL_KINDS } from '../governance/governance.events.js';
import { CONFLICT_KINDS, METRIC_UNITS, REVIEW_KINDS } from '../governance/governance-vocabulary.js';

const CadenceEnum = enumOf('Cadence', CADENCES);
const RitualKindEnum = enumOf('RitualKind', RITUAL_KINDS);
const ConflictCauseEnum = enumOf('ConflictCause', CONFLICT_CAUSES);
const ConflictKindEnum = enumOf('ConflictKind', CONFLICT_KINDS);
const MetricUnitEnum = enumOf('MetricUnit', METRIC_UNITS);
const ReviewKindEnum = enumOf('ReviewKind', REVIEW_KINDS);

@ObjectType('LegitimacyHealth', {
  description: 'Whether the role of the external COO is announced, known by people, and not questioned.',
})
export class LegitimacyHealthType {
  @Field(() => DayScalar, { nullable: true, description: 'First announcement to the whole company.' })
  announcedOn!: string | null;

  @Field(() => Int, { description: 'Announcements by leadership or the sponsor, whatever the audience.' })
  announcements!: number;

  @Field(() => DayScalar, { nullable: true })
  lastAnnouncedOn!: string | null;

  @Field(() => Int, { description: 'People who say that they know the role, when everybody was last asked.' })
  acknowledged!: number;

  @Field(() => Int, { description: 'People asked, or the whole company when fewer were asked.' })
  headcount!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Acknowledged over headcount, 0 to 1; none before anybody was asked.',
  })
  share!: number | null;

  @Field(() => Float, { description: 'Share from which the role counts as recognised.' })
  threshold!: number;

  @Field(() => Int, { description: 'Times that somebody questioned the role.' })
  challenges!: number;

  @Field(() => DayScalar, { nullable: true })
  lastChallengedOn!: string | null;
}

@ObjectType('SponsorHealth', {
  description: 'Whether somebody vouches for the mission and settles what is put to them.',
})
export class SponsorHealthType {
  @Field(() => String, { nullable: true })
  person!: string | null;

  @Field(() => Boolean, { description: 'Appointed, in that role and still there.' })
  active!: boolean;

  @Field(() => Int, { nullable: true, description: 'Working days promised for an arbitration.' })
  arbitrationDays!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'Begin of the absence that goes on.' })
  absentSince!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of that absence, when it is known.' })
  absentUntil!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days of that absence; above 10 somebody should stand in.' })
  absentWorkingDays!: number | null;
}

@ObjectType('DomainBypasses', {
  description: 'Reports that something was applied against whoever decides in a domain.',
})
export class DomainBypassesType {
  @Field(() => String)
  domain!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Those after which nobody restated who decides.' })
  unanswered!: number;

  @Field(() => DayScalar)
  lastOn!: string;

  @Field(() => String, { description: 'What happened, as last reported.' })
  lastDescription!: string;
}

@ObjectType('RitualHealth', { description: 'A recurring meeting, and how regularly it takes place.' })
export class RitualHealthType {
  @Field(() => String)
  ritual!: string;

  @Field(() => String)
  name!: string;

  @Field(() => RitualKindEnum)
  kind!: string;

  @Field(() => CadenceEnum)
  cadence!: string;

  @Field(() => String)
  lead!: string;

  @Field(() => Boolean, { description: 'Led by somebody of the company.' })
  ledInternally!: boolean;

  @Field(() => DayScalar)
  since!: string;

  @Field(() => Int, { description: 'Meetings that the cadence asked for since then; closed weeks ask for none.' })
  due!: number;

  @Field(() => Int, { description: 'Meetings recorded as held.' })
  held!: number;

  @Field(() => Int, { description: 'Meetings called off with a reason.' })
  skipped!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Held over due, at most 1. None while no meeting was due, or when none was ever recorded by itself.',
  })
  regularity!: number | null;

  @Field(() => DayScalar, { nullable: true })
  lastHeldOn!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Contributors over attendees, 0 to 1: attending is not taking part.',
  })
  participation!: number | null;
}

@ObjectType('RitualRegularity', { description: 'Rituals of the last 90 days as the weekly tallies count them.' })
export class RitualRegularityType {
  @Field(() => Int)
  held!: number;

  @Field(() => Int)
  planned!: number;

  @Field(() => Float, { nullable: true, description: 'Held over planned, 0 to 1; none without a tally.' })
  share!: number | null;
}

@ObjectType('Channel', {
  description: 'A tool with its purpose, so that people know where to look and where to write.',
})
export class ChannelType {
  @Field(() => String)
  channel!: string;

  @Field(() => String)
  tool!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => DayScalar)
  since!: string;
}

@ObjectType('RoleSplitMetric', { description: 'What tells whether the known risk of a role split model comes true.' })
export class RoleSplitMetricType {
  @Field(() => MetricUnitEnum, { description: 'SHARE from 0 to 1, or DAYS (median).' })
  unit!: string;

  @Field(() => Float, { nullable: true, description: 'None as long as there is nothing to measure.' })
  value!: number | null;

  @Field(() => Int, { description: 'Facts that the value rests on: options, executions, KPIs, agreements.' })
  count!: number;

  @Field(() => Int, { description: 'Of how many there are.' })
  of!: number;

  @Field(() => SentenceType)
  reading!: SentenceType;
}

@ObjectType('RoleSplitSpell', {
  description: 'A time during which owner and external COO split their roles in one way.',
})
export class RoleSplitSpellType {
  @Field(() => Int, {
    description: '1 strategist–executor, 2 visionary–catalyst, 3 brand–performance, 4 co-piloting.',
  })
  model!: number;

  @Field(() => SentenceType)
  name!: SentenceType;

  @Field(() => DayScalar)
  since!: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day of the next model; none for the active one.' })
  until!: string | null;

  @Field(() => String, { description: 'Why, as last said.' })
  rationale!: string;

  @Field(() => Int, { description: 'How often it was confirmed when it was looked at again.' })
  confirmed!: number;

  @Field(() => DayScalar, { description: 'Day by which the choice is looked at again.' })
  reviewOn!: string;

  @Field(() => Boolean, { description: 'The active model, and its review day is past.' })
  reviewOverdue!: boolean;

  @Field(() => SentenceType, { description: 'What this way of splitting roles is known to put at risk.' })
  risk!: SentenceType;

  @Field(() => RoleSplitMetricType, {
    nullable: true,
    description: 'Measured over the time of the model. None for an acquirer whose grant leaves out what it counts.',
  })
  metric!: RoleSplitMetricType | null;
}

@ObjectType('ConflictsOfCause', { description: 'What disagreements of one cause came to.' })
export class ConflictsOfCauseType {
  @Field(() => ConflictCauseEnum, { nullable: true, description: 'None for those whose cause nobody told.' })
  cause!: string | null;

  @Field(() => Int)
  objections!: number;

  @Field(() => Int)
  mediations!: number;

  @Field(() => Int)
  arbitrations!: number;

  @Field(() => Int, { description: 'Mediations and arbitrations that go on.' })
  open!: number;

  @Field(() => Int, { description: 'Mediations and arbitrations that ended in an agreement or an award.' })
  settled!: number;

  @Field(() => Int, { description: 'Those that took, or have taken, longer than promised.' })
  late!: number;

  @Field(() => Float, { nullable: true, description: 'Median working days from opening to end, of those that ended.' })
  medianWorkingDays!: number | null;

  @Field(() => Int, { nullable: true })
  longestWorkingDays!: number | null;
}

@ObjectType('OpenConflict', { description: 'A mediation or an arbitration that goes on.' })
export class OpenConflictType {
  @Field(() => String)
  decision!: string;

  @Field(() => ConflictKindEnum)
  kind!: string;

  @Field(() => [String])
  parties!: readonly string[];

  @Field(() => String, { description: 'The mediator or the arbiter.' })
  third!: string;

  @Field(() => ConflictCauseEnum, { nullable: true })
  cause!: string | null;

  @Field(() => DayScalar)
  since!: string;

  @Field(() => Int)
  workingDays!: number;

  @Field(() => Int, { description: '10 for a mediation, the sponsor’s promise for an arbitration.' })
  allowedWorkingDays!: number;

  @Field(() => Boolean)
  late!: boolean;
}

@ObjectType('ConflictHealth', {
  description: 'Disagreements about decisions, what they come from and how long they last.',
})
export class ConflictHealthType {
  @Field(() => [ConflictsOfCauseType], { description: 'The most frequent cause first.' })
  byCause!: readonly ConflictsOfCauseType[];

  @Field(() => [OpenConflictType], { description: 'The longest first; at most one for each decision.' })
  open!: readonly OpenConflictType[];

  @Field(() => Float, { nullable: true, description: 'Median working days from opening to end, of all that ended.' })
  medianWorkingDays!: number | null;

  @Field(() => Int, { description: 'Questions put to somebody from outside about a decision.' })
  expertsConsulted!: number;

  @Field(() => Int, { description: 'Those of them that have an answer.' })
  expertsAnswered!: number;
}

@ObjectType('OverdueReview', { description: 'Something that should have been looked at again by now.' })
export class OverdueReviewType {
  @Field(() => ReviewKindEnum)
  kind!: string;

  @Field(() => String, { description: 'The decision, or the number of the role split model.' })
  subject!: string;

  @Field(() => DayScalar)
  dueOn!: string;

  @Field(() => Int)
  daysLate!: number;
}

@ObjectType('ProcessRevisions', { description: 'How often the way in which a domain decides was changed.' })
export class ProcessRevisionsType {
  @Field(() => String)
  domain!: string;

  @Field(() => Int, { description: 'Revisions ever; the first definition is none.' })
  total!: number;

  @Field(() => Int, { description: 'Of them, those of the last 60 days.' })
  recent!: number;

  @Field(() => Boolean, { description: 'Two or more in the last 60 days: lines blur.' })
  often!: boolean;

  @Field(() => DayScalar)
  lastOn!: string;

  @Field(() => String)
  lastReason!: string;
}

@ObjectType('GovernanceHealth', {
  description: 'Whether governance works: recognised, regular, settled in time, looked at again.',
})
export class GovernanceHealthType {
  @Field(() => AsOfType)
  asOf!: AsOfType;

  @Field(() => LegitimacyHealthType)
  legitimacy!: LegitimacyHealthType;

  @Field(() => SponsorHealthType, {
    nullable: true,
    description: 'None for an acquirer whose grant leaves out the mission’s frame.',
  })
  sponsor!: SponsorHealthType | null;

  @Field(() => [DomainBypassesType], {
    nullable: true,
    description: 'Domain by domain, the most recent first. None for an acquirer whose grant leaves out decisions.',
  })
  bypasses!: readonly DomainBypassesType[] | null;

  @Field(() => RitualRegularityType, {
    nullable: true,
    description: 'All rituals together. None for an acquirer whose grant leaves out weak signals.',
  })
  ritualRegularity!: RitualRegularityType | null;

  @Field(() => [RitualHealthType], { description: 'In the order of setting up.' })
  rituals!: readonly RitualHealthType[];

  @Field(() => [ChannelType])
  channels!: readonly ChannelType[];

  @Field(() => RoleSplitSpellType, { nullable: true, description: 'None before leadership has chosen.' })
  roleSplit!: RoleSplitSpellType | null;

  @Field(() => [RoleSplitSpellType], { description: 'Models before the active one, the last one first.' })
  pastRoleSplits!: readonly RoleSplitSpellType[];

  @Field(() => ConflictHealthType, {
    nullable: true,
    description: 'None for an acquirer whose grant leaves out decisions.',
  })
  conflicts!: ConflictHealthType | null;

  @Field(() => [OverdueReviewType], { description: 'The longest overdue first.' })
  overdueReviews!: readonly OverdueReviewType[];

  @Field(() => [ProcessRevisionsType], {
    description: 'Domains whose process was ever revised, the most recent first.',
  })
  processRevisions!: readonly ProcessRevisionsType[];
}
