import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords, words } from '../words/language.js';
import { placeAfter, type Place } from './matrix-keys.js';
import './matrix.css';

const WORDS = words({
  en: { keys: 'Arrow keys move from cell to cell.' },
  fr: { keys: 'Les flèches mènent de case en case.' },
});

/** What a cell shows, and how it is read aloud. */
export interface Cell {
  readonly shown: ComponentChildren;
  readonly said: string;
}

export interface MatrixColumn<Row> {
  readonly key: string;
  readonly head: ComponentChildren;
  /** For sentences rather than marks. */
  readonly wide?: boolean;
  /** Nothing: an empty cell. */
  readonly cell: (row: Row) => Cell | undefined;
}

export interface MatrixProps<Row> {
  readonly caption: string;
  /** Above the names of the rows. */
  readonly corner: string;
  readonly columns: readonly MatrixColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly head: (row: Row) => ComponentChildren;
  /** What an empty cell is called. */
  readonly nothing: string;
}

/** Things by people: one stop for the tab key, arrow keys within, the names of the rows always in sight. */
export function Matrix<Row>({ caption, corner, columns, rows, keyOf, head, nothing }: MatrixProps<Row>) {
  const said = useWords(WORDS);
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 1 });
  const extent = { rows: rows.length, columns: columns.length + 1 };
  const here = { row: Math.min(at.row, extent.rows - 1), column: Math.min(at.column, extent.columns - 1) };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, here, extent, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    grid.current?.tBodies[0]?.rows[next.row]?.cells[next.column]?.focus();
  };
  const stop = (row: number, column: number) => ({
    tabIndex: here.row === row && here.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });
  return (
    <>
      <p class="note">{said.keys}</p>
      <div class="scroll">
        <table class="matrix" role="grid" aria-label={caption} ref={grid} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col" class={column.wide ? 'wide' : undefined}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={keyOf(row)}>
                <th scope="row" {...stop(index, 0)}>
                  {head(row)}
                </th>
                {columns.map((column, place) => {
                  const cell = column.cell(row);
                  return (
                    <td key={column.key} {...stop(index, place + 1)}>
                      <span class="unseen">{cell?.said ?? nothing}</span>
                      {cell && <span aria-hidden="true">{cell.shown}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
