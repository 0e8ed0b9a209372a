import PDFDocument, { type StructureElement, type StructureOptions } from 'pdfkit';
import { linesOf } from './lines.js';
import { baseOf, fontOf, WEIGHTS, type Hand, type Weight } from './typeface.js';

/** An A4 page in points, and the room around what is printed. */
export const PAGE = { width: 595.28, height: 841.89, side: 54, top: 76, bottom: 70 } as const;
/** How wide what is printed is. */
export const BODY = PAGE.width - 2 * PAGE.side;
/** How high. */
export const COLUMN = PAGE.height - PAGE.top - PAGE.bottom;

export const INK = { text: '#1b1f24', quiet: '#565e68', line: '#c3c9d0', shade: '#eef1f4', accent: '#1c4a73' } as const;

/** Signs that say nothing where they stand: they turn, join or hide others. */
const UNSEEN = /[\p{Cf}\p{Cc}]/gu;
/** What stands for a letter that the typeface has not. */
const NO_LETTER = '□';

/** What pdfkit writes into the XML of a document as it is. */
class EscapedMetadata extends PDFDocument {
  override endMetadata(): void {
    for (const [name, value] of Object.entries(this.info))
      if (typeof value === 'string') this.info[name] = value.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '');
    super.endMetadata();
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What a document is, beside what it says. */
export interface Imprint {
  readonly title: string;
  readonly language: string;
  readonly madeAt: string;
  /** Of all that it says: two documents with the same one are the same. */
  readonly digest: string;
}

/** A tagged PDF (PDF/UA-1) in the making: whatever is drawn belongs to a tag, or is said to be no content. */
export class Press {
  private readonly pdf: PDFDocument;
  private readonly root: StructureElement;
  private readonly letters = new Map<Weight, Map<string, boolean>>();

  constructor({ title, language, madeAt, digest }: Imprint) {
    this.pdf = new EscapedMetadata({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: language,
      info: { Title: title, Creator: 'Relais', Producer: 'pdfkit', CreationDate: new Date(madeAt), Digest: digest },
    });
    for (const weight of WEIGHTS) this.pdf.registerFont(weight, fontOf(weight));
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  /** A tag within another, or within the document. */
  tag(name: string, options: StructureOptions = {}, within = this.root): StructureElement {
    const element = this.pdf.struct(name, options);
    within.add(element);
    return element;
  }

  /** A tag of a text, which says what it is where letters are wanting. */
  tagOf(name: string, text: string, options: StructureOptions = {}, within = this.root): StructureElement {
    const isWhole = WEIGHTS.every((weight) => this.legible(text, weight) === plain(text));
    return this.tag(name, { ...options, ...(!isWhole && { actual: plain(text) }) }, within);
  }

  /** Draws what belongs to a tag. */
  inTag(element: StructureElement, name: string, draw: () => void): void {
    const content = this.pdf.markStructureContent(name);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  /** Draws what is no content: lines, shades, what stands on every page. */
  besides(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** A text as it can be written, in lines no wider than it may be. */
  lines(text: string, width: number, hand: Hand): readonly string[] {
    return linesOf(this.legible(text, hand.weight), width, (part) => this.widthOf(part, hand));
  }

  widthOf(text: string, { weight, size }: Hand): number {
    return this.pdf.font(weight).fontSize(size).widthOfString(text);
  }

  /** Writes one line, from its top. */
  write(line: string, x: number, top: number, hand: Hand, ink: string = INK.text): void {
    if (line === '') return;
    this.pdf.font(hand.weight).fontSize(hand.size).fillColor(ink);
    this.pdf.text(line, x, top + baseOf(hand), { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Writes one line so that it ends somewhere. */
  writeTo(line: string, right: number, top: number, hand: Hand, ink: string = INK.text): void {
    this.write(line, right - this.widthOf(line.trimEnd(), hand), top, hand, ink);
  }

  shade(x: number, top: number, width: number, height: number, ink: string = INK.shade): void {
    this.pdf.rect(x, top, width, height).fillColor(ink).fill();
  }

  rule(x: number, top: number, width: number, ink: string = INK.line): void {
    this.pdf
      .moveTo(x, top)
      .lineTo(x + width, top)
      .lineWidth(0.5)
      .strokeColor(ink)
      .stroke();
  }

  upright(x: number, top: number, height: number, ink: string = INK.text): void {
    this.pdf
      .moveTo(x, top)
      .lineTo(x, top + height)
      .lineWidth(1.2)
      .strokeColor(ink)
      .stroke();
  }

  /** An entry of the list of contents that readers show beside the pages. */
  entry(title: string): void {
    this.pdf.outline.addItem(title);
  }

  beginPage(): void {
    this.pdf.addPage();
  }

  /** Goes over all pages once more. */
  eachPage(draw: (page: number, pages: number) => void): void {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page);
      this.besides(() => draw(page + 1, count), 'Pagination');
    }
  }

  /** The document, whole. */
  async finished(): Promise<Buffer> {
    this.root.end();
    this.pdf.end();
    const chunks: Buffer[] = [];
    for await (const chunk of this.pdf) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  private legible(text: string, weight: Weight): string {
    return Array.from(plain(text), (letter) => (this.has(letter, weight) ? letter : NO_LETTER)).join('');
  }

  private has(letter: string, weight: Weight): boolean {
    const known = this.letters.get(weight) ?? new Map<string, boolean>();
    this.letters.set(weight, known);
    const found =
      known.get(letter) ??
      (letter === '\n' || this.pdf.font(weight)._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    known.set(letter, found);
    return found;
  }
}

/** A text without what cannot be seen. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, (sign) => (sign === '\n' ? sign : ''));
