import { shape, t } from '#shapes';
import { UTILISATION_BANDS } from '#statistics';
import { Notice } from '../shared/notice.shapes.js';
import { DIRECTIONS } from '../shared/vocabulary.js';

export class Irritant extends shape('A repeated nuisance that is not resolved.', {
  irritant: t.ref('irritant'),
  topic: t.text(),
  severity: t.whole('1 annoying, 2 costly, 3 blocking.'),
  site: t.text().maybe(),
  reportedOn: t.day(),
  ageDays: t.days('Days since it was first reported, also when it came back since.'),
  timesReopened: t.count('How often it came back after it was resolved.'),
  persistent: t.yesNo('Open for more than 30 days, or came back twice.'),
  owner: t.person('Who is in charge of removing it.').maybe(),
  confirmations: t.count('People who said that they meet it too.'),
  revisions: t.listOf(t.count(), 'Lines of the audit trail that tell its story.'),
}) {}

export class ResolvedIrritant extends shape('A nuisance that is gone.', {
  irritant: t.ref('irritant'),
  topic: t.text(),
  site: t.text().maybe(),
  reportedOn: t.day(),
  resolvedOn: t.day(),
  days: t.days('From the first report to the last resolution.'),
  timesReopened: t.count(),
  decision: t.ref('decision', 'The decision that removed it.').maybe(),
}) {}

export class IrritantTotals extends shape('Nuisances together.', {
  open: t.count(),
  persistent: t.count(),
  withoutOwner: t.count('Open and without an owner.'),
  resolved: t.count(),
  p50DaysToResolve: t.days('Half of those resolved were gone in at most so many days.').decimal().maybe(),
  p85DaysToResolve: t.days('85 % of those resolved were gone in at most so many days.').decimal().maybe(),
}) {}

export class OperationsSite extends shape('A site, and the nuisances reported there.', {
  site: t.text(),
  name: t.text('Its full name, when it joined during the mission.').maybe(),
  onboardedOn: t.day('Day on which it joined; none when the scope names it.').maybe(),
  openIrritants: t.count(),
  persistentIrritants: t.count(),
}) {}

export class Bottleneck extends shape('A resource that limits the flow, or did.', {
  resource: t.text(),
  open: t.yesNo('It limits the flow on the day of the answer.'),
  identifiedOn: t.day(),
  utilisation: t.ratio('Load over capacity when it was identified.'),
  evidence: t.ref('evidence'),
  days: t.days('Days for which it limits, or limited.'),
  resolvedOn: t.day().maybe(),
  utilisationSince: t.ratio('Load over capacity when it was resolved.').maybe(),
  evidenceSince: t.text('What proves that it limits no more.').maybe(),
}) {}

export class CapacityMeasurement extends shape('What was asked of a resource over some days, and what it could give.', {
  from: t.day(),
  to: t.day(),
  demandPerDay: t.number('Units asked for a day.'),
  capacityPerDay: t.number('Units possible a day.'),
  utilisation: t.ratio('Demand over capacity: above 1, work piles up.'),
  evidence: t.ref('evidence').maybe(),
  revision: t.line('Line of the audit trail.'),
}) {}

export class ResourceLoad extends shape('The load of a resource, as it was last measured.', {
  resource: t.text(),
  utilisation: t.ratio('Demand over capacity: above 1, work piles up.'),
  band: t.oneOf('UtilisationBand', UTILISATION_BANDS, 'GREEN up to 0.85, CONDITIONAL up to 0.95, REFUSED above.'),
  last: t.one(CapacityMeasurement),
  waitInServiceTimes: t.number('Mean wait in service times, at random: ρ/(1−ρ) (Erlang, 1909). None from 1.').maybe(),
  lateUnits: t.number('Units late after the working days measured, when nothing was late before; 0 below capacity.'),
  allocatedPerDay: t.number('Units a day that are reserved on the day of the answer.'),
  unallocatedPerDay: t.number('Capacity less what is reserved, a day; negative when too much is promised.'),
  measurements: t.listOf(CapacityMeasurement, 'The earliest days first.'),
}) {}

export class ResourceAllocation extends shape('A part of a resource that is reserved.', {
  resource: t.text(),
  process: t.ref('process').maybe(),
  initiative: t.ref('initiative').maybe(),
  capacityPerDay: t.number('Units a day.'),
  from: t.day(),
  to: t.day(),
  current: t.yesNo('In force on the day of the answer.'),
}) {}

export class ServiceLevelPeriod extends shape('The value of a promise in a period.', {
  period: t.text(),
  value: t.number(),
  threshold: t.number('The value that was still good enough.'),
  held: t.yesNo(),
  evidence: t.ref('evidence').maybe(),
  revision: t.line('Line of the audit trail.'),
}) {}

export class ServiceLevel extends shape('A promise on delay or quality, kept or broken.', {
  serviceLevel: t.ref('service level'),
  name: t.text(),
  process: t.ref('process', 'The process that has to hold it.').maybe(),
  target: t.text('The promise in words.'),
  threshold: t.number('The value that is still good enough.'),
  unit: t.text(),
  direction: t.oneOf('Direction', DIRECTIONS, 'Which way is better.'),
  held: t.count('Periods in which it was kept.'),
  breached: t.count('Periods in which it was broken.'),
  heldShare: t.ratio('Kept over recorded periods, 0 to 1; none without one.').maybe(),
  periods: t.listOf(ServiceLevelPeriod, 'By period.'),
}) {}

export class FlowMeasurement extends shape('How work flowed over some days.', {
  from: t.day(),
  to: t.day(),
  wip: t.number('Units under way on average (L).'),
  throughputPerDay: t.number('Units finished a day (λ).'),
  leadTimeDays: t.days('Days from start to finish (W = L / λ; Little, 1961).').decimal(),
  revision: t.line('Line of the audit trail.'),
}) {}

export class Flow extends shape('How work flows through a process, by Little’s law (1961): L = λW.', {
  process: t.ref('process'),
  last: t.one(FlowMeasurement),
  leadTimeChangeDays: t.days('Change of the lead time since the measurement before, in days.').decimal().maybe(),
  measurements: t.listOf(FlowMeasurement, 'The earliest days first.'),
}) {}

export class Workstream extends shape('Work that brings two organisations together.', {
  workstream: t.ref('workstream'),
  name: t.text(),
  lead: t.person(),
  openedOn: t.day(),
  days: t.days('Days for which it is, or was, open.'),
  closedOn: t.day().maybe(),
  outcome: t.text().maybe(),
}) {}

export class OperationsBoard extends shape('Daily operations: irritants, limits of the flow, promises, workstreams.', {
  asOf: t.asOf(),
  site: t.text('The site whose nuisances are shown; none: all of them.').maybe(),
  notices: t.listOf(Notice, 'What to do next, worst first; nothing once the mission is closed.'),
  sites: t.listOf(OperationsSite, 'Those of the scope, then those that joined.'),
  irritantTotals: t.one(IrritantTotals),
  openIrritants: t.listOf(Irritant, 'Oldest first.'),
  resolvedIrritants: t.listOf(ResolvedIrritant, 'Resolved last first.'),
  bottlenecks: t.listOf(Bottleneck, 'Open ones first. Not kept by site, like everything below.'),
  loads: t.listOf(ResourceLoad, 'The most loaded first.'),
  allocations: t.listOf(ResourceAllocation, 'In the order of recording.'),
  serviceLevelsHeldShare: t.ratio('Promises kept over periods recorded, 0 to 1; none without one.').maybe(),
  serviceLevels: t.listOf(ServiceLevel, 'In the order of setting.'),
  flows: t.listOf(Flow, 'The longest lead time first.'),
  workstreams: t.listOf(Workstream, 'Open ones first.'),
}) {}
