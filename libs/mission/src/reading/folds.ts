import { Courtesy, FairTurns, inStretches, TooBusy } from '#fairness';
import type { Ledger } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../shared/caller.js';

/** Who has something worked out: for one request it is one and the same object wherever it goes. */
export type Asker = Pick<Caller, 'person'>;

/**
 * Long work at once: more would only keep each other waiting, as all share one thread. What the requests that a person
 * may have going on can ask for at most, each a dozen past moments of a mission and of its checkpoints, may wait.
 */
const CAPACITY = { atOnce: 4, atOncePerPerson: 2, mostWaiting: 200 };

/**
 * Work that grows with a mission: folding its past, reading all of its lines. It takes turns among people, lets go of the
 * thread every few milliseconds, and is done once for each request, however often that asks for it.
 */
@Injectable()
export class Folds {
  private readonly turns = new FairTurns(CAPACITY);
  private readonly done = new WeakMap<Asker, Map<unknown, Map<string, Promise<unknown>>>>();

  constructor(private readonly courtesy: Courtesy) {}

  /**
   * Does the work when it is the person's turn. Such work waits for no other.
   *
   * @throws TooBusy
   */
  inTurn<Result>(asker: Asker, work: () => Promise<Result>): Promise<Result> {
    return this.turns.take(asker.person, () => {
      this.checkPresent(asker);
      return work();
    });
  }

  /** What the same request had of the same thing before; else what the work gives now, in turn. */
  once<Result>(asker: Asker, thing: object, moment: string, work: () => Promise<Result>): Promise<Result> {
    const things = this.done.get(asker) ?? new Map<unknown, Map<string, Promise<unknown>>>();
    this.done.set(asker, things);
    const moments = things.get(thing) ?? new Map<string, Promise<unknown>>();
    things.set(thing, moments);
    const result = (moments.get(moment) as Promise<Result> | undefined) ?? this.inTurn(asker, work);
    moments.set(moment, result);
    return result;
  }

  /** Everything that is given, in stretches between which others are served, those first who ask for less. */
  inStretches<Item>(asker: Asker, items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
    return inStretches(items, async (spentMs) => {
      this.courtesy.spend(asker.person, spentMs);
      await this.pause(asker);
    });
  }

  /** Work for an answer that no one waits for ends. @throws TooBusy */
  checkPresent(asker: Asker): void {
    if (this.courtesy.hasLeft(asker)) throw new TooBusy(0, 'Whoever asked has gone.');
  }

  /** Lets others have their turn, those first who ask for less. */
  async pause(asker: Asker): Promise<void> {
    await this.courtesy.pause(asker.person);
    this.checkPresent(asker);
  }

  /** A ledger that is read in such stretches. */
  reading(asker: Asker, ledger: Ledger): Pick<Ledger, 'read'> {
    return { read: (stream, range) => this.inStretches(asker, ledger.read(stream, range)) };
  }
}
