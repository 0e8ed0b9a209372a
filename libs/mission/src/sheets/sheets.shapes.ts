import { Created, Refusal } from '#graph';
import { Sentence, shape, t } from '#shapes';
import { SHEET_KINDS } from './sheet-kinds.js';

/** What became of a row. */
export const ROW_OUTCOMES = ['RECORDED', 'WOULD_BE_RECORDED', 'ALREADY_THERE', 'REFUSED'] as const;

export class SheetHeading extends shape('A heading of the sheet.', {
  heading: t.text('As it stands in the sheet.'),
  field: t.text('The field of the command that it is, `nps.promoters` of a group; null when it is none.').maybe(),
  label: t.one(Sentence, 'What a form calls the field.').maybe(),
}) {}

export class SheetColumn extends shape('A column that a kind of sheet has.', {
  field: t.text('Name it so in `mapping`.'),
  label: t.sentence(),
}) {}

export class SheetRow extends shape('A row of the sheet, and what became of it.', {
  row: t.whole('Its number under the headings, from 1; empty rows do not count.'),
  line: t.whole('Line of the file on which it begins, from 1.'),
  outcome: t.oneOf('SheetRowOutcome', ROW_OUTCOMES),
  commandId: t.uuid('Id of its command; null for a row that cannot be read.').maybe(),
  revision: t.line('Line of the audit trail that it is; null when it is none yet.').maybe(),
  created: t.listOf(Created, 'What it made or would make, with its references.'),
  flags: t.listOf(t.text(), 'Codes of what is accepted but marked.'),
  refusal: t.one(Refusal, 'Why it is refused.').maybe(),
  column: t.text('Heading of the column that the refusal is about, where it is about one.').maybe(),
}) {}

export class SheetCounts extends shape('How many rows of the window came to what.', {
  recorded: t.count(),
  wouldBeRecorded: t.count(),
  alreadyThere: t.count(),
  refused: t.count(),
}) {}

export class SheetImport extends shape('What became of a sheet, or of a window of its rows.', {
  kind: t.oneOf('SheetKind', SHEET_KINDS),
  preview: t.yesNo('Whether it was only looked at.'),
  refusal: t.one(Refusal, 'Why no row of it was looked at; null when they were.').maybe(),
  headings: t.listOf(SheetHeading, 'In the order of the sheet; those whose field is null were passed over.'),
  missing: t.listOf(SheetColumn, 'Columns without which such a sheet cannot be read, and that it does not have.'),
  total: t.count('Rows of the whole sheet.'),
  next: t.whole('Give it as `after` for the next window; null when there is none.').maybe(),
  counts: t.one(SheetCounts),
  rows: t.listOf(SheetRow, 'Those of the window, in the order of the sheet.'),
}) {}
