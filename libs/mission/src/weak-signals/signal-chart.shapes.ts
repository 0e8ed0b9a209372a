import { shape, t } from '#shapes';
import { ALARM_RULES, CHART_KINDS } from './weak-signals-vocabulary.js';

export class SignalChartPoint extends shape('One point of a chart: a week, a day, a period, or a thing looked at.', {
  at: t.text('ISO week, day or period; or the reference of the thing looked at.'),
  label: t.sentence('What the point is about, where `at` does not say it.').maybe(),
  observed: t.number('What was observed there.').maybe(),
  expected: t.number('What the baseline or the target makes one expect there.').maybe(),
  reference: t.number('What may be observed without a CUSUM rising: k, scaled by open days.').maybe(),
  value: t.number('Compared with the limit. None in a baseline, or where it would count who gave feedback.').maybe(),
  limit: t.number().maybe(),
  alarm: t.yesNo(),
  revisions: t.listOf(t.count(), 'Lines of the audit trail that it rests on.'),
}) {}

export class SignalChartParameter extends shape('A number that a chart was made with, or that belongs beside it.', {
  name: t.text('Stable name: mean0, k, h, arl0, p0, n, lambda, L, target, low, high …'),
  value: t.number(),
  meaning: t.sentence(),
}) {}

export class SignalChart extends shape(
  'The series behind a detector with its limits. Never about one person, but for the load that an owner records.',
  {
    subject: t.text('What it is about, when the detector looks at several things.').maybe(),
    site: t.text('None: the whole company.').maybe(),
    kind: t.oneOf('ChartKind', CHART_KINDS),
    observes: t.sentence('What the points observe.'),
    unit: t.sentence('What the statistic and its limit are counted in.'),
    alarms: t.oneOf('AlarmRule', ALARM_RULES, 'How the value has to stand to the limit for a point to alarm.'),
    parameters: t.listOf(SignalChartParameter),
    points: t.listOf(SignalChartPoint, 'In the order of time, or of what is looked at.'),
  },
) {}
