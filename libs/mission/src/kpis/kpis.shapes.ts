import { shape, t } from '#shapes';
import { Notice } from '../shared/notice.shapes.js';
import { DISPUTE_ENDS, KPI_TRENDS, TREND_LAWS } from './kpi-vocabulary.js';
import { KPI_CADENCES, KPI_DIRECTIONS, KPI_FAMILIES, KPI_SOURCES, KPI_TEMPLATES } from './kpis.events.js';

export class KpiCorrection extends shape('A measured value that was wrong: what it was, what it is, and the proof.', {
  period: t.text(),
  site: t.text('None: the whole company.').maybe(),
  version: t.whole('Version of the formula.'),
  from: t.number('The value before; it stays readable.'),
  to: t.number(),
  reason: t.text(),
  evidence: t.ref('evidence'),
  on: t.day('Business day of the correction.'),
  recordedOn: t.day('Day on which it became known.'),
  by: t.person(),
  revision: t.line('Line of the audit trail.'),
}) {}

export class KpiDispute extends shape('A doubt about the values of a period, and what closed it.', {
  period: t.text(),
  reason: t.text(),
  by: t.person(),
  on: t.day(),
  open: t.yesNo('Not settled: it holds up the exit.'),
  end: t.oneOf('KpiDisputeEnd', DISPUTE_ENDS, 'CORRECTED, UPHELD or WITHDRAWN; none while it is open.').maybe(),
  closedOn: t.day().maybe(),
  closedFor: t.text('Why it was closed.').maybe(),
  revision: t.line('Line of the audit trail.'),
}) {}

export class NpsChange extends shape('From one wave to the next, the waves independent; in points.', {
  points: t.points(),
  low: t.number('Lower end of the 95 % interval.'),
  high: t.number('Upper end of the 95 % interval. A change whose interval holds 0 may be chance.'),
}) {}

export class Nps extends shape('A net promoter score with its margin of error; in points, −100 to 100.', {
  promoters: t.count('Answers 9 and 10.'),
  passives: t.count('Answers 7 and 8.'),
  detractors: t.count('Answers 0 to 6.'),
  points: t.points(),
  standardError: t.number(),
  low: t.number('Lower end of the 95 % interval.'),
  high: t.number('Upper end of the 95 % interval.'),
  change: t.one(NpsChange, 'Since the wave before in the same series.').maybe(),
}) {}

export class KpiMeasurement extends shape('The value of a period as it stands, with what it was before.', {
  period: t.text('2026-03, 2026-W18, 2026-Q1 or wave-2.'),
  site: t.text('None: the whole company.').maybe(),
  version: t.whole('Version of the formula.'),
  value: t.number('In the unit of the KPI, corrections applied.'),
  firstValue: t.number('As it was measured, before any correction.'),
  n: t.count('Observations behind the value.').maybe(),
  nps: t.one(Nps).maybe(),
  p50: t.number('Value below or at which half of the samples lie (nearest rank).').maybe(),
  p85: t.number('Value below or at which 85 % of the samples lie (nearest rank).').maybe(),
  on: t.day('Business day on which it was last said, by measurement or correction.'),
  recordedOn: t.day('Day on which it was first known.'),
  by: t.person('Who measured it; none when it is computed.').maybe(),
  evidence: t.ref('evidence', 'Behind the value as it stands: of its last correction, if any.').maybe(),
  firstEvidence: t.ref('evidence', 'Behind the value as it was measured.').maybe(),
  onTime: t.yesNo('Known within ten days of the end of its period; none for a wave or a computed value.').maybe(),
  disputed: t.yesNo('Its value is disputed, and the dispute is not settled.'),
  corrections: t.listOf(KpiCorrection, 'In order.'),
  revision: t.line('Line of the audit trail, where one line gave it.').maybe(),
}) {}

export class KpiTrend extends shape('Mann–Kendall (Mann 1945, Kendall 1975), exact to ten values without ties.', {
  word: t.oneOf('KpiTrendWord', KPI_TRENDS, 'Established below p = 0.01, likely below 0.05, one-sided.'),
  n: t.count('Values tested; at least four.'),
  s: t.count('Rises less falls over all pairs.'),
  tau: t.number('Kendall’s τ, −1 to 1.'),
  pAdverse: t.ratio('One-sided probability of so strong a trend the wrong way, if there were none.'),
  pFavourable: t.ratio('One-sided probability of so strong a trend the right way, if there were none.'),
  law: t.oneOf('TrendLaw', TREND_LAWS, 'APPROXIMATE: at most ten values, with ties.'),
  slope: t.number('Median change per period, in the unit of the KPI (Sen, 1968).'),
}) {}

export class KpiReliability extends shape('How far measured values can be relied on.', {
  measured: t.count('Values measured, corrected ones once.'),
  withEvidence: t.count(),
  evidenceShare: t.ratio('With evidence over measured, 0 to 1; none without a value.').maybe(),
  withRegisteredEvidence: t.count('Whose evidence is registered with its hash as well.'),
  due: t.count('Periods whose day to be measured has passed, measured or not.'),
  onTime: t.count('Of these, measured within ten days of the end of the period.'),
  onTimeShare: t.ratio('On time over due, 0 to 1; none when nothing is due by a calendar.').maybe(),
  uncorrected: t.count('Values that were never corrected.'),
  uncorrectedShare: t.ratio('Uncorrected over measured, 0 to 1; none without a value.').maybe(),
  openDisputes: t.count('Doubts that are not settled.'),
}) {}

export class KpiBaseline extends shape('Where a KPI stood before the mission.', {
  value: t.number(),
  on: t.day(),
  evidence: t.ref('evidence').maybe(),
  objective: t.ref('objective', 'The objective that says so, when none was set on the KPI itself.').maybe(),
}) {}

export class KpiTarget extends shape('Where a KPI is to be.', {
  value: t.number(),
  due: t.day().maybe(),
  objective: t.ref('objective', 'The objective that says so, when none was set on the KPI itself.').maybe(),
  met: t.yesNo('The value is as good, or better; none without a value.').maybe(),
}) {}

export class Kpi extends shape('A named measure: what it is worth, where it stood, where it is to be, how it goes.', {
  kpi: t.ref('kpi'),
  name: t.text().maybe(),
  family: t.oneOf('KpiFamily', KPI_FAMILIES),
  unit: t.text(),
  direction: t.oneOf('KpiDirection', KPI_DIRECTIONS, 'Which way is better.'),
  owner: t.person('Who answers for it.'),
  cadence: t.oneOf('KpiCadence', KPI_CADENCES),
  source: t.oneOf('KpiSource', KPI_SOURCES, 'Measured by people, or computed from what the mission records anyway.'),
  shared: t.yesNo('Shared by two roles: only shown next to its counterpart.'),
  pairedWith: t.ref('kpi', 'That counterpart.').maybe(),
  initiative: t.ref('initiative', 'The bet that it measures; none: the whole company.').maybe(),
  template: t.oneOf('KpiTemplate', KPI_TEMPLATES, 'The template that it comes from.').maybe(),
  version: t.whole('Version of the formula in force.'),
  formula: t.text('The formula in force.').maybe(),
  value: t.number('Worth now. For the owner’s share, of the last eight weeks; else that of the last period.').maybe(),
  low: t.number('Lower end of the 95 % interval, for a share or an NPS.').maybe(),
  high: t.number('Upper end of the 95 % interval, for a share or an NPS.').maybe(),
  last: t.one(KpiMeasurement, 'The last period of the series that speaks for it.').maybe(),
  ageDays: t.days('Days since the last value was said.').maybe(),
  fresh: t.yesNo('The last value is at most 45 days old.').maybe(),
  baseline: t.one(KpiBaseline).maybe(),
  firstValue: t.number('First value of the series that speaks for it.').maybe(),
  target: t.one(KpiTarget).maybe(),
  progress: t.ratio('From the first value (0) to the target (1), as exit readiness counts it.').maybe(),
  trend: t.one(KpiTrend, 'None below four points of one formula and place.').maybe(),
  corrections: t.listOf(KpiCorrection, 'In the order of recording.'),
  disputes: t.listOf(KpiDispute, 'In the order of recording.'),
  reliability: t.one(KpiReliability),
  retiredOn: t.day('Followed no longer since; its history stays.').maybe(),
  retiredFor: t.text().maybe(),
}) {}

export class KpiBoard extends shape('The measures of a mission. A shared one comes directly before its counterpart.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What to do next, worst first; nothing once the mission is closed.'),
  reliability: t.one(KpiReliability, 'Of all measures on the board that are followed, together.'),
  kpis: t.listOf(Kpi, 'In the order of definition; those followed no longer at the end.'),
  withheld: t.listOf(t.ref('kpi'), 'Shared measures that are held back: their counterpart is not defined.'),
}) {}

export class KpiFormula extends shape('A version of a formula.', {
  version: t.whole(),
  formula: t.text('None when it was never written down.').maybe(),
  fromPeriod: t.text('First period to which it applies; none for the first version.').maybe(),
  reason: t.text('Why it was changed.').maybe(),
  on: t.day(),
  by: t.person(),
}) {}

export class KpiLine extends shape('Values of one formula and one place. Two lines are never joined.', {
  version: t.whole('Version of the formula.'),
  site: t.text('None: the whole company.').maybe(),
  measurements: t.listOf(KpiMeasurement, 'By period. A period that was not measured is missing.'),
  trend: t.one(KpiTrend, 'None below four points.').maybe(),
}) {}

export class KpiHistory extends shape('A measure with everything that was ever said about it.', {
  kpi: t.one(Kpi),
  formulas: t.listOf(KpiFormula, 'In order.'),
  series: t.listOf(KpiLine, 'The newest formula first; of each, the whole company before its sites.'),
  sites: t.listOf(t.text(), 'Sites on which it was ever measured.'),
}) {}

export class KpiSeries extends shape('The values of a measure over time; of a shared one, with its counterpart.', {
  ...KpiHistory.fields,
  asOf: t.asOf(),
  pair: t.one(KpiHistory, 'The counterpart of a shared measure.').maybe(),
}) {}
