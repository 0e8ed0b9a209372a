import type { ComponentChildren, Ref } from 'preact';
import { DataTable, type DataTableProps } from '../parts/data-table.js';
import { useWords, words } from '../words/language.js';
import './charts.css';
import { Legend, type LegendEntry } from './legend.js';
import type { ReadingMark } from './use-reading.js';

const WORDS = words({
  en: { chart: 'chart', keys: 'Arrow keys read the values.', table: 'The same as a table' },
  fr: { chart: 'graphique', keys: 'Les flèches lisent les valeurs.', table: 'Les mêmes valeurs en tableau' },
});

export interface FrameProps<Row> {
  /** What the chart shows: read aloud with it, and shown below the title of its panel. */
  readonly title: string;
  readonly legend?: readonly LegendEntry[];
  readonly table: Omit<DataTableProps<Row>, 'caption'>;
  readonly mark: ReadingMark;
  /** What the position says at which the reading mark is. */
  readonly reading: ComponentChildren;
  readonly box: Ref<HTMLDivElement>;
  readonly width: number;
  readonly height: number;
  /** The position nearest to a point of the picture. */
  readonly nearest: (point: { readonly x: number; readonly y: number }) => number | undefined;
  /** The picture, in a space of `width` × `height` pixels. */
  readonly children: ComponentChildren;
}

/** What every chart has: a title, a legend, values that can be read one by one, and the same values as a table. */
export function ChartFrame<Row>({
  title,
  legend = [],
  table,
  mark,
  reading,
  box,
  width,
  height,
  nearest,
  children,
}: FrameProps<Row>) {
  const said = useWords(WORDS);
  const point = (event: PointerEvent & { currentTarget: Element }) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    mark.put(nearest({ x: event.clientX - left, y: event.clientY - top }));
  };
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {legend.length > 0 && <Legend entries={legend} />}
      <div
        ref={box}
        class="canvas"
        role="application"
        aria-roledescription={said.chart}
        aria-label={`${title}. ${said.keys}`}
        tabIndex={0}
        onKeyDown={mark.onKeyDown}
        onPointerMove={point}
        onPointerDown={point}
      >
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" focusable="false">
          {children}
        </svg>
      </div>
      <p class={mark.at === undefined ? 'reading none' : 'reading'} aria-live="polite">
        {mark.at === undefined ? said.keys : reading}
      </p>
      <details>
        <summary>{said.table}</summary>
        <DataTable {...table} caption={title} />
      </details>
    </figure>
  );
}
