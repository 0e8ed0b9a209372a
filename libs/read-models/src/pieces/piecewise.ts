import { advance, type Fold, type Recorded } from '#decider';
import { Assembled, type StoredPiece } from './assembled.js';
import { Changes, EntryOrder } from './changes.js';
import { recordsOf } from './layout.js';
import { eraOf, type DocumentDifference } from './piece-rows.js';
import { tracked } from './tracked.js';

/** A document at work: events change its state in place, and what they change of it is known as pieces. */
export class Piecewise {
  private readonly records: ReadonlySet<string>;
  private readonly order = new EntryOrder();
  private changes: Changes;
  /** What was changed in eras that are over, not saved yet. */
  private earlier: Omit<DocumentDifference, 'key'>[] = [];
  private era = 0;
  private now: object;
  private face: object;
  private revision = 0;

  /** @param pieces as they are stored */
  constructor(
    private readonly fold: Fold<object>,
    pieces: readonly StoredPiece[],
  ) {
    const stored = new Assembled(fold.initial);
    stored.take(pieces);
    for (const [holder, nth] of stored.order()) this.order.know(holder, nth);
    this.records = recordsOf(fold.initial());
    this.now = stored.state;
    this.face = this.faceOf(this.now);
    this.changes = new Changes(this.records, this.order);
  }

  /** The state, which the next event changes. */
  get state(): object {
    return this.now;
  }

  /** Takes in the next event. What is here is worth nothing when that fails. */
  advance(event: Recorded): void {
    this.turnTo(event);
    advance(this.fold, this.face, event);
  }

  /** From an event on it is another state. */
  startAgain(state: object, event: Recorded): void {
    this.turnTo(event);
    this.now = state;
    this.face = this.faceOf(state);
    this.changes.startAgain(state, event.revision);
  }

  /** What is to be stored, era by era. */
  get differences(): readonly Omit<DocumentDifference, 'key'>[] {
    return [...this.earlier, ...this.current()];
  }

  /** All of that is stored. */
  saved(): void {
    this.earlier = [];
    this.changes = new Changes(this.records, this.order);
  }

  private turnTo({ revision }: Recorded): void {
    const era = eraOf(revision);
    if (era !== this.era) {
      this.earlier.push(...this.current());
      this.changes = new Changes(this.records, this.order);
    }
    this.era = era;
    this.revision = revision;
  }

  private current(): readonly Omit<DocumentDifference, 'key'>[] {
    return this.changes.isEmpty ? [] : [{ era: this.era, ...this.changes.difference(this.now) }];
  }

  private faceOf(state: object): object {
    return tracked(state, (change) => this.changes.note(this.now, change, this.revision));
  }
}
