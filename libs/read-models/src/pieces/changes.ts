import {
  ALL,
  entriesOfRecord,
  entryName,
  entryOf,
  fullPages,
  listsIn,
  PAGE,
  pageName,
  pagesBelow,
  remainder,
  ROOT,
  type Names,
} from './layout.js';
import type { Change, Path } from './tracked.js';

/** A piece as it is to be stored. */
export interface Piece {
  readonly piece: string;
  /** Which one of the entries of its record; 0 for what is no entry. */
  readonly nth: number;
  /** Revision of the last event that changed it. */
  readonly revision: number;
  readonly body: string;
}

/** Pieces that are no more. */
export interface Gone {
  readonly names: Names;
  /** Revision of the event that took them away. */
  readonly revision: number;
}

/** What is to be stored of a document: first what is gone, then what is there. */
export interface Difference {
  readonly gone: readonly Gone[];
  readonly pieces: readonly Piece[];
}

/** What was changed of something that a holder keeps. */
interface Replaced {
  readonly path: Path;
  readonly revision: number;
  /** It had pages before. */
  readonly paged: boolean;
}

/** What was changed of a holder since the last save. */
class Touched {
  /** Revision of the last event that changed what its own piece has. */
  body: number | undefined;
  /** Where something else was put, with all that it holds. */
  readonly replaced: Replaced[] = [];
  /** Pages by list. */
  readonly pages = new Map<string, Map<number, number>>();
}

type Json = Readonly<Record<string, unknown>>;

/** Collects what events change of a state, as pieces. */
export class Changes {
  private readonly touched = new Map<string, Touched>();
  private readonly gone: Gone[] = [];

  /**
   * @param records the fields of the state that are records
   * @param order which one each entry is among those of its record
   */
  constructor(
    private readonly records: ReadonlySet<string>,
    private readonly order: EntryOrder,
  ) {}

  get isEmpty(): boolean {
    return this.touched.size === 0;
  }

  /** From an event on it is another state. */
  startAgain(state: object, revision: number): void {
    this.touched.clear();
    this.gone.push({ names: ALL, revision });
    this.order.clear();
    this.touch(ROOT, [], revision, false);
    for (const field of this.records) this.touchEntries(state, field, revision);
  }

  /** Something was changed in a state. */
  note(state: object, { path, before }: Change, revision: number): void {
    const [field = '', key, ...rest] = path;
    if (!this.records.has(field)) return this.noteIn(ROOT, state, path, before, revision);
    if (key === undefined) {
      this.gone.push({ names: entriesOfRecord(field), revision });
      this.touchEntries(state, field, revision);
      return;
    }
    const holder = entryName(field, key);
    const entry = recordIn(state, field)[key];
    if (rest.length === 0) this.order.note(holder, entry !== undefined, before !== undefined);
    this.noteIn(holder, entry, rest, before, revision);
  }

  /** What is to be stored of a state so that it is stored as it is now. */
  difference(state: object): Difference {
    const gone = [...this.gone];
    const pieces: Piece[] = [];
    for (const [holder, touched] of this.touched) {
      const value = this.keptBy(holder, state);
      for (const { path, revision, paged } of touched.replaced)
        if (paged) gone.push(...pagesBelow(holder, path).map((names) => ({ names, revision })));
      const { body } = touched;
      if (value === undefined) {
        if (body !== undefined) gone.push({ names: [holder], revision: body });
        continue;
      }
      pieces.push(...pagesOf(holder, touched, value));
      const nth = this.order.of(holder);
      if (body !== undefined)
        pieces.push({ piece: holder, nth, revision: body, body: JSON.stringify(remainder(value)) });
    }
    return { gone, pieces };
  }

  private touchEntries(state: object, field: string, revision: number): void {
    for (const key of Object.keys(recordIn(state, field))) {
      const holder = entryName(field, key);
      this.order.note(holder, true, false);
      this.touch(holder, [], revision, false);
    }
  }

  private noteIn(holder: string, kept: unknown, path: Path, before: unknown, revision: number): void {
    let at = kept;
    for (const [depth, key] of path.entries()) {
      if (!Array.isArray(at)) {
        at = (at as Json | undefined)?.[key];
        continue;
      }
      const list = path.slice(0, depth);
      // Only a list that was cut sets its length by itself.
      if (key === 'length') this.touch(holder, list, revision, true);
      else this.touchPage(holder, list, Math.floor(Number(key) / PAGE), fullPages(at), revision);
      return;
    }
    // What was put there may still grow before anyone reads it through its face: its pages are looked for when it is saved.
    const paged = hasPages(before);
    if (paged || typeof at === 'object') this.touch(holder, path, revision, paged);
    else this.touchedOf(holder).body = revision;
  }

  private touch(holder: string, path: Path, revision: number, paged: boolean): void {
    const touched = this.touchedOf(holder);
    touched.body = revision;
    touched.replaced.push({ path, revision, paged });
  }

  private touchPage(holder: string, list: Path, page: number, full: number, revision: number): void {
    const touched = this.touchedOf(holder);
    const key = list.join('/');
    const pages = touched.pages.get(key) ?? new Map<number, number>();
    touched.pages.set(key, pages);
    pages.set(page, revision);
    // What has just become the last full page was what remained of the list before.
    if (page >= full - 1) touched.body = revision;
  }

  private touchedOf(holder: string): Touched {
    const touched = this.touched.get(holder) ?? new Touched();
    this.touched.set(holder, touched);
    return touched;
  }

  /** What a holder keeps, in a state. */
  private keptBy(holder: string, state: object): unknown {
    const entry = entryOf(holder);
    if (entry) return recordIn(state, entry.field)[entry.key];
    return { ...state, ...Object.fromEntries([...this.records].map((field) => [field, {}])) };
  }
}

/** The pages that were changed of what a holder keeps. */
function pagesOf(holder: string, { replaced, pages }: Touched, value: unknown): readonly Piece[] {
  if (replaced.length === 0 && pages.size === 0) return [];
  return listsIn(value).flatMap(([list, items]) => {
    const whole = replaced.findLast(({ path }) => path.every((key, depth) => list[depth] === key));
    const changed = pages.get(list.join('/'));
    if (!whole && !changed) return [];
    return Array.from({ length: fullPages(items) }, (_, page) => page).flatMap((page) => {
      const revision = Math.max(changed?.get(page) ?? -1, whole?.revision ?? -1);
      if (revision < 0) return [];
      const body = JSON.stringify(items.slice(page * PAGE, (page + 1) * PAGE));
      return [{ piece: pageName(holder, list, page), nth: 0, revision, body }];
    });
  });
}

const recordIn = (state: object, field: string): Json => (state as Readonly<Record<string, Json>>)[field] ?? {};

const hasPages = (value: unknown): boolean => listsIn(value).some(([, items]) => fullPages(items) > 0);

/** Which one each entry is among those of its record, in the order in which they came. */
export class EntryOrder {
  private readonly nths = new Map<string, number>();
  private next = 1;

  /** An entry that is stored. */
  know(holder: string, nth: number): void {
    this.nths.set(holder, nth);
    this.next = Math.max(this.next, nth + 1);
  }

  of(holder: string): number {
    return this.nths.get(holder) ?? 0;
  }

  /** An entry came or went. */
  note(holder: string, isThere: boolean, wasThere: boolean): void {
    if (!isThere) this.nths.delete(holder);
    else if (!wasThere || !this.nths.has(holder)) this.know(holder, this.next);
  }

  clear(): void {
    this.nths.clear();
    this.next = 1;
  }
}
