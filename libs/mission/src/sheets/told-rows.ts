import type { Refusal as RuleRefusal } from '#decider';
import type { Preview, Receipt, Refusal } from '#graph';
import { refusalTold } from '../pipeline/gate.js';
import type { CommandTrace } from '../shared/command-trace.js';
import type { Language } from '../shared/wording.js';
import type { Entry, Unread } from './entries.js';
import type { Headings } from './headings.js';
import type { SheetCounts, SheetRow } from './sheets.shapes.js';

/** What a row’s command comes to, which rests on no revision. */
export type Outcome = Receipt | Preview | Refusal;

type Of = Pick<SheetRow, 'outcome'> & Partial<SheetRow>;

const told = ({ row, commandId }: Entry | (Unread & { commandId?: undefined }), of: Of): SheetRow => ({
  row: row.number,
  line: row.line,
  commandId,
  revision: undefined,
  created: [],
  flags: [],
  refusal: undefined,
  column: undefined,
  ...of,
});

/** A row whose command has been recorded before. */
export const alreadyThere = (entry: Entry, { events }: CommandTrace): SheetRow =>
  told(entry, { outcome: 'ALREADY_THERE', revision: events.at(-1)?.revision });

/** A row that is no input of its command. */
export const unread = (entry: Entry | Unread, refusal: RuleRefusal, headings: Headings, language: Language): SheetRow =>
  told(entry, {
    outcome: 'REFUSED',
    refusal: refusalTold(refusal, language),
    column: headingIn(refusal.facts) ?? columnAbout(refusal.facts, undefined, headings),
  });

/** A row by what its command came to. */
export function judged(entry: Entry, outcome: Outcome, headings: Headings): SheetRow {
  if ('code' in outcome) {
    const column = columnAbout(outcome.facts, entry, headings);
    return told(entry, { outcome: 'REFUSED', refusal: outcome, column });
  }
  if ('previewedOn' in outcome) {
    const { created, flags } = outcome;
    return told(entry, { outcome: 'WOULD_BE_RECORDED', created, flags });
  }
  const { revision, created, flags } = outcome;
  return told(entry, { outcome: 'RECORDED', revision, created, flags });
}

export function counted(rows: readonly SheetRow[]): SheetCounts {
  const of = (outcome: SheetRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    recorded: of('RECORDED'),
    wouldBeRecorded: of('WOULD_BE_RECORDED'),
    alreadyThere: of('ALREADY_THERE'),
    refused: of('REFUSED'),
  };
}

const headingIn = (facts: object): string | undefined =>
  'column' in facts && typeof facts.column === 'string' ? facts.column : undefined;

/** The column that a refusal is about: that of the field that it names, else the first whose value it cites. */
function columnAbout(facts: object, entry: Entry | undefined, { headings }: Headings): string | undefined {
  const { field } = facts as { readonly field?: unknown };
  const cited = Object.values(facts);
  const found =
    headings.find(({ column }) => column && column.path === field) ??
    headings.find(({ column }) => column && entry && isCited(entry.input[column.path], cited));
  return found?.heading;
}

const isCited = (value: unknown, cited: readonly unknown[]): boolean =>
  Array.isArray(value)
    ? value.some((each) => isCited(each, cited))
    : typeof value === 'string' && cited.includes(value);
