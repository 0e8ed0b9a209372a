/** A document to be printed: what it says, in order, and nothing of how it looks. */
export interface Paper {
  readonly title: string;
  /** Of all its words, as BCP 47 has it: `fr`, `en`. */
  readonly language: string;
  /** Instant of what it tells (ISO 8601), told as that of its making: the same paper is the same bytes. */
  readonly madeAt: string;
  /** At the head of every page: what it is, and what it stands at. */
  readonly running: readonly [string, string];
  /** At the foot of every page. */
  readonly pageOf: (page: number, pages: number) => string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | KeyFigures | Scale | Table | NewPage;

/** Never alone at the foot of a page. Level 1 is the title; no level is left out on the way down. */
export interface Heading {
  readonly is: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly is: 'paragraph';
  readonly text: string;
  /** `lead`: what the document says in a sentence; `note`: said beside the rest. */
  readonly tone?: 'lead' | 'note';
}

export interface List {
  readonly is: 'list';
  /** Steps, to be done one after the other. */
  readonly numbered?: boolean;
  readonly items: readonly string[];
}

/** Figures that are read at a glance, side by side. */
export interface KeyFigures {
  readonly is: 'key figures';
  readonly figures: readonly KeyFigure[];
}

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
}

/** A value on a line from 0 to 100, with what it may reach. */
export interface Scale {
  readonly is: 'scale';
  readonly value: number;
  readonly limit: number;
  /** What is written at the limit. */
  readonly limitLabel: string;
  /** The same in words. */
  readonly alt: string;
}

/** Whole: each row once, in order, on one page; the headings again on each page. The first column names the row. */
export interface Table {
  readonly is: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly heading: string;
  /** `end`: figures, aligned on their last digit. */
  readonly align?: 'start' | 'end';
}

/** What follows begins a page. */
export interface NewPage {
  readonly is: 'new page';
}
