import { worded, type Language } from '../shared/wording.js';
import type { Chart, ChartPoint } from './charts/chart.js';
import type { SignalChartPoint, SignalChart } from './signal-chart.shapes.js';

/** A chart as it is answered. */
export function readChart(chart: Chart, language: Language): SignalChart {
  const { subject, site, kind, observes, unit, alarms, parameters, points } = chart;
  return {
    subject,
    site,
    kind,
    observes: worded(observes, language),
    unit: worded(unit, language),
    alarms,
    parameters: parameters.map(({ name, value, meaning }) => ({ name, value, meaning: worded(meaning, language) })),
    points: points.map((point) => readPoint(point, language)),
  };
}

const readPoint = (point: ChartPoint, language: Language): SignalChartPoint => ({
  at: point.at,
  label: point.label ? worded(point.label, language) : undefined,
  observed: point.observed,
  expected: point.expected,
  reference: point.reference,
  value: point.value,
  limit: point.limit,
  alarm: point.alarm,
  revisions: point.revisions,
});
