import type { StructureElement } from 'pdfkit';
import type { Piece } from './flow.js';
import type { Heading, KeyFigures, List, Paragraph, Scale } from './paper.js';
import { BODY, INK, PAGE, type Press } from './press.js';
import { baseOf, leadingOf, type Hand } from './typeface.js';

const HEADINGS: Readonly<Record<Heading['level'], Hand & { readonly before: number; readonly after: number }>> = {
  1: { weight: 'semibold', size: 22, before: 0, after: 6 },
  2: { weight: 'semibold', size: 14, before: 22, after: 5 },
  3: { weight: 'semibold', size: 11, before: 12, after: 3 },
};

type Tone = NonNullable<Paragraph['tone']> | 'plain';

const TONES: Readonly<Record<Tone, Hand & { readonly ink: string }>> = {
  plain: { weight: 'regular', size: 10, ink: INK.text },
  lead: { weight: 'semibold', size: 13, ink: INK.text },
  note: { weight: 'regular', size: 9, ink: INK.quiet },
};

/** Room above a block of text. */
const BEFORE = 5;
/** Where the text of an item of a list begins. */
const INDENT = 16;

/** Lines of one text: its first two stand together, and its last two. */
function linePieces(
  lines: readonly string[],
  hand: Hand,
  { before, draw }: { readonly before: number; readonly draw: (line: string, top: number, at: number) => void },
): readonly Piece[] {
  return lines.map((line, at) => ({
    before: at === 0 ? before : 0,
    height: leadingOf(hand),
    keeps: at < lines.length - 1 && (at === 0 || at === lines.length - 2),
    draw: (top) => draw(line, top, at),
  }));
}

export function headingPieces(press: Press, { level, text }: Heading): readonly Piece[] {
  const hand = HEADINGS[level];
  const name = `H${level}`;
  const element = press.tagOf(name, text);
  const lines = press.lines(text, BODY, hand);
  return lines.map((line, at) => ({
    before: at === 0 ? hand.before : 0,
    height: leadingOf(hand) + (at === lines.length - 1 ? hand.after : 0),
    keeps: true,
    draw: (top) => {
      if (at === 0) press.entry(text);
      press.inTag(element, name, () => press.write(line, PAGE.side, top, hand, INK.accent));
    },
  }));
}

export function paragraphPieces(press: Press, { text, tone }: Paragraph): readonly Piece[] {
  const { ink, ...hand } = TONES[tone ?? 'plain'];
  const element = press.tagOf('P', text);
  return linePieces(press.lines(text, BODY, hand), hand, {
    before: BEFORE,
    draw: (line, top) => press.inTag(element, 'P', () => press.write(line, PAGE.side, top, hand, ink)),
  });
}

export function listPieces(press: Press, { items, numbered = false }: List): readonly Piece[] {
  const { ink, ...hand } = TONES.plain;
  const list = press.tag('L');
  return items.flatMap((text, index) => {
    const item = press.tag('LI', {}, list);
    const label = press.tag('Lbl', {}, item);
    const body = press.tagOf('LBody', text, {}, item);
    const mark = numbered ? `${index + 1}.` : '•';
    return linePieces(press.lines(text, BODY - INDENT, hand), hand, {
      before: index === 0 ? BEFORE : 2,
      draw: (line, top, at) => {
        if (at === 0) press.inTag(label, 'Lbl', () => press.write(mark, PAGE.side, top, hand, INK.quiet));
        press.inTag(body, 'LBody', () => press.write(line, PAGE.side + INDENT, top, hand, ink));
      },
    });
  });
}

const VALUE: Hand = { weight: 'semibold', size: 19 };
const LABEL: Hand = { weight: 'regular', size: 8.5 };
const GAP = 12;

/** Key figures side by side: each is a paragraph, its label before its value. */
export function keyFigurePieces(press: Press, { figures }: KeyFigures): readonly Piece[] {
  const width = (BODY - GAP * (figures.length - 1)) / Math.max(1, figures.length);
  const inside = width - 16;
  const told = figures.map(({ label, value }) => ({
    element: press.tagOf('P', `${label} ${value}`),
    label: press.lines(`${label}\n`, inside, LABEL).slice(0, -1),
    value: press.lines(value, inside, VALUE),
  }));
  const most = (of: 'label' | 'value') => Math.max(0, ...told.map((each) => each[of].length));
  const labelHeight = most('label') * leadingOf(LABEL);
  const height = labelHeight + most('value') * leadingOf(VALUE) + 12;
  const drawOne = ({ element, label, value }: (typeof told)[number], x: number, top: number) => {
    press.besides(() => press.shade(x, top, width, height));
    press.inTag(element, 'P', () => {
      label.forEach((line, at) => press.write(line, x + 8, top + 6 + at * leadingOf(LABEL), LABEL, INK.quiet));
      value.forEach((line, at) => press.write(line, x + 8, top + 6 + labelHeight + at * leadingOf(VALUE), VALUE));
    });
  };
  const draw = (top: number) => told.forEach((each, at) => drawOne(each, PAGE.side + at * (width + GAP), top));
  return [{ before: 10, height, keeps: false, draw }];
}

const SCALE = { height: 10, above: 16, below: 15 } as const;
const MARK: Hand = { weight: 'regular', size: 8.5 };

/** A picture of a value from 0 to 100 and of its limit. */
export function scalePieces(press: Press, { value, limit, limitLabel, alt }: Scale): readonly Piece[] {
  const height = SCALE.above + SCALE.height + SCALE.below;
  // Where a picture stands is part of its tag, so that the tag is made on its page.
  const place = press.tag('Div');
  const at = (number: number) => PAGE.side + (BODY * Math.min(100, Math.max(0, number))) / 100;
  const draw = (top: number) => {
    const figure: StructureElement = press.tag(
      'Figure',
      { alt, bbox: [PAGE.side, top, PAGE.side + BODY, top + height] },
      place,
    );
    const bar = top + SCALE.above;
    press.inTag(figure, 'Figure', () => {
      press.shade(PAGE.side, bar, BODY, SCALE.height);
      press.shade(PAGE.side, bar, at(value) - PAGE.side, SCALE.height, INK.accent);
      press.upright(at(limit), bar - 5, SCALE.height + 5);
      writeNear(press, limitLabel, at(limit), top);
      for (const mark of [0, 50, 100]) writeNear(press, String(mark), at(mark), bar + SCALE.height + baseOf(MARK) / 4);
    });
  };
  return [{ before: 8, height, keeps: false, draw }];
}

/** In the middle below or above a place, as far as there is room on the page. */
function writeNear(press: Press, text: string, x: number, top: number): void {
  const width = press.widthOf(text, MARK);
  const left = Math.min(PAGE.side + BODY - width, Math.max(PAGE.side, x - width / 2));
  press.write(text, left, top, MARK, INK.quiet);
}
