/** What of pdfkit is used. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  /** A tag: Document, H1, P, Table … */
  export interface StructureElement {
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface StructureOptions {
    readonly alt?: string;
    /** What the content says, where what is drawn does not. */
    readonly actual?: string;
    readonly scope?: 'Row' | 'Column';
    /** Of a picture: left, top, right, bottom. */
    readonly bbox?: readonly [number, number, number, number];
  }

  /** Something drawn that a tag holds. */
  export interface StructureContent {
    push(content: StructureContent): void;
  }

  export interface Outline {
    addItem(title: string, options?: { readonly expanded?: boolean }): Outline;
  }

  /** A PDF: bytes to be read once it has ended. */
  export default class PDFDocument extends Readable {
    constructor(options: {
      readonly size: string;
      readonly margin: number;
      readonly autoFirstPage: boolean;
      readonly bufferPages: boolean;
      readonly pdfVersion: string;
      readonly subset: 'PDF/UA';
      readonly tagged: boolean;
      readonly displayTitle: boolean;
      readonly lang: string;
      readonly info: Readonly<Record<string, string | Date>>;
    });
    info: Record<string, string | Date>;
    readonly outline: Outline;
    /** @internal The font that is set; `font` of it is that of fontkit. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    endMetadata(): void;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(points: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    fill(): this;
    stroke(): this;
    addPage(): this;
    switchToPage(page: number): unknown;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    struct(tag: string, options?: StructureOptions): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(tag: string): StructureContent;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
    endMarkedContent(): this;
    end(): void;
  }
}
