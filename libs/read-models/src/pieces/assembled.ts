import { entryOf, placeOf, ROOT } from './layout.js';
import type { Path } from './tracked.js';

/** A piece as it is stored; without a body it is no more. */
export interface StoredPiece {
  readonly piece: string;
  readonly nth: number;
  readonly body: string | null;
}

/** What a holder keeps, in its pieces. */
interface Parts {
  nth: number;
  own: unknown;
  readonly pages: Map<string, { readonly list: Path; readonly items: Map<number, readonly unknown[]> }>;
  /** All of them in one; left out until someone asks. */
  whole?: unknown;
}

/**
 * A state put together from its pieces, and again when some of them have changed: what has not is the same object as
 * before. States that were given out stay as they are.
 */
export class Assembled<State extends object> {
  private readonly holders = new Map<string, Parts>();
  private made: State | undefined;

  /** @param initial the state before the first event */
  constructor(private readonly initial: () => State) {}

  /**
   * Takes in pieces that are new or have changed.
   *
   * @throws SyntaxError for a body that is no JSON: this is then worth nothing
   */
  take(pieces: readonly StoredPiece[]): void {
    if (pieces.length > 0) this.made = undefined;
    for (const { piece, nth, body } of pieces) {
      const { holder, page } = placeOf(piece);
      const parts: Parts = this.holders.get(holder) ?? { nth, own: undefined, pages: new Map() };
      this.holders.set(holder, parts);
      delete parts.whole;
      const value: unknown = body === null ? undefined : JSON.parse(body);
      if (page) takePage(parts, page.list, page.number, value as readonly unknown[] | undefined);
      else Object.assign(parts, { nth, own: value });
    }
  }

  /** The state as it is now. It is the same object until pieces come. */
  get state(): State {
    return (this.made ??= this.assemble());
  }

  /** Which one each entry is among those of its record. */
  *order(): Generator<readonly [holder: string, nth: number]> {
    for (const [holder, { nth, own }] of this.holders) if (holder !== ROOT && own !== undefined) yield [holder, nth];
  }

  private assemble(): State {
    const root = this.holders.get(ROOT);
    const records = new Map<string, [nth: number, key: string, value: unknown][]>();
    for (const [holder, parts] of this.holders) {
      const entry = entryOf(holder);
      const value = entry && wholeOf(parts);
      if (!entry || value === undefined) continue;
      const record = records.get(entry.field) ?? [];
      records.set(entry.field, record);
      record.push([parts.nth, entry.key, value]);
    }
    const filled = [...records].map(([field, entries]) => {
      const ordered = entries.toSorted(([a], [b]) => a - b).map(([, key, value]) => [key, value] as const);
      return [field, Object.fromEntries(ordered)] as const;
    });
    const rest = root?.own === undefined ? this.initial() : wholeOf(root);
    return { ...(rest as State), ...Object.fromEntries(filled) };
  }
}

function takePage({ pages }: Parts, list: Path, number: number, items: readonly unknown[] | undefined): void {
  const key = list.join('/');
  const known = pages.get(key) ?? { list, items: new Map<number, readonly unknown[]>() };
  pages.set(key, known);
  if (items) known.items.set(number, items);
  else known.items.delete(number);
}

function wholeOf(parts: Parts): unknown {
  if (parts.own === undefined || parts.whole !== undefined) return parts.whole;
  let whole: unknown = parts.own;
  for (const { list, items } of parts.pages.values()) {
    const pages = [...items].toSorted(([a], [b]) => a - b).flatMap(([, page]) => page);
    if (pages.length > 0) whole = withPages(whole, list, pages);
  }
  return (parts.whole = whole);
}

/** A value with items put before those of one of its lists. */
function withPages(value: unknown, [key, ...rest]: Path, items: readonly unknown[]): unknown {
  if (key === undefined) return [...items, ...(value as readonly unknown[])];
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  return { ...(value as object), [key]: withPages(inner, rest, items) };
}
