import { useWords, words } from '../words/language.js';
import { periodNumber } from './period-number.js';
import { usePeriods } from './periods.js';
import { Plot, type Series } from './plot.js';

const WORDS = words({
  en: {
    period: 'Period',
    value: 'Value',
    before: 'Before a correction',
    target: 'Target',
    baseline: 'Baseline',
    disputed: 'disputed',
    corrected: (reason: string) => `corrected: ${reason}`,
    due: (day: string) => `Target due ${day}`,
  },
  fr: {
    period: 'Période',
    value: 'Valeur',
    before: 'Avant une correction',
    target: 'Cible',
    baseline: 'Valeur de départ',
    disputed: 'contestée',
    corrected: (reason) => `corrigée : ${reason}`,
    due: (day) => `Cible pour le ${day}`,
  },
});

export interface KpiPoint {
  readonly period: string;
  readonly value: number;
  /** As it was measured, where it was corrected. */
  readonly before?: number | undefined;
  readonly reason?: string | undefined;
  readonly disputed: boolean;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly revisions: readonly number[];
}

/** A KPI over time with where it stood and where it is to be; a corrected value is shown beside the one that was wrong. */
export function KpiLine({
  mission,
  title,
  points,
  target,
  baseline,
  format,
}: {
  readonly mission: string;
  readonly title: string;
  readonly points: readonly KpiPoint[];
  readonly target?: { readonly value: number; readonly due?: string | undefined } | undefined;
  readonly baseline?: number | undefined;
  readonly format: (value: number) => string;
}) {
  const said = useWords(WORDS);
  const periods = usePeriods();
  const times = points.map(({ period }) => periodNumber(period));
  const inTime = times.every((time) => time !== undefined);
  const level = (value: number | undefined) => points.map(() => value);
  const series: readonly Series[] = [
    {
      label: said.value,
      look: 'main',
      mark: 'dot',
      markAt: (index) => (points[index]?.disputed ? 'diamond' : points[index]?.before === undefined ? 'dot' : 'square'),
      values: points.map(({ value }) => value),
    },
    { label: said.before, look: 'second', mark: 'cross', marksAlone: true, values: points.map(({ before }) => before) },
    { label: said.target, look: 'target', values: level(target?.value) },
    { label: said.baseline, look: 'centre', values: level(baseline) },
  ];
  const due = target?.due === undefined ? undefined : periodNumber(target.due);
  return (
    <Plot
      mission={mission}
      title={title}
      along={said.period}
      format={format}
      positions={points.map(({ period, before, reason, disputed, revisions }, index) => ({
        x: inTime ? (times[index] ?? index) : index,
        label: periods.short(period),
        said: periods.long(period),
        note: [
          ...(before !== undefined && reason !== undefined ? [said.corrected(reason)] : []),
          ...(disputed ? [said.disputed] : []),
        ].join(', '),
        revisions,
      }))}
      series={series.filter(({ values }) => values.some((value) => value !== undefined))}
      uprights={
        inTime && due !== undefined && target?.due ? [{ at: due, label: said.due(periods.long(target.due)) }] : []
      }
    />
  );
}
