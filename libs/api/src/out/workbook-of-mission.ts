import { say } from '#decider';
import type { Caller } from '#mission';
import { isRequiredArgument } from 'graphql';
import { cellOf } from './cells.js';
import { headingsOf } from './headings.js';
import { argumentsOf } from './operation.js';
import type { Plan } from './plan.js';
import { NotAnswered } from './asked-views.js';
import type { AskedMission, SheetReading } from './reading.js';
import { columnsIn, type Row } from './rows.js';
import { workbook, type Entry, type WrittenSheet } from './workbook.js';

/** Most rows of a sheet in a workbook: beyond them there is the CSV, which comes as it is read. */
const MOST_ROWS = 50_000;

const BEYOND = say(
  `elle a plus de ${MOST_ROWS} lignes : les autres sont dans le CSV`,
  `it has more than ${MOST_ROWS} rows: the others are in the CSV`,
);
const NEEDS = say('il faut demander : ', 'it has to be asked for with: ');

interface Gathered {
  readonly plan: Plan;
  readonly rows: Row[];
  why?: string;
}

/** Arguments of a view without which it cannot be asked, and which no one said. */
const missingOf = (reading: SheetReading, { view, sheet }: Plan, args: AskedMission['args']): readonly string[] =>
  argumentsOf(reading.schema, view)
    .filter((argument) => isRequiredArgument(argument) && argument.defaultValue === undefined)
    .map(({ name }) => name)
    .filter((name) => name !== 'mission' && name !== sheet.each?.argument && args[name] === undefined);

/** Sheets that are read together: their view is asked once for all of them. */
export function togetherOf(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const key = `${plan.view} ${plan.paged} ${plan.each?.view ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return [...groups.values()];
}

/**
 * A mission as one workbook: a sheet for each list that its reader may see, and a first one that says of the others why
 * they are not there.
 *
 * @param argsOf what is said to a view
 * @throws NotAnswered when nothing of it may be seen, or something cannot be told now
 */
export async function workbookOf(
  reading: SheetReading,
  { mission, context }: Omit<AskedMission, 'args'>,
  { language }: Pick<Caller, 'language'>,
  argsOf: (view: string) => AskedMission['args'],
): Promise<Buffer> {
  const gathered: Gathered[] = [];
  let refused: NotAnswered | undefined;
  for (const plans of togetherOf([...reading.all.values()])) {
    const [plan] = plans;
    if (!plan) continue;
    const group = plans.map((each): Gathered => ({ plan: each, rows: [] }));
    gathered.push(...group);
    const args = argsOf(plan.view);
    const missing = missingOf(reading, plan, args);
    if (missing.length > 0) {
      for (const each of group) each.why = `${NEEDS[language]}${missing.map((name) => `?${name}=`).join(', ')}`;
      continue;
    }
    try {
      for await (const pages of reading.pages(plans, { mission, args, context }))
        group.forEach(({ rows }, at) => rows.push(...(pages[at] ?? []).slice(0, MOST_ROWS + 1 - rows.length)));
    } catch (error) {
      // What is refused of one view takes the others not away.
      if (!(error instanceof NotAnswered) || !error.isRefused) throw error;
      refused = error;
      for (const each of group) each.why = error.message;
    }
  }
  if (refused && gathered.every(({ why }) => why !== undefined)) throw refused;
  const inOrder = [...reading.all.values()].flatMap((plan) => gathered.filter((each) => each.plan === plan));
  return workbook(
    inOrder.map((each) => entryOf(each, language)),
    inOrder.filter(({ why }) => why === undefined).map((each) => writtenOf(each, language)),
    language,
  );
}

const entryOf = ({ plan: { sheet }, rows, why }: Gathered, language: Caller['language']): Entry => ({
  label: sheet.label[language],
  name: sheet.name,
  rows: Math.min(rows.length, MOST_ROWS),
  ...(why !== undefined && { why }),
  ...(rows.length > MOST_ROWS && { note: BEYOND[language] }),
});

function writtenOf({ plan, rows }: Gathered, language: Caller['language']): WrittenSheet {
  const columns = columnsIn(plan);
  return {
    label: plan.sheet.label[language],
    headings: headingsOf(plan, language),
    rows: rows.slice(0, MOST_ROWS).map((row) => columns.map((column, at) => cellOf(column, row[at], language))),
  };
}
