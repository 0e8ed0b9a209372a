import { Courtesy, FairTurns } from '#fairness';
import { Injectable } from '@nestjs/common';
import type { Asker } from './folds.js';

/** What it takes to see what a listener may hear of a change, in milliseconds of work. */
const LOOK_MS = 3;

/** Listeners are as many as the doors let in, and a change wakes them all: none of them is turned away here. */
const CAPACITY = { atOnce: 2, atOncePerPerson: 1, mostWaiting: Infinity };

/**
 * A change wakes all who listen to a mission. What is done for each of them takes turns among people: whoever listens
 * once has theirs after one of whoever listens a hundred times, and everything else is served in between.
 */
@Injectable()
export class ListeningTurns {
  private readonly turns = new FairTurns(CAPACITY);

  constructor(private readonly courtesy: Courtesy) {}

  take<Result>({ person }: Asker, work: () => Promise<Result>): Promise<Result> {
    return this.turns.take(person, async () => {
      this.courtesy.spend(person, LOOK_MS);
      await this.courtesy.pause(person);
      return work();
    });
  }
}
