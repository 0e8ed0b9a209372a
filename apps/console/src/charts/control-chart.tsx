import { useWords, words } from '../words/language.js';
import { Bars } from './bars.js';
import { periodNumber } from './period-number.js';
import { usePeriods } from './periods.js';
import { Plot, type Series } from './plot.js';

const WORDS = words({
  en: {
    along: 'When',
    value: (unit: string) => `Statistic: ${unit}`,
    observed: (what: string) => `Observed: ${what}`,
    limit: 'Limit',
    expected: 'Expected',
    reference: 'Reference',
    alarm: 'alarm',
    learning: 'Learning',
    statistic: 'Statistic',
  },
  fr: {
    along: 'Quand',
    value: (unit) => `Statistique : ${unit}`,
    observed: (what) => `Observé : ${what}`,
    limit: 'Limite',
    expected: 'Attendu',
    reference: 'Référence',
    alarm: 'alerte',
    learning: 'Apprentissage',
    statistic: 'Statistique',
  },
});

export interface ControlPoint {
  readonly at: string;
  readonly label?: string | undefined;
  readonly observed?: number | undefined;
  readonly expected?: number | undefined;
  readonly reference?: number | undefined;
  readonly value?: number | undefined;
  readonly limit?: number | undefined;
  readonly alarm: boolean;
  readonly revisions: readonly number[];
}

interface ControlChartProps {
  readonly mission: string;
  readonly observes: string;
  readonly unit: string;
  readonly points: readonly ControlPoint[];
  readonly format: (value: number) => string;
}

/** Points of the baseline have no statistic yet: the stretch over which a chart learns what is usual. */
const learningOf = (points: readonly ControlPoint[]): number => {
  const first = points.findIndex(({ value, limit }) => value !== undefined || limit !== undefined);
  return first === -1 ? points.length : first;
};

/** Whether what is looked at are points in time, rather than things beside each other. */
const areInTime = (points: readonly ControlPoint[]): boolean =>
  points.every(({ at }) => periodNumber(at) !== undefined);

/**
 * The statistic of a detector with its limit and alarms, and what was observed with what is expected (the centre line):
 * all as the server computed them.
 */
export function ControlChart(chart: ControlChartProps) {
  return areInTime(chart.points) ? <OverTime {...chart} /> : <SideBySide {...chart} />;
}

function SideBySide({ unit, points, format }: ControlChartProps) {
  const said = useWords(WORDS);
  const values = points.map(({ value, observed }) => value ?? observed);
  const shown = [...values, ...points.map(({ limit }) => limit)].filter((value) => value !== undefined);
  return (
    <Bars
      title={unit}
      measures={[said.statistic, said.limit]}
      to={Math.max(1, ...shown)}
      format={format}
      bars={points.map(({ at, label, alarm, limit }, index) => ({
        key: `${at} ${index}`,
        label: [at, ...(label === undefined ? [] : [label]), ...(alarm ? [said.alarm] : [])].join(' · '),
        values: [values[index], limit],
      }))}
    />
  );
}

function OverTime({ mission, observes, unit, points, format }: ControlChartProps) {
  const said = useWords(WORDS);
  const periods = usePeriods();
  const learnt = learningOf(points);
  const positions = points.map(({ at, label, alarm, revisions }, index) => ({
    x: periodNumber(at) ?? index,
    label: periods.short(at),
    said: label === undefined ? periods.long(at) : `${periods.long(at)}, ${label}`,
    note: alarm ? said.alarm : index < learnt ? said.learning : undefined,
    revisions,
  }));
  const [first, last] = [positions[0]?.x, positions[learnt - 1]?.x];
  const spans =
    learnt > 1 && first !== undefined && last !== undefined ? [{ label: said.learning, from: first, to: last }] : [];
  const markAt = (index: number) => (points[index]?.alarm ? 'triangle' : 'dot');
  const of = (pick: (point: ControlPoint) => number | undefined) => points.map(pick);
  const there = (series: readonly Series[]) =>
    series.filter(({ values }) => values.some((value) => value !== undefined));
  const statistic = there([
    { label: said.value(unit), look: 'main', mark: 'dot', markAt, values: of(({ value }) => value) },
    { label: said.limit, look: 'limit', values: of(({ limit }) => limit) },
  ]);
  const observed = there([
    {
      label: said.observed(observes),
      look: 'main',
      mark: 'dot',
      ...(statistic.length < 2 && { markAt }),
      values: of((point) => point.observed),
    },
    { label: said.expected, look: 'centre', values: of(({ expected }) => expected) },
    { label: said.reference, look: 'second', values: of(({ reference }) => reference) },
  ]);
  const alarms = points.some(({ alarm }) => alarm)
    ? [{ label: said.alarm, look: 'main' as const, mark: 'triangle' as const, marksAlone: true }]
    : [];
  return (
    <>
      {[
        { title: unit, series: statistic, legend: alarms },
        { title: observes, series: observed, legend: statistic.length === 0 ? alarms : [] },
      ]
        .filter(({ series }) => series.length > 0)
        .map(({ title, series, legend }) => (
          <Plot
            key={title}
            mission={mission}
            title={title}
            along={said.along}
            format={format}
            positions={positions}
            series={series}
            spans={spans}
            legend={legend}
            height={220}
          />
        ))}
    </>
  );
}
