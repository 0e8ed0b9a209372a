import { shape, t } from '#shapes';
import { CONFLICT_CAUSES, DECISION_VERDICTS, EXECUTION_STATES } from './decisions.events.js';
import { REGISTER_STATES } from './register-vocabulary.js';

export class DecisionOption extends shape('One of the choices that a proposal compares.', {
  name: t.text(),
  consequence: t.text().maybe(),
}) {}

export class DecisionFlag extends shape('What marks a decision: accepted, and worth knowing.', {
  flag: t.text('Stable code.'),
  sentence: t.sentence(),
}) {}

export class DecisionObjection extends shape('Someone’s opposition to a proposed decision.', {
  by: t.person(),
  on: t.day(),
  reason: t.text(),
  cause: t.oneOf('ConflictCause', CONFLICT_CAUSES).maybe(),
  suspends: t.yesNo('The decision has to wait until it is cleared.'),
  clearedOn: t.day('Day on which it was withdrawn, or settled by a third person.').maybe(),
}) {}

export class DecisionConflict extends shape('A mediation or an arbitration about a decision.', {
  kind: t.oneOf('ConflictKind', ['MEDIATION', 'ARBITRATION']),
  parties: t.listOf(t.text()),
  third: t.text('The mediator or the arbiter; never a party.'),
  openedOn: t.day(),
  endedOn: t.day().maybe(),
  outcome: t.text('What the parties agreed, or what the arbiter chose.').maybe(),
  settled: t.yesNo('Ended in an agreement or an award.').maybe(),
  workingDays: t.workingDays('Working days from its opening to its end, or to the day of the answer.'),
  late: t.yesNo('Longer than promised.'),
}) {}

export class ExpertConsultation extends shape('A question about a decision, put to a person from outside.', {
  expert: t.text(),
  question: t.text(),
  answer: t.text().maybe(),
  on: t.day(),
}) {}

export class DecisionReview extends shape('What a decision led to, at one review.', {
  on: t.day(),
  by: t.person(),
  effect: t.text(),
  verdict: t.oneOf('DecisionVerdict', DECISION_VERDICTS),
  failed: t.yesNo('It missed what it was taken for.'),
  causes: t.listOf(t.text(), 'Why it failed.'),
}) {}

export class DecisionCommunication extends shape('Who was told of a decision.', {
  on: t.day(),
  audience: t.text(),
  channel: t.text(),
}) {}

export class DecisionProposal extends shape('A choice put up for decision, with what was said about it.', {
  on: t.day(),
  by: t.person(),
  options: t.listOf(DecisionOption),
  recommended: t.text('The option that whoever proposed would choose.').maybe(),
  waitedDays: t.workingDays('Days from the proposal to the decision, or to the day of the answer.'),
  inputs: t.count('Opinions given.'),
  agreedBy: t.listOf(t.person(), 'Who agreed, in order.'),
}) {}

export class DecisionMade extends shape('What was chosen, by whom, why, and what became of it.', {
  chosen: t.text(),
  by: t.person(),
  internal: t.yesNo('By a person of the company rather than of the firm.'),
  takenOn: t.day('Business day of the decision.'),
  recordedOn: t.day(),
  delayWorkingDays: t.workingDays('Working days from the decision to its recording; above 5 it was known late.'),
  effectiveOn: t.day('Day from which it applies.'),
  amountCents: t.cents('What it commits.').maybe(),
  budgetCents: t.cents('Budget set aside for it, as last said.').maybe(),
  justification: t.text('Its reason, as first given.').maybe(),
  justifiedOn: t.day('Day on which the reason was given, at once or afterwards.').maybe(),
  objectives: t.listOf(t.ref('objective'), 'Objectives that it serves.'),
  kpis: t.listOf(t.ref('kpi'), 'KPIs on which its effect should show.'),
  channels: t.listOf(t.text()),
  evidence: t.listOf(t.ref('evidence')),
  communicated: t.yesNo('Those concerned were told, when it was taken or afterwards.'),
  communications: t.listOf(DecisionCommunication, 'Announcements recorded by themselves.'),
  execution: t.oneOf('ExecutionState', EXECUTION_STATES, 'As last reported; none until then.').maybe(),
  executedOn: t.day('Day of that report.').maybe(),
  reviews: t.listOf(DecisionReview),
  reviewOn: t.day('Day on which its effect was to be looked at.').maybe(),
  reviewOverdue: t.yesNo('That day is past, the decision is in force, and it was not reviewed.'),
  supersedes: t.ref('decision', 'The decision that it replaced.').maybe(),
  supersededBy: t.ref('decision', 'The decision that replaced it.').maybe(),
  bypasses: t.count('Reports that it was not respected.'),
  revision: t.line('Line of the audit trail that records it.'),
}) {}

export class RegisteredDecision extends shape('A decision from its proposal on, or from the moment it was taken.', {
  decision: t.ref('decision'),
  domain: t.text(),
  title: t.text().maybe(),
  state: t.oneOf('RegisterState', REGISTER_STATES, 'PROPOSED waits; SUSPENDED by an objection or a conflict.'),
  proposal: t.one(DecisionProposal, 'None when it was taken without compared options.').maybe(),
  objections: t.listOf(DecisionObjection),
  conflicts: t.listOf(DecisionConflict),
  experts: t.listOf(ExpertConsultation),
  made: t.one(DecisionMade, 'None as long as it is not taken.').maybe(),
  flags: t.listOf(DecisionFlag),
}) {}

export class DecisionShare extends shape('Some decisions, of how many.', {
  count: t.count(),
  of: t.count(),
  share: t.ratio('Count over of, 0 to 1; none of nothing.').maybe(),
}) {}

export class ExecutionCounts extends shape('How far the decisions taken were carried out, as last reported.', {
  done: t.count(),
  partial: t.count(),
  notApplied: t.count(),
  unknown: t.count('No one has said.'),
}) {}

export class RecordingDelay extends shape('How long decisions took to become known.', {
  medianWorkingDays: t.workingDays('Median working days from decision to recording.').decimal().maybe(),
  longestWorkingDays: t.workingDays().maybe(),
  late: t.one(DecisionShare, 'Recorded more than 5 working days after the decision.'),
}) {}

export class QueueAge extends shape('Proposals of one age that wait for a decision.', {
  fromDays: t.days(),
  toDays: t.days('None for the oldest.').maybe(),
  count: t.count(),
}) {}

export class DecisionQueue extends shape('What waits for a decision; a queue that ages tells of a bottleneck.', {
  count: t.count(),
  suspended: t.count('Of them, those that an objection or a conflict suspends.'),
  medianDays: t.days().decimal().maybe(),
  oldestDays: t.days().maybe(),
  ages: t.listOf(QueueAge, 'The youngest first.'),
}) {}

export class FailureCause extends shape('Why decisions failed.', { cause: t.text(), count: t.count() }) {}

export class DecisionOutcomes extends shape('What reviews of the effect of decisions said, the last one of each.', {
  reviewed: t.count(),
  failed: t.count(),
  analysed: t.count('Failures that were analysed: their causes are told.'),
  causes: t.listOf(FailureCause, 'The most frequent first.'),
}) {}

export class DueDecisionReview extends shape('A decision whose effect is to be looked at.', {
  decision: t.ref('decision'),
  title: t.text().maybe(),
  dueOn: t.day(),
  daysLate: t.days('Negative while there is time.'),
}) {}

export class DecisionFlagCount extends shape('How many decisions carry a mark.', {
  flag: t.text(),
  sentence: t.sentence(),
  count: t.count(),
}) {}

export class DecisionRegisterSummary extends shape('The whole register in figures, whatever the page and its filter.', {
  taken: t.count('Decisions taken, superseded ones included.'),
  superseded: t.count(),
  justified: t.one(DecisionShare, 'Taken with a reason, given at once or afterwards.'),
  justifiedInTime: t.one(DecisionShare, 'With a reason, recorded within 5 working days; a later one repairs nothing.'),
  communicated: t.one(DecisionShare, 'Made known to those concerned.'),
  applied: t.one(DecisionShare, 'Reported as carried out in whole.'),
  withEvidence: t.one(DecisionShare, 'Citing at least one document.'),
  internal: t.one(DecisionShare, 'Taken by a person of the company rather than of the firm.'),
  compared: t.one(DecisionShare, 'Taken after options were compared.'),
  asRecommended: t.one(DecisionShare, 'Of those with a recommendation, the ones that followed it.'),
  executions: t.one(ExecutionCounts),
  medianDaysToDecide: t.days('Median days from proposal to decision; none before there is one.').decimal().maybe(),
  recordingDelay: t.one(RecordingDelay),
  openQueue: t.one(DecisionQueue),
  outcomes: t.one(DecisionOutcomes),
  reviewsDue: t.listOf(DueDecisionReview, 'Overdue, or due within 30 days; the longest overdue first.'),
  flags: t.listOf(DecisionFlagCount, 'The most frequent first.'),
}) {}

export class DecisionRegister extends shape('A page of the decisions, as they became known; and all in figures.', {
  ...t.pageOf(RegisteredDecision),
  asOf: t.asOf(),
  summary: t.one(DecisionRegisterSummary),
}) {}
