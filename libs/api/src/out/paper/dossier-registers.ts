import { labelOf, type Language } from '#mission';
import type { Block, TableColumn } from '#paper';
import { NotAnswered } from '../asked-views.js';
import { fieldsOf, headingsOf } from '../headings.js';
import type { Plan } from '../plan.js';
import type { AskedMission, SheetReading } from '../reading.js';
import { columnsIn, type Row } from '../rows.js';
import { togetherOf } from '../workbook-of-mission.js';
import { heading, note, tableOr } from './blocks.js';
import { isFigure, printedCell } from './printed-cells.js';
import { REGISTERS, type Register } from './registers.js';
import { PAPER_WORDS } from './words.js';

/** Most rows of a register on paper: beyond them there is the CSV. */
const MOST_ROWS = 2_000;

interface ReadRegister {
  readonly plan: Plan;
  readonly rows: readonly Row[];
  readonly isWhole: boolean;
}

/** The registers that their reader may see, each with its rows; the others are not there. */
export async function readRegisters(
  sheets: SheetReading,
  asked: AskedMission,
): Promise<ReadonlyMap<Register, ReadRegister>> {
  const registers = new Map(REGISTERS.map((register) => [sheets.all.get(register.sheet) as Plan, register]));
  const read = new Map<Register, ReadRegister>();
  for (const plans of togetherOf([...registers.keys()])) {
    const rows = plans.map((): Row[] => []);
    try {
      for await (const pages of sheets.pages(plans, asked))
        rows.forEach((own, at) => own.push(...(pages[at] ?? []).slice(0, MOST_ROWS + 1 - own.length)));
    } catch (error) {
      if (error instanceof NotAnswered && error.isRefused) continue;
      throw error;
    }
    plans.forEach((plan, at) => {
      const own = rows[at] ?? [];
      read.set(registers.get(plan) as Register, {
        plan,
        rows: own.slice(0, MOST_ROWS),
        isWhole: own.length <= MOST_ROWS,
      });
    });
  }
  return new Map(
    REGISTERS.flatMap((register) => {
      const found = read.get(register);
      return found ? [[register, found] as const] : [];
    }),
  );
}

/** A register as a table under its name. */
export function registerBlocks(
  { sheet, columns, labels = {} }: Register,
  { plan, rows, isWhole }: ReadRegister,
  { mission, language }: { readonly mission: string; readonly language: Language },
): readonly Block[] {
  const words = PAPER_WORDS(language);
  const fields = fieldsOf(plan);
  const headings = headingsOf(plan, language);
  const all = columnsIn(plan);
  const chosen = columns.map((name) => fields.indexOf(name));
  const last = chosen.map((at) => lastWord(headings[at] ?? ''));
  const shown = chosen.map((at, index): TableColumn => {
    const column = all[at];
    const own = last[index] ?? '';
    const isAlone = last.filter((word) => word === own).length === 1;
    return { heading: isAlone ? own : (headings[at] ?? ''), align: column && isFigure(column) ? 'end' : 'start' };
  });
  const cellOf = (row: Row, at: number, name: string): string => {
    const [column, value, list] = [all[at], row[at], labels[name]];
    if (typeof value === 'string' && list !== undefined) return labelOf(list, value)[language];
    return column ? printedCell(column, value, language) : '';
  };
  const cells = rows.map((row) => chosen.map((at, index) => cellOf(row, at, columns[index] ?? '')));
  const file = `/missions/${mission}/${sheet}.csv`;
  return [
    heading(2, plan.sheet.label[language]),
    ...tableOr(shown, cells, words.nothing),
    ...(isWhole ? [] : [note(words.beyond(MOST_ROWS, file))]),
  ];
}

/** Of a heading that says where the column is inside the row: what it says itself. */
const lastWord = (text: string): string => text.split(' · ').at(-1) ?? text;
