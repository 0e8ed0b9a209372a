import { isRefusal, say, type Refusal, type Sentence } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Column, SheetKind } from './columns.js';
import { folded } from './folded.js';

/** A heading of the sheet, and the column that it is of the kind; undefined for one that is none. */
export interface Heading {
  readonly heading: string;
  readonly column: Column | undefined;
}

/** What someone says that a heading is, when it is not known by itself: a field, or nothing of the kind. */
export interface Mapped {
  readonly heading: string;
  /** Left out: the column is passed over. */
  readonly field?: string | null;
}

/** What the columns of a sheet are. */
export interface Headings {
  readonly headings: readonly Heading[];
  /** Place of the column that names who sends. */
  readonly sender: number | undefined;
}

/** Whether a heading is known of a kind, whatever else it says in parentheses. */
export const isKnown = (kind: SheetKind, heading: string): boolean =>
  columnOf(kind, heading) !== undefined || isSender(kind, heading);

/** What each heading is; a refusal names all that is wrong with them at once. */
export function recognise(
  kind: SheetKind,
  headings: readonly string[],
  mapping: readonly Mapped[],
): Headings | Refusal {
  const told = mappedTo(kind, headings, mapping);
  if (isRefusal(told)) return told;
  const found = headings.map((heading) => {
    const mapped = told.get(folded(heading));
    return { heading, column: mapped ? mapped.column : columnOf(kind, heading) };
  });
  const twice = givenTwice(found);
  if (twice) return twice;
  const sender = headings.findIndex((heading) => !told.has(folded(heading)) && isSender(kind, heading));
  return { headings: found, sender: sender < 0 ? undefined : sender };
}

/** The columns without which nothing can be read, and that are not there. */
export const missingColumns = ({ columns }: SheetKind, { headings }: Headings): readonly Column[] =>
  columns.filter((column) => column.required && !headings.some((heading) => heading.column === column));

/** The refusal of a sheet without them, which names them all; undefined when none is missing. */
export function missingRefusal(missing: readonly Column[]): Refusal | undefined {
  const names = (language: keyof Sentence) => missing.map(({ label }) => label[language]).join(', ');
  return missing.length > 0 ? refuse('COLUMNS_MISSING', { expected: say(names('fr'), names('en')) }) : undefined;
}

function columnOf({ columns }: SheetKind, heading: string): Column | undefined {
  const names = namesOf(heading);
  return names
    .map((name) => columns.find(({ headings }) => headings.includes(name)))
    .find((column) => column !== undefined);
}

const isSender = ({ sender = [] }: SheetKind, heading: string): boolean => {
  const names = namesOf(heading);
  return sender.some((each) => names.includes(folded(each)));
};

/** A heading, and the same without its unit: `Montant (€)`, `Échéance *`. */
const namesOf = (heading: string): readonly string[] => {
  const whole = folded(heading);
  return [whole, whole.replace(/\s*(?:\([^)]*\)|\[[^\]]*\])\s*$/, '').replace(/[\s:*]+$/, '')];
};

function mappedTo(
  { columns }: SheetKind,
  headings: readonly string[],
  mapping: readonly Mapped[],
): ReadonlyMap<string, { readonly column: Column | undefined }> | Refusal {
  const told = new Map<string, { readonly column: Column | undefined }>();
  for (const { heading, field } of mapping) {
    const column = field == null ? undefined : columns.find(({ path }) => path === field);
    if (field != null && !column) return wrongMapping(noField(field, columns));
    if (!headings.some((each) => folded(each) === folded(heading))) return wrongMapping(noHeading(heading, headings));
    told.set(folded(heading), { column });
  }
  return told;
}

const wrongMapping = (why: Sentence): Refusal => refuse('INVALID_INPUT', { field: 'mapping', why });

const noField = (field: string, columns: readonly Column[]): Sentence => {
  const fields = columns.map(({ path }) => path).join(', ');
  return say(
    `« ${field} » n’est pas un champ de ces feuilles ; elles ont ${fields}`,
    `“${field}” is no field of such sheets; they have ${fields}`,
  );
};

const noHeading = (heading: string, headings: readonly string[]): Sentence =>
  say(
    `la feuille n’a pas d’en-tête « ${heading} » ; elle a ${headings.join(', ')}`,
    `the sheet has no heading “${heading}”; it has ${headings.join(', ')}`,
  );

/** Two columns that are the same of the kind: which of them counts is not for us to guess. */
function givenTwice(found: readonly Heading[]): Refusal | undefined {
  const doubles = found.filter(
    ({ column }, at) => column && found.some((other, place) => place < at && other.column === column),
  );
  const names = [...new Set(doubles.map(({ column }) => column))].map((column) =>
    found.flatMap((each) => (each.column === column ? [each.heading] : [])).join(' = '),
  );
  if (names.length === 0) return undefined;
  const why = say(
    `plusieurs colonnes sont la même : ${names.join(' ; ')} ; n’en garder qu’une`,
    `several columns are the same: ${names.join('; ')}; keep one of them`,
  );
  return refuse('SHEET_UNREADABLE', { why });
}
