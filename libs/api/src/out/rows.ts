import type { Column, Level, Plan } from './plan.js';

/** A value in an answer, as JSON has it. */
export type Answered = unknown;

/** One row of a sheet: a value for each of its columns, as it was answered. */
export type Row = readonly Answered[];

/** The columns of a sheet: those of what it is asked about, of each list on the way, and of the rows. */
export const columnsIn = ({ levels, each }: Plan): readonly Column[] => [
  ...(each ? columnsIn(each) : []),
  ...levels.flatMap(({ columns }) => columns),
];

/** The rows that an answer holds. */
export const rowsIn = ({ levels }: Plan, answer: Answered): readonly Row[] => below(levels, answer);

function below([level, ...rest]: readonly Level[], from: Answered): readonly Row[] {
  if (!level) return [[]];
  const items = valueAt(from, level.path);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: Answered) => {
    const own = level.columns.map(({ path }) => valueAt(item, path));
    return below(rest, item).map((row) => [...own, ...row]);
  });
}

/** What is at a place of an answer; undefined when something on the way is null. */
export function valueAt(from: Answered, path: readonly string[]): Answered {
  return path.reduce<Answered>(
    (at, field) =>
      typeof at === 'object' && at !== null ? (at as Readonly<Record<string, Answered>>)[field] : undefined,
    from,
  );
}
