import { shape, t } from '#shapes';
import { KPI_MOVES } from './weak-signals-vocabulary.js';

export class KnownKpiValue extends shape('A value of a KPI, in the week in which it became known.', {
  kpi: t.ref('kpi'),
  period: t.text(),
  value: t.number(),
  knownOn: t.day(),
  move: t.oneOf('KpiMove', KPI_MOVES, 'How it stands to the value of the period before.'),
}) {}

export class WeekOfKpisAndSignals extends shape('What signals and KPIs did in one week.', {
  week: t.week(),
  raised: t.listOf(t.ref('signal'), 'Signals raised in it.'),
  open: t.listOf(t.ref('signal'), 'Signals open on at least one of its days.'),
  values: t.listOf(KnownKpiValue, 'Values that became known in it.'),
}) {}

export class EarlierSignal extends shape('A signal that was there before a number said so.', {
  signal: t.ref('signal'),
  detector: t.text(),
  raisedOn: t.day(),
  daysBefore: t.days('Days from raising it to knowing the number.'),
}) {}

export class KpiSetback extends shape('A KPI that got worse from one period to the next.', {
  kpi: t.ref('kpi'),
  name: t.text().maybe(),
  unit: t.text(),
  period: t.text(),
  before: t.number('The value of the period before.'),
  value: t.number(),
  knownOn: t.day(),
  signals: t.listOf(EarlierSignal, 'Raised before the number was known, open in the time it tells of; earliest first.'),
  sentence: t.sentence('What was seen first.'),
}) {}

export class KpisAndSignals extends shape('KPIs and signals over the same weeks: what was seen before the numbers.', {
  weeks: t.listOf(WeekOfKpisAndSignals, 'Every week from the start of the mission.'),
  setbacks: t.listOf(KpiSetback, 'In the order in which they became known.'),
}) {}
