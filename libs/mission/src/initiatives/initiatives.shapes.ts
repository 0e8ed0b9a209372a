import { shape, t } from '#shapes';
import { UTILISATION_BANDS } from '#statistics';
import { Notice } from '../shared/notice.shapes.js';
import { ADVICES, INITIATIVE_STATUSES, SCENARIO_CASES, SCENARIO_VERDICTS, STEERS } from './initiatives-vocabulary.js';
import { OFFERS } from './initiatives.events.js';
import { STAFFING_KINDS } from './staffing/staffing.events.js';

export class ScenarioCase extends shape('What a case adds to usual business: revenue and margin side by side.', {
  case: t.oneOf('ScenarioCaseName', SCENARIO_CASES),
  uplift: t.ratio('Extra volume, as a share of the usual one.'),
  extraUnits: t.number('Units sold beyond the usual ones.'),
  revenueCents: t.cents('Change of revenue, usual sales made under the offer included.'),
  contributionCents: t.cents('Change of contribution, after costs. Negative: it loses money.'),
}) {}

export class InitiativeCosts extends shape('What a bet costs beside what is sold, in euro cents.', {
  production: t.cents().maybe(),
  maintenance: t.cents().maybe(),
  support: t.cents().maybe(),
  tools: t.cents().maybe(),
  training: t.cents().maybe(),
  totalCents: t.cents(),
}) {}

export class InitiativeScenario extends shape('A bet in figures: what a sale brings, and how much more makes it pay.', {
  on: t.day(),
  marginRate: t.ratio('Margin on variable cost, as a share of the price.'),
  unitContributionCents: t.cents('What one sale under the offer (for two for one, a pair) brings; negative, a loss.'),
  unitRevenueCents: t.cents('What one sale under the offer (for two for one, a pair) is paid for.'),
  breakEvenUplift: t.ratio('Extra volume from which it pays, as a share; none: no volume does.').maybe(),
  verdict: t.oneOf('ScenarioVerdict', SCENARIO_VERDICTS),
  cannibalisation: t.ratio('Share of the usual sales that would be made under the offer anyway.').maybe(),
  costs: t.one(InitiativeCosts),
  cases: t.listOf(ScenarioCase, 'The bad, the expected and the good case, as far as they were given.'),
  revision: t.line('Line of the audit trail.'),
}) {}

export class InitiativeCapacity extends shape('Whether those who have to deliver can.', {
  resource: t.text(),
  on: t.day('Day of the check.'),
  utilisationBefore: t.ratio('Load over capacity without it.'),
  utilisationAfter: t.ratio('Load over capacity with it.'),
  utilisationTogether: t.ratio('With it and everything that runs on the same days.'),
  band: t.oneOf('UtilisationBand', UTILISATION_BANDS, 'CONDITIONAL needs a condition, REFUSED an added resource.'),
  addedResource: t.text('What would be added to carry the load.').maybe(),
  hoursPerFte: t.hours('Hours a week of a full-time person meanwhile.').decimal().maybe(),
  overwork: t.yesNo('More than 44 hours a week.'),
}) {}

export class StaffingOption extends shape('A way to deliver more over some days.', {
  option: t.text(),
  kind: t.oneOf('StaffingKind', STAFFING_KINDS),
  capacityPerDay: t.number('Units that it adds a working day.'),
  costCents: t.cents('A working day of its span, used or not.'),
  fixedCents: t.cents('Once.'),
  hoursPerWeek: t.hours('Hours a week of each person, where it is overtime.').decimal().maybe(),
  from: t.day(),
  to: t.day(),
  totalCents: t.cents('Once and for every working day of its span.'),
}) {}

export class StaffingCase extends shape('The cheapest way to deliver a case, exact over all sets of options.', {
  case: t.oneOf('ScenarioCaseName', SCENARIO_CASES),
  demandUnits: t.number('Extra units, spread evenly over the open days of the bet.'),
  peakWeek: t.week('The week that asks for most.').maybe(),
  peakUnits: t.number('What it asks for.').maybe(),
  chosen: t.listOf(t.text(), 'The cheapest set that covers every week; where none does, that leaves least uncovered.'),
  costCents: t.cents('What the set costs.'),
  uncoveredUnits: t.number('Units that it cannot deliver in their week.'),
  uncoveredWeeks: t.listOf(t.week(), 'Weeks in which it cannot.'),
  contributionCents: t.cents('What the case brings, before staffing.'),
  leftCents: t.cents('What is left of it after staffing.'),
}) {}

export class InitiativeStaffing extends shape('Who or what delivers a bet, at which cost.', {
  on: t.day(),
  options: t.listOf(StaffingOption),
  cases: t.listOf(StaffingCase, 'The bad, the expected and the good case, as far as they were given.'),
  revision: t.line('Line of the audit trail.'),
}) {}

export class InitiativeApproval extends shape('Who accepted a bet, and under which conditions.', {
  on: t.day(),
  by: t.person(),
  conditions: t.listOf(t.text()),
  reviewOn: t.day(),
  waived: t.yesNo('Each sale loses money, and the sponsor accepted it.'),
  waiverReason: t.text('Why the sponsor accepted it.').maybe(),
}) {}

export class InitiativeMeasurement extends shape('What a running bet had brought by a day, and what that says.', {
  on: t.day(),
  sold: t.count('Units sold under the offer so far.'),
  uplift: t.ratio('Extra volume, as a share of the usual one.'),
  low: t.ratio('Lower end of the 95 % interval of the uplift (sold as a Poisson count).').maybe(),
  high: t.ratio('Upper end of the 95 % interval of the uplift.').maybe(),
  contributionCents: t.cents('What the sales brought; negative, a loss.'),
  costCents: t.cents('What it cost beside what is sold: as measured, else as in the scenario.'),
  roi: t.number('Return: contribution less cost, over cost; none without a cost.').maybe(),
  exposed: t.count('People who saw the offer.').maybe(),
  advice: t.oneOf('InitiativeAdvice', ADVICES, 'AMPLIFY: even the low end pays; STOP: not even the high end.').maybe(),
  revision: t.line('Line of the audit trail.'),
}) {}

export class InitiativeSteer extends shape('A running bet made larger, or changed.', {
  how: t.oneOf('InitiativeSteerKind', STEERS),
  on: t.day(),
  reason: t.text(),
  newCap: t.whole('Most units that may be sold since, when it was made larger.').maybe(),
  change: t.text('What was changed, when it was adjusted.').maybe(),
  againstMeasure: t.yesNo('Made larger although the last measured uplift was below break-even.'),
  revision: t.line('Line of the audit trail.'),
}) {}

export class InitiativeEnd extends shape('How a bet was refused or stopped.', { on: t.day(), reason: t.text() }) {}

export class InitiativePlan extends shape('What the expected case would add to usual business.', {
  extraUnits: t.number('Units sold beyond the usual ones.'),
  revenueCents: t.cents(),
  contributionCents: t.cents(),
}) {}

export class InitiativeActual extends shape('What a bet brought so far, or in the end.', {
  sold: t.count('Units sold under the offer in all, usual sales included.'),
  revenueCents: t.cents('Units sold times the price of the offer, usual sales included.'),
  recordedContributionCents: t.cents('As it was recorded; negative, a loss.'),
  returnsCents: t
    .cents('Contribution of the units taken back, by the return rate that names it; none: not measured.')
    .maybe(),
  supportCents: t.cents('Cost of support, by the KPI that names it; none: not measured.').maybe(),
  contributionCents: t.cents('As it was recorded, less returns and support; negative, a loss.'),
  gapCents: t.cents('Contribution less what was planned.'),
  final: t.yesNo('The bet is closed; else it is the last measurement.'),
}) {}

export class Initiative extends shape('A commercial or operational bet.', {
  initiative: t.ref('initiative'),
  name: t.text(),
  offer: t.oneOf('Offer', OFFERS),
  status: t.oneOf('InitiativeStatus', INITIATIVE_STATUSES),
  proposedOn: t.day(),
  proposedBy: t.person(),
  from: t.day(),
  to: t.day(),
  segment: t.text('Customers it is limited to.').maybe(),
  channel: t.text('Where it is sold.').maybe(),
  priceCents: t.cents('Price of one unit before the offer.'),
  discountRate: t.ratio('Discount as a share of the price; for a second unit, on that unit.').maybe(),
  variableCostRate: t.ratio('Variable cost as a share of the price.'),
  volume: t.count('Units usually sold over the same days.'),
  expectedUplift: t.ratio('Extra volume hoped for, as a share of the usual one.'),
  scenario: t.one(InitiativeScenario, 'The last one.').maybe(),
  capacity: t.listOf(InitiativeCapacity, 'The last check of each resource.'),
  staffing: t.one(InitiativeStaffing, 'The last ways to deliver it.').maybe(),
  approval: t.one(InitiativeApproval, 'The last one.').maybe(),
  cap: t.whole('Most units that may be sold now.').maybe(),
  refused: t.one(InitiativeEnd).maybe(),
  launchedOn: t.day().maybe(),
  measurements: t.listOf(InitiativeMeasurement, 'In the order of recording.'),
  advice: t.oneOf('InitiativeAdvice', ADVICES, 'What the last measurement says, while it runs.').maybe(),
  steers: t.listOf(InitiativeSteer, 'In order.'),
  stopped: t.one(InitiativeEnd).maybe(),
  closedOn: t.day().maybe(),
  lesson: t.text('What is learned.').maybe(),
  planned: t.one(InitiativePlan),
  actual: t.one(InitiativeActual, 'None before any measurement.').maybe(),
}) {}

export class MonthOfIdeas extends shape('What became of ideas in a month.', {
  month: t.month(),
  proposed: t.count(),
  approved: t.count(),
  refused: t.count(),
  ended: t.count('Stopped or closed.'),
}) {}

export class WorkInProgress extends shape('How many bets take attention at once.', {
  running: t.count('Approved or launched, not stopped, not closed.'),
  limit: t.count('Most that may run at once; none, no limit was set.').maybe(),
  undecided: t.count('Proposed, and not decided.'),
  tooManyIdeas: t.yesNo('More than five take attention: each idea adds complexity.'),
}) {}

export class RevenueAndMargin extends shape('Revenue and margin side by side, over bets that were not refused.', {
  plannedRevenueCents: t.cents('What the expected cases add to revenue.'),
  plannedContributionCents: t.cents('What the expected cases add to contribution.'),
  actualRevenueCents: t.cents('What was sold under the offers, usual sales included.'),
  actualContributionCents: t.cents('What the bets brought so far, or in the end.'),
  gapCents: t.cents('Actual less planned contribution, of the bets that were measured.'),
}) {}

export class Initiatives extends shape('The bets of a mission: what they promise, bring and call for.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What to do next, worst first; nothing once the mission is closed.'),
  workInProgress: t.one(WorkInProgress),
  ideasPerMonth: t.listOf(MonthOfIdeas, 'From the month of the first idea on.'),
  sides: t.one(RevenueAndMargin),
  initiatives: t.listOf(Initiative, 'In the order of proposing.'),
}) {}
