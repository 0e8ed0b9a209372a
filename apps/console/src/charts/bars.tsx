import { scaleLinear } from 'd3-scale';
import { useWords, words } from '../words/language.js';
import { ChartFrame } from './chart-frame.js';
import { fitted } from './labels-fit.js';
import { nearestReading } from './reading.js';
import { useReading } from './use-reading.js';
import { useWidth } from './use-width.js';

const WORDS = words({ en: { what: 'What', none: 'unknown' }, fr: { what: 'Élément', none: 'inconnu' } });

export interface Bar {
  readonly key: string;
  readonly label: string;
  /** One for each measure; none where it is unknown. */
  readonly values: readonly (number | undefined)[];
}

const GAP = 14;
const LABEL = 18;
const THICK = 14;

/** Things beside each other by one measure or two, as paper against practice. */
export function Bars({
  title,
  measures,
  bars,
  to,
  format,
}: {
  readonly title: string;
  /** What is measured, one bar each: the first is full, the second an outline. */
  readonly measures: readonly string[];
  readonly bars: readonly Bar[];
  /** The value of a whole bar. */
  readonly to: number;
  readonly format: (value: number) => string;
}) {
  const said = useWords(WORDS);
  const { box, width } = useWidth();
  const mark = useReading(bars.length);
  const room = 54;
  const x = scaleLinear([0, to], [0, width - room]);
  const each = LABEL + THICK * measures.length + GAP;
  const read = mark.at === undefined ? undefined : bars[mark.at];
  const valueOf = (value: number | undefined) => (value === undefined ? said.none : format(value));
  return (
    <ChartFrame
      title={title}
      legend={
        measures.length > 1 ? measures.map((label, index) => ({ label, look: index === 0 ? 'main' : 'second' })) : []
      }
      mark={mark}
      box={box}
      width={width}
      height={Math.max(1, bars.length) * each}
      nearest={({ y }) =>
        nearestReading(
          bars.map((_, index) => (index + 0.5) * each),
          y,
        )
      }
      reading={
        read && (
          <>
            <strong>{read.label}</strong>
            {measures.map((measure, index) => ` · ${measure} ${valueOf(read.values[index])}`).join('')}
          </>
        )
      }
      table={{
        rows: bars,
        keyOf: ({ key }) => key,
        columns: [
          { head: said.what, names: true, cell: ({ label }) => label },
          ...measures.map((head, index) => ({
            head,
            number: true,
            cell: ({ values }: Bar) => valueOf(values[index]),
          })),
        ],
      }}
    >
      {bars.map(({ key, label, values }, row) => (
        <g key={key}>
          <text class={row === mark.at ? 'strong' : undefined} x={0} y={row * each + 13}>
            {fitted(label, width)}
          </text>
          {measures.map((measure, index) => {
            const top = row * each + LABEL + index * THICK;
            const value = values[index];
            const wide = value === undefined ? 0 : Math.max(1, x(Math.max(0, Math.min(to, value))));
            return (
              <g key={measure}>
                <rect class="track" x={0} y={top} width={x(to)} height={THICK - 2} />
                <rect class={index === 0 ? 'filled' : 'outlined'} x={0} y={top} width={wide} height={THICK - 2} />
                <text x={x(to) + 6} y={top + 10}>
                  {value === undefined ? '?' : format(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </ChartFrame>
  );
}
