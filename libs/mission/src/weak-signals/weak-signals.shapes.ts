import { shape, t } from '#shapes';
import { Notice } from '../shared/notice.shapes.js';
import { KpisAndSignals } from './kpi-and-signals.shapes.js';
import { SignalChart } from './signal-chart.shapes.js';
import { SIGNAL_ROLES, SIGNAL_STATES } from './weak-signals-vocabulary.js';
import { USEFULNESS } from './weak-signals.events.js';

export class WeekOfSignals extends shape('The counts of one open week. A closed week has none: nothing is filled in.', {
  week: t.week(),
  openDays: t.days('Days on which the company worked.'),
  clarifications: t.count('Requests for clarification, without those on the excluded topic.'),
  clarificationsExcluded: t.count(),
  participation: t.ratio('Contributors of those invited, 0 to 1.').maybe(),
  ownerShare: t.ratio('Operating decisions taken by the owner, 0 to 1.').maybe(),
  ritualsHeld: t.count(),
  ritualsPlanned: t.count(),
  revision: t.line('Line of the audit trail that recorded it.'),
}) {}

export class SignalAction extends shape('What someone did about a signal.', {
  on: t.day(),
  by: t.person(),
  decision: t.ref('decision').maybe(),
  action: t.text('In words; never shown to an acquirer.').maybe(),
  resetStatistic: t.yesNo('The statistic starts again at 0 with the first ISO week that begins after the action.'),
}) {}

export class Contradiction extends shape('What proved a dismissal wrong: another signal replaced a decision.', {
  signal: t.ref('signal', 'The other signal.'),
  decision: t.ref('decision', 'The decision by which it was acted upon.'),
  replaces: t.ref('decision', 'The decision that had to be replaced.'),
  on: t.day(),
  daysLater: t.days('Days from the dismissal.'),
}) {}

export class ExpectedAct extends shape('Who should do what next about an open signal, and until when.', {
  role: t.oneOf('SignalRole', SIGNAL_ROLES, 'Whom the question is put to.'),
  act: t.sentence(),
  by: t
    .day('Last day before it holds up the exit: 14 days from raising (G-SIG). None for one about a person’s load.')
    .maybe(),
  overdue: t.yesNo('That day has passed.'),
}) {}

export class Signal extends shape('A question put to a role by a detector, never a verdict; never deleted.', {
  signal: t.ref('signal'),
  detector: t.text(),
  detectorVersion: t.whole('Version of the detector that raised it.'),
  subject: t.text('What it is about, when the detector looks at several things.').maybe(),
  state: t.oneOf('SignalState', SIGNAL_STATES),
  sentence: t.sentence('What the detector found; never shown to an acquirer.').maybe(),
  value: t.number('The statistic when it was raised.').maybe(),
  threshold: t.number('The limit that it reached or crossed.').maybe(),
  since: t.text('Day or ISO week since which the series has drifted.').maybe(),
  raisedOn: t.day(),
  acknowledgedOn: t.day().maybe(),
  comment: t.text('In words; never shown to an acquirer.').maybe(),
  respondedOn: t.day('The first day on which people responded, in whatever way.').maybe(),
  responseDays: t.days('Days from raising to that day.').maybe(),
  openDays: t.days('Days for which an open signal has been there.').maybe(),
  actions: t.listOf(SignalAction),
  dismissedOn: t.day().maybe(),
  dismissedFor: t.text('Why it was dismissed; never shown to an acquirer.').maybe(),
  contradicted: t.yesNo('Dismissed, and within 60 days another signal replaced a decision (CONTRADICTED).'),
  contradiction: t.one(Contradiction, 'What contradicted its dismissal.').maybe(),
  closedOn: t.day().maybe(),
  closedBy: t.person('SYSTEM, or the person who closed it.').maybe(),
  closedFor: t.text('Why it was closed; never shown to an acquirer.').maybe(),
  judged: t.oneOf('Usefulness', USEFULNESS, 'What people made of it once it was over.').maybe(),
  expected: t.one(ExpectedAct, 'Left out once it is over, and for an acquirer.').maybe(),
  revision: t.line('Line of the audit trail that raised it: `atRevision` shows what was known then.'),
  series: t.listOf(t.line(), 'Lines of the audit trail that make up the series.'),
  restsOnStruck: t.listOf(t.line(), 'Those of them that were struck since, as recorded by mistake.'),
  chart: t.one(SignalChart, 'The series with its limits on the day of the answer; as with detectors.').maybe(),
}) {}

export class DetectorNeed extends shape('What a detector still needs before it can alarm.', {
  sentence: t.sentence(),
  observed: t.count('How much of it is there, where it can be counted.').maybe(),
  needed: t.count().maybe(),
}) {}

export class DetectorStatus extends shape('What a detector makes of the mission on the day of the answer.', {
  detector: t.text(),
  version: t.whole(),
  state: t.oneOf('DetectorState', ['LEARNING', 'QUIET', 'ALARM'], 'LEARNING: too little is known, it stays silent.'),
  needs: t.one(DetectorNeed, 'Left out when it can alarm, and for an acquirer.').maybe(),
  subjects: t.listOf(t.text(), 'What it alarms about, when it looks at several things.'),
  rule: t.yesNo('A rule: it has no run length, and no place in the false-alarm budget.'),
  arl0: t.number('Average points to a false alarm. None for a rule, or while it learns.').maybe(),
  charts: t.listOf(SignalChart, 'One for each thing that it looks at; none for whoever may not read its numbers.'),
}) {}

export class FalseAlarmRange extends shape('Probability of a false alarm, by exact and by estimated baseline.', {
  known: t.ratio('If the baseline weeks told exactly what is usual.'),
  estimated: t.ratio('As they only estimate it: averaged over what may really be usual.'),
}) {}

export class ChartBudget extends shape('What a weekly chart costs in false alarms over the weeks it has watched.', {
  detector: t.text(),
  arl0: t.number('Average weeks to a false alarm (ARL0); null for a chart that cannot alarm.').maybe(),
  expected: t.number('Weeks over average weeks to a false alarm.'),
  probability: t.one(FalseAlarmRange),
}) {}

export class FalseAlarmBudget extends shape('False alarms to expect of the weekly charts: a signal is a question.', {
  weeks: t.weeks('Monitored weeks.'),
  expected: t.number('Monitored weeks over average weeks to a false alarm, summed over the charts.'),
  probability: t.one(FalseAlarmRange, 'In any of the charts, taken as independent.'),
  charts: t.listOf(ChartBudget),
  rules: t.listOf(t.text(), 'Detectors that are rules: they have no run length, and nothing is stated.'),
}) {}

export class SignalResponse extends shape('How people respond to signals.', {
  raised: t.count('Signals raised.'),
  open: t.count('Of these, still open.'),
  unanswered: t.count('Open, and no one has responded in any way.'),
  medianDays: t.days('Median days from raising to the first response of people.').decimal().maybe(),
  contradicted: t.count('Dismissals that were contradicted later.'),
}) {}

export class WeakSignals extends shape('What says early that something is going wrong.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What is overdue or missing, worst first. None for an acquirer.'),
  signals: t.listOf(Signal, 'In the order of raising.'),
  response: t.one(SignalResponse),
  detectors: t.listOf(DetectorStatus, 'Every detector that watches this mission, alarming or not.'),
  falseAlarmBudget: t.one(FalseAlarmBudget, 'Left out while the mission is learning.').maybe(),
  weeks: t.listOf(WeekOfSignals, 'The weekly counts behind the weekly charts.'),
  kpisAndSignals: t.one(KpisAndSignals, 'What was seen before the numbers, week by week. Not for an acquirer.').maybe(),
}) {}
