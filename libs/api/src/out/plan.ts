import { AsOf, Sentence, type Shape, type Shown, type ShownKind } from '#shapes';
import { IN_ONE_CELL, KEYS, ON_NO_SHEET, type Sheet } from './sheets.js';

/** What is asked of a view, field by field; a field with nothing below it is a value. */
export interface Selection {
  readonly [field: string]: Selection;
}

/** A column: where its value is in a row of its level. */
export interface Column {
  /** Names of fields, from the item of the level. */
  readonly path: readonly string[];
  readonly kind: ShownKind;
  /** Are there any number of values? */
  readonly many: boolean;
  /** Of a list that stands in one cell: what is said of each item. */
  readonly items?: readonly Column[];
}

/** A list on the way to the rows, and what is said of its items on each row. */
export interface Level {
  /** From the item of the level above, or from the answer. */
  readonly path: readonly string[];
  readonly columns: readonly Column[];
}

/** How a sheet is read out of the answers of its view. */
export interface Plan {
  readonly sheet: Sheet;
  readonly view: string;
  readonly levels: readonly [Level, ...Level[]];
  readonly selection: Selection;
  /** Does its first list come in pages? */
  readonly paged: boolean;
  /** Of a view that is asked about one thing after the other: how the things are read. */
  readonly each?: Plan;
}

/** The shape that a view answers with. */
export type ShapeOfView = (view: string) => Shape;

/** A list or a part on the way of a sheet that is not declared. */
class NoSuchList extends Error {
  override readonly name = 'NoSuchList';
}

/** The plan of a sheet: its columns are what the shapes declare. */
export function planOf(sheet: Sheet, shapeOf: ShapeOfView): Plan {
  const { view, levels, paged } = walk(sheet.list, shapeOf);
  const selection = merged(levels.map(({ columns }, at) => below(levels.slice(0, at + 1), columns)));
  const { each } = sheet;
  const things = each && thingsOf(each, sheet, shapeOf);
  return { sheet, view, levels, selection, paged, ...(things && { each: things }) };
}

function thingsOf({ list, field }: NonNullable<Sheet['each']>, sheet: Sheet, shapeOf: ShapeOfView): Plan {
  const { view, levels, paged, shape } = walk(list, shapeOf);
  const [level] = levels;
  const columns = keysOf(shape);
  if (!columns.some(({ path }) => path.join('.') === field)) throw new NoSuchList(`${field} is no key of ${list}.`);
  return { sheet, view, levels: [{ ...level, columns }], selection: below(levels, columns), paged };
}

interface Walked {
  readonly view: string;
  readonly levels: readonly [Level, ...Level[]];
  readonly paged: boolean;
  /** That of the last list. */
  readonly shape: Shape;
}

/** Goes the way of a list, from its view through parts, pages and lists. */
function walk(list: string, shapeOf: ShapeOfView): Walked {
  const [view = '', ...fields] = list.split('.');
  const levels: Level[] = [];
  let shape = shapeOf(view);
  let path: string[] = [];
  let at = view;
  let paged = false;
  const enterPage = () => {
    const edge = partOf(shape.fields['edges'] as Shown<unknown>);
    shape = partOf(edge.fields['node'] as Shown<unknown>);
    levels.push({ path: [...path, 'edges'], columns: [] });
    path = [];
    paged = true;
  };
  const mark = () => (levels[levels.length - 1] = { ...(levels.at(-1) as Level), columns: keysOf(shape, inPage()) });
  const inPage = () => (paged && levels.length === 1 ? ['node'] : []);
  for (const field of fields) {
    if (!Object.hasOwn(shape.fields, field) && Object.hasOwn(shape.fields, 'edges')) {
      enterPage();
      mark();
    }
    const shown = shape.fields[field];
    if (!shown) throw new NoSuchList(`${shape.name} has no ${field}, which ${list} names.`);
    const start = path.length === 0 ? inPage() : [];
    path = [...start, ...path, field];
    shape = partOf(shown);
    at = `${at}.${field}`;
    if (!shown.many) continue;
    levels.push({ path, columns: [] });
    path = [];
    if (at !== list) mark();
  }
  if (Object.hasOwn(shape.fields, 'edges')) enterPage();
  const last = levels.at(-1);
  if (!last || path.length > 0) throw new NoSuchList(`${list} is no list.`);
  levels[levels.length - 1] = { ...last, columns: columnsOf(shape, at, inPage()) };
  return { view, levels: levels as [Level, ...Level[]], paged, shape };
}

function partOf({ kind }: Shown<unknown>): Shape {
  if (kind.is !== 'shape') throw new NoSuchList(`A ${kind.is} has no parts.`);
  return kind.shape();
}

/** What tells the items of an outer list apart. */
function keysOf(shape: Shape, path: readonly string[] = []): readonly Column[] {
  const keys = KEYS[shape.name];
  if (!keys) throw new NoSuchList(`Nothing tells one ${shape.name} from another.`);
  return keys.map((key) => {
    const shown = shape.fields[key];
    if (!shown) throw new NoSuchList(`${shape.name} has no ${key}.`);
    return { path: [...path, key], kind: shown.kind, many: shown.many };
  });
}

/** All that is said of an item: its values, those of its parts, and the lists that stand in one cell. */
function columnsOf(shape: Shape, at: string, path: readonly string[]): readonly Column[] {
  return Object.entries(shape.fields).flatMap(([name, { kind, many }]): readonly Column[] => {
    const here = [...path, name];
    if (kind.is !== 'shape' || kind.shape() === Sentence) return [{ path: here, kind, many }];
    const part = kind.shape();
    const within = `${at}.${name}`;
    if (part === AsOf || Object.hasOwn(ON_NO_SHEET, within)) return [];
    if (!many) return columnsOf(part, within, here);
    return IN_ONE_CELL.includes(within) ? [{ path: here, kind, many, items: columnsOf(part, within, []) }] : [];
  });
}

/** What is asked for so that the columns of the last of some levels are answered. */
function below(levels: readonly Level[], columns: readonly Column[]): Selection {
  const way = levels.flatMap(({ path }) => path);
  return merged(columns.map((column) => nested([...way, ...column.path], selectionOf(column))));
}

const selectionOf = ({ kind, items }: Column): Selection => {
  if (items) return merged(items.map((item) => nested(item.path, selectionOf(item))));
  return kind.is === 'shape' ? { text: {} } : {};
};

const nested = (path: readonly string[], end: Selection): Selection =>
  path.reduceRight<Selection>((inner, field) => ({ [field]: inner }), end);

/** All that some selections ask for. */
export function merged(selections: readonly Selection[]): Selection {
  const fields = new Map<string, Selection[]>();
  for (const selection of selections)
    for (const [field, inner] of Object.entries(selection)) fields.set(field, [...(fields.get(field) ?? []), inner]);
  return Object.fromEntries([...fields].map(([field, inner]) => [field, merged(inner)]));
}

/** A selection in GraphQL’s words. */
export const written = (selection: Selection): string =>
  Object.entries(selection)
    .map(([field, inner]) => (Object.keys(inner).length > 0 ? `${field} { ${written(inner)} }` : field))
    .join(' ');
