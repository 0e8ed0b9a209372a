import { FairTurns } from '#fairness';
import { workOut, type CostlyNumber, type Pieces } from '#statistics';
import { Inject, Injectable } from '@nestjs/common';
import { isWorkedOut, keepWorkedOut } from '../shared/costly-number.js';
import { CALCULATOR } from '../shared/tokens.js';
import { Folds, type Asker } from './folds.js';

/** Works costly numbers out somewhere else than in the thread that answers. */
export interface Calculator {
  /** @throws when it has broken */
  workOut(number: CostlyNumber): Promise<number>;
}

/** A calculator has one thing to do at a time; what the dashboards of many people ask for at once may wait. */
const CAPACITY = { atOnce: 1, atOncePerPerson: 1, mostWaiting: 200 };

/** Has costly numbers worked out before an answer is made of them, while others are served. */
@Injectable()
export class CostlyNumbers {
  private readonly turns = new FairTurns(CAPACITY);

  constructor(
    private readonly folds: Folds,
    @Inject(CALCULATOR) private readonly calculator: Calculator | undefined,
  ) {}

  /** @throws TooBusy */
  async workOut(asker: Asker, numbers: readonly CostlyNumber[]): Promise<void> {
    for (const number of numbers) {
      if (isWorkedOut(number)) continue;
      const { calculator } = this;
      if (calculator) await this.turns.take(asker.person, () => this.elsewhere(asker, calculator, number));
      else keepWorkedOut(number, await this.here(asker, workOut(number)));
    }
  }

  private async elsewhere(asker: Asker, calculator: Calculator, number: CostlyNumber): Promise<void> {
    this.folds.checkPresent(asker);
    // Whoever came before may have asked for the same.
    if (!isWorkedOut(number)) keepWorkedOut(number, await calculator.workOut(number));
  }

  /** In pieces, with others served in between. */
  private async here(asker: Asker, pieces: Pieces<number>): Promise<number> {
    let answer = NaN;
    const each = function* (): Generator<void> {
      answer = yield* pieces;
    };
    for await (const _ of this.folds.inStretches(asker, each())) continue;
    return answer;
  }
}
