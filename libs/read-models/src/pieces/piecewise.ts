import { advance, type Fold, type Recorded } from '#decider';
import { Assembled, type StoredPiece } from './assembled.js';
import { Changes, EntryOrder } from './changes.js';
import { recordsOf } from './layout.js';
import { eraOf, type EraDifference } from './piece-rows.js';
import { tracked } from './tracked.js';

/** A document at work: events change its state in place, and what they change of it is known as pieces. */
export class Piecewise {
  private readonly records: ReadonlySet<string>;
  private readonly order = new EntryOrder();
  private changes: Changes;
  /** What was changed in eras that are over, not saved yet. */
  private earlier: EraDifference[] = [];
  /** What was changed in this era, until something else changes. */
  private ready: readonly EraDifference[] | undefined;
  /** In which era each piece was stored last. */
  private readonly eras = new Map<string, number>();
  private era = 0;
  private now: object;
  private face: object;
  private revision = 0;

  /** @param pieces as they are stored */
  constructor(
    private readonly fold: Fold<object>,
    pieces: readonly (StoredPiece & { readonly revision: number })[],
  ) {
    const stored = new Assembled(fold.initial);
    stored.take(pieces);
    for (const [holder, nth] of stored.order()) this.order.know(holder, nth);
    for (const { piece, revision } of pieces) this.eras.set(piece, eraOf(revision));
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
  get differences(): readonly EraDifference[] {
    return [...this.earlier, ...this.current()];
  }

  /** All of that is stored. */
  saved(): void {
    this.takeStock(this.current());
    this.earlier = [];
    this.ready = [];
    this.changes = new Changes(this.records, this.order);
  }

  private turnTo({ revision }: Recorded): void {
    const era = eraOf(revision);
    if (era !== this.era) {
      const ended = this.current();
      this.takeStock(ended);
      this.earlier.push(...ended);
      this.changes = new Changes(this.records, this.order);
    }
    this.ready = undefined;
    this.era = era;
    this.revision = revision;
  }

  private current(): readonly EraDifference[] {
    return (this.ready ??= this.differencesOfEra());
  }

  private differencesOfEra(): readonly EraDifference[] {
    if (this.changes.isEmpty) return [];
    const { era } = this;
    const { gone, pieces } = this.changes.difference(this.now);
    const older = pieces.map(({ piece }) => piece).filter((piece) => (this.eras.get(piece) ?? era) < era);
    return [{ era, gone, pieces, older }];
  }

  private takeStock(stored: readonly EraDifference[]): void {
    for (const { era, pieces } of stored) for (const { piece } of pieces) this.eras.set(piece, era);
  }

  private faceOf(state: object): object {
    return tracked(state, (change) => this.changes.note(this.now, change, this.revision));
  }
}
