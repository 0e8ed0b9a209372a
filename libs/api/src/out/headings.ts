import type { Language } from '#mission';
import type { ShownKind } from '#shapes';
import { FRENCH } from './french-headings.js';
import type { Column, Plan } from './plan.js';

/** Parts of a way that say nothing to people. */
const UNSAID: readonly string[] = ['node', 'edges'];

const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  cents: { fr: '€', en: '€' },
  days: { fr: 'jours', en: 'days' },
  'working days': { fr: 'jours ouvrés', en: 'working days' },
  weeks: { fr: 'semaines', en: 'weeks' },
  months: { fr: 'mois', en: 'months' },
  hours: { fr: 'heures', en: 'hours' },
  minutes: { fr: 'minutes', en: 'minutes' },
};

/** What the columns of a sheet are called, one after the other: of an inner list, with the outer one. */
export const headingsOf = (plan: Plan, language: Language): readonly string[] =>
  namedColumns(plan).map(({ path, column }) => {
    const unit = UNITS[unitOf(column.kind)]?.[language];
    const name = path.map((part) => wordOf(part, language)).join(' · ');
    return unit === undefined ? name : `${name} (${unit})`;
  });

/** The names of the columns for programs: fields with dots between them, which do not change with the language. */
export const fieldsOf = (plan: Plan): readonly string[] => namedColumns(plan).map(({ path }) => path.join('.'));

/** What a field is called on a page. English is how fields are named. */
export function wordOf(field: string, language: Language): string {
  const french = FRENCH[field];
  if (language === 'fr' && french !== undefined) return french;
  const words = field
    .replace(/Cents$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bkpi(s?)\b/g, 'KPI$1')
    .replace(/\bnps\b/g, 'NPS');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const unitOf = (kind: ShownKind): string => ('unit' in kind && kind.unit) || kind.is;

interface Named {
  readonly path: readonly string[];
  readonly column: Column;
}

function namedColumns({ each, levels }: Plan): readonly Named[] {
  const outer = each ? each.levels.flatMap((level) => ofLevel(level.path, level.columns)) : [];
  const own = levels.flatMap(({ path, columns }, at) =>
    at === levels.length - 1 ? ofLevel([], columns) : ofLevel(path, columns),
  );
  return [...outer, ...own];
}

/** The columns of a list inside of which the rows are bear its name. */
const ofLevel = (list: readonly string[], columns: readonly Column[]): readonly Named[] =>
  columns.map((column) => ({
    path: [...list.slice(-1), ...column.path].filter((part) => !UNSAID.includes(part)),
    column,
  }));
