import { shape, t } from '#shapes';
import { Notice } from '../shared/notice.shapes.js';
import { EXPECTATION_KINDS, EXPECTATION_STATES, OBJECTIVE_STATES } from './mission-vocabulary.js';
import { CONTEXTS, FUNCTIONS, ISSUE_TYPES, LEADERSHIP_SEATS, REPORTING_CADENCES } from './mission.events.js';
import { STATUSES } from './mission.state.js';

export class FrameScope extends shape('What the mission covers and what it leaves alone.', {
  included: t.listOf(t.text()),
  excluded: t.listOf(t.text()),
  sites: t.listOf(t.text()),
  functions: t.listOf(t.oneOf('OperationsFunction', FUNCTIONS)),
  fullDelegationDomains: t.listOf(t.text(), 'Domains in which the firm may hold a full delegation (level 7).'),
}) {}

export class ExternalRole extends shape('What the external COO is there for, how often, and with whom.', {
  title: t.text(),
  responsibilities: t.listOf(t.text(), 'Areas of the scope that the role answers for.'),
  daysPerWeek: t.days().decimal(),
  leadershipSeat: t.oneOf('LeadershipSeat', LEADERSHIP_SEATS, 'Whether the external COO sits on the leadership team.'),
  interactions: t.listOf(t.text(), 'With whom the role works regularly.'),
}) {}

export class FrameReportingLine extends shape('To whom the consultant reports.', {
  to: t.person('The one full line.'),
  dotted: t.listOf(t.person()),
  cadence: t.oneOf('ReportingCadence', REPORTING_CADENCES),
}) {}

export class FrameSponsor extends shape('Who guarantees legitimacy and an arbitration delay.', {
  person: t.person(),
  commitments: t.listOf(t.text()),
  arbitrationDays: t.workingDays('Working days within which the sponsor settles what is put to them.'),
  since: t.day(),
}) {}

export class ScopeChange extends shape('One amendment of the scope or of the contract’s end.', {
  on: t.day(),
  by: t.person(),
  reason: t.text(),
  added: t.listOf(t.text(), 'Areas and sites that came in.'),
  removed: t.listOf(t.text(), 'Areas and sites that went out.'),
  plannedEnd: t.day('Contract end from then on.'),
  endMovedDays: t.days('Days by which the contract’s end moved; negative for an earlier end.'),
  revision: t.line('Line of the audit trail.'),
}) {}

export class MonthOfAmendments extends shape('Amendments of the scope in a calendar month.', {
  month: t.month('For example 2026-05.'),
  amendments: t.count(),
}) {}

export class ScopeDrift extends shape('How the scope changed over the months of the mission.', {
  perMonth: t.months('Amendments per calendar month, from the draft on.').decimal(),
  endMovedDays: t.days('Days by which the contract’s end has moved since the draft.'),
  months: t.listOf(MonthOfAmendments, 'Every month, those without an amendment too.'),
  changes: t.listOf(ScopeChange, 'In the order of recording.'),
}) {}

export class Expectation extends shape('Something that the client may hold the firm to.', {
  kind: t.oneOf('ExpectationKind', EXPECTATION_KINDS),
  ref: t.text('Reference of the KPI or the deliverable.'),
  state: t.oneOf('ExpectationState', EXPECTATION_STATES),
  covered: t.yesNo('The KPI has a value, the deliverable is accepted.'),
}) {}

export class Expectations extends shape('What the client may hold the firm to, and how much of it is there.', {
  total: t.count(),
  covered: t.count(),
  share: t.ratio('0 to 1; none when nothing is expected.').maybe(),
  items: t.listOf(Expectation, 'What is not covered first.'),
  reporting: t.listOf(t.text(), 'What is reported, to whom and how often.'),
}) {}

export class ObjectiveReview extends shape('An objective held against what was measured.', {
  on: t.day(),
  value: t.number(),
  result: t.text('REACHED or MISSED.'),
  comment: t.text().maybe(),
}) {}

export class Objective extends shape('A SMART target on a KPI, tied to one issue, and what became of it.', {
  objective: t.ref('objective'),
  issue: t.ref('issue'),
  kpi: t.ref('kpi'),
  state: t.oneOf('ObjectiveState', OBJECTIVE_STATES, 'By its last review; OVERDUE: past its day without one.'),
  baseline: t.number('Measured starting value, in the KPI’s unit.'),
  target: t.number('Value to reach, in the KPI’s unit.'),
  due: t.day(),
  value: t.number('What the KPI is worth on the day of the answer.').maybe(),
  progress: t.ratio('From the baseline (0) to the target (1); may be negative or above 1.').maybe(),
  expectedUtilisation: t.ratio('Load over capacity that it would bring; above 0.95 it is out of reach.').maybe(),
  reviews: t.listOf(ObjectiveReview, 'In the order of recording.'),
}) {}

export class Issue extends shape('A priority problem that the mission must move.', {
  issue: t.ref('issue'),
  type: t.oneOf('IssueType', ISSUE_TYPES),
  statement: t.text(),
  rank: t.whole('1 is first.').maybe(),
  timesReprioritised: t.count('How often its rank was changed.'),
  declaredOn: t.day(),
  resolvedOn: t.day().maybe(),
  outcome: t.text('What solved it.').maybe(),
  evidence: t.ref('evidence').maybe(),
  objectives: t.listOf(Objective, 'The earliest due first.'),
}) {}

export class Mission extends shape('The frame of a mission: who, what, for how long, towards what, and what next.', {
  asOf: t.asOf(),
  mission: t.ref('mission'),
  client: t.text('The company that the mission serves.'),
  firm: t.text('The firm that supplies the external COO.'),
  owner: t.person('The owner-manager, who must become non-indispensable.'),
  context: t.oneOf('MissionContext', CONTEXTS),
  status: t.oneOf('MissionStatus', STATUSES),
  horizonMonths: t.months('Months until the outcome that the mission prepares.'),
  plannedStart: t.day(),
  plannedEnd: t.day('Contract end, as last amended.'),
  startedOn: t.day().maybe(),
  suspendedOn: t.day('While it is suspended.').maybe(),
  closedOn: t.day().maybe(),
  terminatedEarly: t.yesNo('It ended before its term, without a handover.'),
  headcount: t.count('Employees of the client.'),
  country: t.text('ISO 3166 country of the client.'),
  revenueCents: t.cents('Yearly revenue of the client.').maybe(),
  wipLimit: t.count('Most initiatives that may run at once.'),
  closedWeeks: t.listOf(t.week(), 'Weeks in which the company is closed.'),
  closedDays: t.listOf(t.day(), 'Days from Monday to Friday on which it is closed in other weeks.'),
  diagnostic: t.ref('diagnostic', 'The express diagnostic that led here.').maybe(),
  mandateSignedOn: t.day().maybe(),
  scope: t.one(FrameScope).maybe(),
  externalRole: t.one(ExternalRole).maybe(),
  reportingLine: t.one(FrameReportingLine).maybe(),
  sponsor: t.one(FrameSponsor).maybe(),
  drift: t.one(ScopeDrift),
  expectations: t.one(Expectations),
  issues: t.listOf(Issue, 'Open ones first, by rank.'),
  postMissionChecks: t.listOf(t.day(), 'Days planned for checks after the mission.'),
  notices: t.listOf(Notice, 'What is overdue or missing, of the features that the reader may see; worst first.'),
  standing: t.sentence('Where the mission stands, in a sentence.'),
}) {}
