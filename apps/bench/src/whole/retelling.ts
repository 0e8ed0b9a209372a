import { addDays, addMonths, daysBetween, mondayOf, monthOf, weekOf, workingDaysOfWeek, type Week } from '#calendar';
import { createHash } from 'node:crypto';

type Input = Readonly<Record<string, unknown>>;

/** The months of the script that are told over and over begin on this day … */
const BEGINS = '2026-01-23';
/** … and are so many. */
const MONTHS = 9;
/** By how many days spans of as many months differ. */
const SPREAD = 3;
/** Surveys, assessments and versions in each telling. */
const WAVES = 4;

/** How many days later the story is told the n-th time, from 0: whole weeks, and never before its months are over. */
export function daysLater(time: number): number {
  if (time === 0) return 0;
  return Math.ceil((daysBetween(BEGINS, addMonths(BEGINS, MONTHS * time)) + SPREAD) / 7) * 7;
}

/**
 * An input as it reads the n-th time that it is told: later days, weeks, months and waves, and references and evidence of
 * its own.
 *
 * @param made references that the story makes each time that it is told
 */
export function retold(input: Input, time: number, made: ReadonlySet<string>): Input {
  if (time === 0) return input;
  const told = later(input, time, made) as Input;
  const { week } = told;
  return 'openDays' in told ? { ...told, openDays: workingDaysOfWeek(week as Week) } : told;
}

function later(value: unknown, time: number, made: ReadonlySet<string>, field = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => later(each, time, made, field));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, later(each, time, made, name)]));
  if (field === 'wave') return Number(value) + WAVES * time;
  return typeof value === 'string' ? laterText(value, time, made, field) : value;
}

function laterText(text: string, time: number, made: ReadonlySet<string>, field: string): string {
  if (made.has(text)) return `${text}-${time}`;
  if (field === 'version') return `${WAVES * time}.${text}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return addDays(text, daysLater(time));
  if (/^\d{4}-W\d{2}$/.test(text)) return weekOf(addDays(mondayOf(text), daysLater(time)));
  if (/^\d{4}-\d{2}$/.test(text)) return monthOf(addMonths(`${text}-01`, MONTHS * time));
  if (/^wave-\d+$/.test(text)) return `wave-${Number(text.slice('wave-'.length)) + WAVES * time}`;
  if (/^[0-9a-f]{64}$/.test(text)) return createHash('sha256').update(`${text} ${time}`).digest('hex');
  return text;
}
