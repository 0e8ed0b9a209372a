import type { RefusedRow, SheetWindow } from './sender.js';

/** What became of a sheet, window by window. */
export class Report {
  /** Rows that the windows so far had. */
  done = 0;
  private readonly counts = { recorded: 0, wouldBeRecorded: 0, alreadyThere: 0, refused: 0 };
  private readonly rows: RefusedRow[] = [];
  private last: SheetWindow | undefined;

  /** Whether no row was refused, nor the sheet as a whole. */
  get isAllIn(): boolean {
    return this.counts.refused === 0 && this.last?.refusal == null;
  }

  add(window: SheetWindow): void {
    this.last = window;
    this.done += window.rows.length;
    for (const each of ['recorded', 'wouldBeRecorded', 'alreadyThere', 'refused'] as const)
      this.counts[each] += window.counts[each];
    for (const { refusal, ...row } of window.rows) if (refusal) this.rows.push({ ...row, refusal });
  }

  /** What is printed at the end. */
  *lines(): Generator<string> {
    if (!this.last) return;
    const { refusal, headings, total } = this.last;
    const passedOver = headings.filter(({ heading, field }) => field === null && heading.trim() !== '');
    if (passedOver.length > 0) yield `Passed over: ${passedOver.map(({ heading }) => heading).join(', ')}`;
    if (refusal) yield `${refusal.sentence.text} ${refusal.next.text}`;
    else yield* this.ofRows(total);
  }

  private *ofRows(total: number): Generator<string> {
    for (const { line, column, refusal: told } of this.rows)
      yield `Line ${line}${column === null ? '' : `, ${column}`}: ${told.sentence.text} ${told.next.text}`;
    const { recorded, wouldBeRecorded, alreadyThere, refused } = this.counts;
    const told = [
      [recorded, 'recorded'],
      [wouldBeRecorded, 'would be recorded'],
      [alreadyThere, 'already there'],
      [refused, 'refused'],
    ] as const;
    const counted = told.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    yield `${this.done} of ${total} rows${counted.length > 0 ? `: ${counted.join(', ')}` : ''}.`;
  }
}
