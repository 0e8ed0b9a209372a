import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { Lines } from '../parts/lines.js';
import { useWords, words } from '../words/language.js';
import { AxisX, AxisY, Uprights, type Upright } from './axes.js';
import { ChartFrame } from './chart-frame.js';
import { domainOf } from './domain.js';
import { widthOf } from './labels-fit.js';
import type { LegendEntry, Look } from './legend.js';
import { nearestReading } from './reading.js';
import { Mark, type Shape } from './shapes.js';
import { useReading } from './use-reading.js';
import { useWidth } from './use-width.js';

const WORDS = words({
  en: { note: 'Note', lines: 'Lines' },
  fr: { note: 'Remarque', lines: 'Lignes' },
});

/** A place along the axis of time, at which all series can have a value. */
export interface Position {
  /** On the axis of time: a number of its own order, as days since some day. */
  readonly x: number;
  /** On the axis. */
  readonly label: string;
  /** In full. */
  readonly said: string;
  readonly note?: string | undefined;
  readonly revisions?: readonly number[] | undefined;
}

/** Values of one kind, one for each position; none where there is none. */
export interface Series {
  readonly label: string;
  readonly look: Look;
  readonly values: readonly (number | undefined)[];
  /** On each point of it. */
  readonly mark?: Shape;
  /** On some points, instead. */
  readonly markAt?: (index: number) => Shape | undefined;
  readonly marksAlone?: boolean;
}

/** A stretch of the axis of time of which something is said. */
export interface Span {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export interface PlotProps {
  readonly mission: string;
  readonly title: string;
  /** Head of the column of positions. */
  readonly along: string;
  readonly positions: readonly Position[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  readonly from?: number;
  readonly to?: number;
  readonly spans?: readonly Span[];
  readonly uprights?: readonly Upright[];
  /** Marks that the series do not name by themselves. */
  readonly legend?: readonly LegendEntry[];
  readonly height?: number;
}

const TOP = 24;
/** Each further label of an upright stands below the one before, above the picture. */
const ROW = 13;
const BOTTOM = 26;
const RIGHT = 12;

/** Lines over time with their marks, stretches and limits: what all charts over time are drawn with. */
export function Plot({ height = 260, spans = [], uprights = [], legend = [], ...chart }: PlotProps) {
  const { mission, title, along, positions, series, format } = chart;
  const said = useWords(WORDS);
  const { box, width } = useWidth();
  const mark = useReading(positions.length);
  const top = TOP + ROW * Math.max(0, uprights.length - 1);
  const y = scaleLinear(
    domainOf(
      series.flatMap(({ values }) => values),
      chart,
    ),
    [height - BOTTOM, top],
  );
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => widthOf(format(tick)))) + 10;
  const allX = [...positions.map((each) => each.x), ...uprights.map(({ at }) => at)];
  const [first, last] = allX.length === 0 ? [0, 1] : [Math.min(...allX), Math.max(...allX)];
  const x = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [left + 6, width - RIGHT]);
  const xs = positions.map((position) => x(position.x));
  const read = mark.at === undefined ? undefined : positions[mark.at];
  const valuesAt = (index: number) =>
    series.flatMap(({ label, values }) => {
      const value = values[index];
      return value === undefined ? [] : [`${label} ${format(value)}`];
    });
  const withNotes = positions.some(({ note }) => note);
  const withLines = positions.some(({ revisions }) => revisions?.length);
  const indexes = positions.map((_, index) => index);
  return (
    <ChartFrame
      title={title}
      legend={[...series, ...legend]}
      mark={mark}
      box={box}
      width={width}
      height={height}
      nearest={(point) => nearestReading(xs, point.x)}
      reading={
        read && (
          <>
            <strong>{read.said}</strong>
            {[...valuesAt(mark.at ?? 0), ...(read.note ? [read.note] : [])].map((part) => ` · ${part}`).join('')}
          </>
        )
      }
      table={{
        rows: indexes,
        keyOf: (index) => index,
        columns: [
          { head: along, names: true, cell: (index) => positions[index]?.said },
          ...series.map(({ label, values }) => ({
            head: label,
            number: true,
            cell: (index: number) => {
              const value = values[index];
              return value === undefined ? '–' : format(value);
            },
          })),
          ...(withNotes ? [{ head: said.note, cell: (index: number) => positions[index]?.note ?? '' }] : []),
          ...(withLines
            ? [
                {
                  head: said.lines,
                  cell: (index: number) => <Lines mission={mission} revisions={positions[index]?.revisions ?? []} />,
                },
              ]
            : []),
        ],
      }}
    >
      {spans.map(({ label, from, to }) => (
        <g key={label}>
          <rect class="span" x={x(from)} y={top} width={Math.max(1, x(to) - x(from))} height={height - top - BOTTOM} />
          <text x={x(from) + 4} y={TOP - 8}>
            {label}
          </text>
        </g>
      ))}
      <AxisY ticks={ticks.map((tick) => ({ y: y(tick), label: format(tick) }))} left={left} right={width - RIGHT} />
      <AxisX
        labels={positions.map(({ label }, index) => ({ label, x: xs[index] ?? 0 }))}
        y={height - 6}
        within={[0, width]}
      />
      <Uprights uprights={uprights} x={x} top={TOP} row={ROW} bottom={height - BOTTOM} width={width} />
      {series.map((each) => (
        <Drawn key={each.label} series={each} xs={xs} y={y} />
      ))}
      {read && mark.at !== undefined && <path class="cursor" d={`M${xs[mark.at]} ${top}V${height - BOTTOM}`} />}
    </ChartFrame>
  );
}

function Drawn({
  series: { look, values, mark, markAt, marksAlone },
  xs,
  y,
}: {
  readonly series: Series;
  readonly xs: readonly number[];
  readonly y: ScaleLinear<number, number>;
}) {
  const draw = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, index) => xs[index] ?? 0)
    .y((value) => y(value ?? 0));
  return (
    <>
      {!marksAlone && <path class={`line ${look}`} d={draw(values) ?? ''} />}
      {values.map((value, index) => {
        const shape = markAt?.(index) ?? mark;
        return (
          value !== undefined && shape && <Mark key={index} shape={shape} x={xs[index] ?? 0} y={y(value)} look={look} />
        );
      })}
    </>
  );
}
