import type { StructureElement } from 'pdfkit';
import type { Piece } from './flow.js';
import { widestWord } from './lines.js';
import type { Table } from './paper.js';
import { BODY, COLUMN, PAGE, type Press } from './press.js';
import { shared, type Wanted } from './table-columns.js';
import { leadingOf, type Hand } from './typeface.js';

const CELL: Hand = { weight: 'regular', size: 8.5 };
const NAME: Hand = { weight: 'semibold', size: 8.5 };
const PAD = { side: 4, above: 3, below: 3 } as const;
const BEFORE = 8;

/** No word asks for more room than this, nor a text for more than that: what is longer is parted. */
const WIDEST = { word: 96, text: 300 } as const;
/** What is no higher than this is not parted. */
const SMALL = COLUMN / 3;
/** What there is always room for above a row: headings before the table, and its own. */
const ROOM_ABOVE = 180;

interface Cell {
  readonly element: StructureElement;
  readonly tag: 'TH' | 'TD';
  readonly lines: readonly string[];
  readonly hand: Hand;
}

interface Layout {
  readonly widths: readonly number[];
  readonly lefts: readonly number[];
  readonly columns: Table['columns'];
}

/** The rows of a table, each on one page; what is higher than a page goes on on the next. */
export function tablePieces(press: Press, { columns, rows }: Table): readonly Piece[] {
  const layout = layoutOf(press, { is: 'table', columns, rows });
  const table = press.tag('Table');
  const head = headPiece(press, layout, press.tag('THead', {}, table));
  const body = press.tag('TBody', {}, table);
  const all = rows.map((row) => rowPieces(press, layout, row, { body, head }));
  const height = [head, ...all.flat()].reduce((sum, piece) => sum + piece.height, 0);
  return [
    head,
    ...all.flatMap((pieces, at) =>
      // A small table stays on one page, and the last row of any other has company.
      at < all.length - 1 && pieces.length === 1 && (height <= SMALL || at === all.length - 2)
        ? pieces.map((piece) => ({ ...piece, keeps: true }))
        : pieces,
    ),
  ];
}

function layoutOf(press: Press, { columns, rows }: Table): Layout {
  const wanted = columns.map(({ heading }, at): Wanted => {
    const texts = [[heading, NAME] as const, ...rows.map((row) => [row[at] ?? '', at === 0 ? NAME : CELL] as const)];
    const least = texts.map(([text, hand]) => widestWord(text, (word) => press.widthOf(word, hand)));
    const most = texts.flatMap(([text, hand]) => text.split('\n').map((line) => press.widthOf(line, hand)));
    const pad = 2 * PAD.side + 1;
    return {
      least: Math.min(WIDEST.word, largest(least)) + pad,
      most: Math.min(WIDEST.text, largest(most)) + pad,
    };
  });
  const widths = shared(BODY, wanted);
  const lefts = widths.map((_, at) => PAGE.side + widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  return { widths, lefts, columns };
}

const largest = (numbers: readonly number[]): number => numbers.reduce((most, each) => Math.max(most, each), 0);

function headPiece(press: Press, layout: Layout, within: StructureElement): Piece {
  const row = press.tag('TR', {}, within);
  const cells = layout.columns.map(({ heading }, at): Cell => {
    const element = press.tagOf('TH', heading, { scope: 'Column' }, row);
    return { element, tag: 'TH', hand: NAME, lines: press.lines(heading, widthAt(layout, at), NAME) };
  });
  const height = heightOf(largest(cells.map(({ lines }) => lines.length)));
  const shade = (top: number) => press.shade(PAGE.side, top, BODY, height);
  let isDrawn = false;
  const draw = (top: number) => {
    press.besides(() => shade(top));
    // On later pages the headings are there for the eye: they are said once.
    if (isDrawn)
      press.besides(() => cells.forEach((cell, at) => writeCell(press, layout, cell, { at, top })), 'Pagination');
    else drawCells(press, layout, cells, top);
    isDrawn = true;
  };
  return { before: BEFORE, height, keeps: true, draw };
}

interface Around {
  readonly body: StructureElement;
  readonly head: Piece;
}

function rowPieces(press: Press, layout: Layout, row: readonly string[], { body, head }: Around): readonly Piece[] {
  const element = press.tag('TR', {}, body);
  const cells = layout.columns.map((_, at): Cell => {
    const text = row[at] ?? '';
    const [tag, hand] = at === 0 ? (['TH', NAME] as const) : (['TD', CELL] as const);
    const own = press.tagOf(tag, text, at === 0 ? { scope: 'Row' } : {}, element);
    return { element: own, tag, hand, lines: press.lines(text, widthAt(layout, at), hand) };
  });
  const count = largest(cells.map(({ lines }) => lines.length));
  return partsOf(count, COLUMN - head.height).map(([from, to], at, parts): Piece => {
    const part = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
    const height = heightOf(to - from);
    return {
      before: 0,
      height,
      keeps: false,
      opening: head,

      draw: (top) => {
        drawCells(press, layout, part, top);
        if (at === parts.length - 1) press.besides(() => press.rule(PAGE.side, top + height, BODY));
      },
    };
  });
}

/** From which line to which: all of them, unless they would not stand on a page with what is above. */
function partsOf(count: number, room: number): readonly (readonly [number, number])[] {
  if (heightOf(count) <= room - ROOM_ABOVE) return [[0, count]];
  const parts: [number, number][] = [];
  const most = Math.floor((room - PAD.above - PAD.below) / leadingOf(CELL));
  let size = Math.floor(most / 2);
  for (let from = 0; from < count; from += size, size = most) parts.push([from, Math.min(count, from + size)]);
  return parts.map(([from], at) => [from, parts[at + 1]?.[0] ?? count]);
}

const heightOf = (lines: number): number => PAD.above + Math.max(1, lines) * leadingOf(CELL) + PAD.below;

const widthAt = ({ widths }: Layout, at: number): number => (widths[at] ?? 0) - 2 * PAD.side;

function drawCells(press: Press, layout: Layout, cells: readonly Cell[], top: number): void {
  cells.forEach((cell, at) => {
    if (cell.lines.some((line) => line !== ''))
      press.inTag(cell.element, cell.tag, () => writeCell(press, layout, cell, { at, top }));
  });
}

function writeCell(
  press: Press,
  { widths, lefts, columns }: Layout,
  { lines, hand }: Cell,
  { at, top }: { readonly at: number; readonly top: number },
): void {
  const left = lefts[at] ?? 0;
  lines.forEach((line, index) => {
    const y = top + PAD.above + index * leadingOf(hand);
    if (columns[at]?.align === 'end') press.writeTo(line, left + (widths[at] ?? 0) - PAD.side, y, hand);
    else press.write(line, left + PAD.side, y, hand);
  });
}
