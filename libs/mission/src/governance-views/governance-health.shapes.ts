import { shape, t } from '#shapes';
import { CONFLICT_CAUSES } from '../decisions/decisions.events.js';
import { CONFLICT_KINDS, METRIC_UNITS, REVIEW_KINDS } from '../governance/governance-vocabulary.js';
import { CADENCES, RITUAL_KINDS } from '../governance/governance.events.js';

export class LegitimacyHealth extends shape('Whether the external COO is announced, known, and not questioned.', {
  announcedOn: t.day('First announcement to the whole company.').maybe(),
  announcements: t.count('Announcements by leadership or the sponsor, whatever the audience.'),
  lastAnnouncedOn: t.day().maybe(),
  acknowledged: t.count('People who say that they know the role, when everybody was last asked.'),
  headcount: t.count('People asked, or the whole company when fewer were asked.'),
  share: t.ratio('Acknowledged over headcount, 0 to 1; none before anybody was asked.').maybe(),
  threshold: t.ratio('Share from which the role counts as recognised.'),
  challenges: t.count('How often the role was questioned.'),
  lastChallengedOn: t.day().maybe(),
}) {}

export class SponsorHealth extends shape('Whether someone vouches for the mission and settles what is put to them.', {
  person: t.person().maybe(),
  active: t.yesNo('Appointed, in that role and still there.'),
  arbitrationDays: t.workingDays('Working days promised for an arbitration.').maybe(),
  absentSince: t.day('Begin of the absence that goes on.').maybe(),
  absentUntil: t.day('Last day of that absence, when it is known.').maybe(),
  absentWorkingDays: t.workingDays('Working days of that absence; above 10 someone should stand in.').maybe(),
}) {}

export class DomainBypasses extends shape('Reports that something was applied against whoever decides in a domain.', {
  domain: t.text(),
  count: t.count(),
  unanswered: t.count('Those after which it was not restated who decides.'),
  lastOn: t.day(),
  lastDescription: t.text('What happened, as last reported.'),
}) {}

export class RitualHealth extends shape('A recurring meeting, and how regularly it takes place.', {
  ritual: t.ref('ritual'),
  name: t.text(),
  kind: t.oneOf('RitualKind', RITUAL_KINDS),
  cadence: t.oneOf('Cadence', CADENCES),
  lead: t.person(),
  ledInternally: t.yesNo('Led by a person of the company.'),
  since: t.day(),
  due: t.count('Meetings that the cadence asked for since then; closed weeks ask for none.'),
  held: t.count('Meetings recorded as held.'),
  skipped: t.count('Meetings called off with a reason.'),
  regularity: t.ratio('Held over due, at most 1. None while none was due, or none was recorded by itself.').maybe(),
  lastHeldOn: t.day().maybe(),
  endedOn: t.day('First day on which it is no longer due.').maybe(),
  endedFor: t.text('Why it was ended.').maybe(),
  participation: t.ratio('Contributors over attendees, 0 to 1: attending is not taking part.').maybe(),
}) {}

export class RitualRegularity extends shape('Rituals of the last 90 days as the weekly tallies count them.', {
  held: t.count(),
  planned: t.count(),
  share: t.ratio('Held over planned, 0 to 1; none without a tally.').maybe(),
}) {}

export class Channel extends shape('A tool with its purpose, so that people know where to look and where to write.', {
  channel: t.ref('channel'),
  tool: t.text(),
  purpose: t.text(),
  since: t.day(),
}) {}

export class RoleSplitMetric extends shape('What tells whether the known risk of a role split model comes true.', {
  unit: t.oneOf('MetricUnit', METRIC_UNITS, 'SHARE from 0 to 1, or DAYS (median).'),
  value: t.number('None as long as there is nothing to measure.').maybe(),
  count: t.count('Facts that the value rests on: options, executions, KPIs, agreements.'),
  of: t.count('Of how many there are.'),
  reading: t.sentence(),
}) {}

export class RoleSplitSpell extends shape('A time during which owner and external COO split their roles in one way.', {
  model: t.whole('1 strategist–executor, 2 visionary–catalyst, 3 brand–performance, 4 co-piloting.'),
  name: t.sentence(),
  since: t.day(),
  until: t.day('First day of the next model; none for the active one.').maybe(),
  rationale: t.text('Why, as last said.'),
  confirmed: t.count('How often it was confirmed when it was looked at again.'),
  reviewOn: t.day('Day by which the choice is looked at again.'),
  reviewOverdue: t.yesNo('The active model, and its review day is past.'),
  risk: t.sentence('What this way of splitting roles is known to put at risk.'),
  metric: t.one(RoleSplitMetric, 'Over the time of the model. None where the grant leaves out its figures.').maybe(),
}) {}

export class ConflictsOfCause extends shape('What disagreements of one cause came to.', {
  cause: t.oneOf('ConflictCause', CONFLICT_CAUSES, 'None where no cause was given.').maybe(),
  objections: t.count(),
  mediations: t.count(),
  arbitrations: t.count(),
  open: t.count('Mediations and arbitrations that go on.'),
  settled: t.count('Mediations and arbitrations that ended in an agreement or an award.'),
  late: t.count('Those that took, or have taken, longer than promised.'),
  medianWorkingDays: t.workingDays('Median working days from opening to end, of those that ended.').decimal().maybe(),
  longestWorkingDays: t.workingDays().maybe(),
}) {}

export class OpenConflict extends shape('A mediation or an arbitration that goes on.', {
  decision: t.ref('decision'),
  kind: t.oneOf('ConflictKind', CONFLICT_KINDS),
  parties: t.listOf(t.text()),
  third: t.text('The mediator or the arbiter.'),
  cause: t.oneOf('ConflictCause', CONFLICT_CAUSES).maybe(),
  since: t.day(),
  workingDays: t.workingDays(),
  allowedWorkingDays: t.workingDays('10 for a mediation, the sponsor’s promise for an arbitration.'),
  late: t.yesNo(),
}) {}

export class ConflictHealth extends shape('Disagreements about decisions: their causes and how long they last.', {
  byCause: t.listOf(ConflictsOfCause, 'The most frequent cause first.'),
  open: t.listOf(OpenConflict, 'The longest first; at most one for each decision.'),
  medianWorkingDays: t.workingDays('Median working days from opening to end, of all that ended.').decimal().maybe(),
  expertsConsulted: t.count('Questions put to a person from outside about a decision.'),
  expertsAnswered: t.count('Those of them that have an answer.'),
}) {}

export class OverdueReview extends shape('Something that should have been looked at again by now.', {
  kind: t.oneOf('ReviewKind', REVIEW_KINDS),
  subject: t.text('The decision, or the number of the role split model.'),
  dueOn: t.day(),
  daysLate: t.days(),
}) {}

export class ProcessRevisions extends shape('How often the way in which a domain decides was changed.', {
  domain: t.text(),
  total: t.count('Revisions ever; the first definition is none.'),
  recent: t.count('Of them, those of the last 60 days.'),
  often: t.yesNo('Two or more in the last 60 days: lines blur.'),
  lastOn: t.day(),
  lastReason: t.text(),
}) {}

export class GovernanceHealth extends shape('Whether governance works: recognised, regular, timely, reviewed.', {
  asOf: t.asOf(),
  legitimacy: t.one(LegitimacyHealth),
  sponsor: t.one(SponsorHealth, 'None for an acquirer whose grant leaves out the mission’s frame.').maybe(),
  bypasses: t.listOf(DomainBypasses, 'The most recent first. None where the grant leaves out decisions.').maybe(),
  ritualRegularity: t.one(RitualRegularity, 'Of all rituals. None without weak signals in the grant.').maybe(),
  rituals: t.listOf(RitualHealth, 'In the order of setting up.'),
  channels: t.listOf(Channel),
  roleSplit: t.one(RoleSplitSpell, 'None before leadership has chosen.').maybe(),
  pastRoleSplits: t.listOf(RoleSplitSpell, 'Models before the active one, the last one first.'),
  conflicts: t.one(ConflictHealth, 'None for an acquirer whose grant leaves out decisions.').maybe(),
  overdueReviews: t.listOf(OverdueReview, 'The longest overdue first.'),
  processRevisions: t.listOf(ProcessRevisions, 'Domains whose process was ever revised, the most recent first.'),
}) {}
