import { Courtesy, TooBusy } from '#fairness';
import { inOneGo, workOut, type CostlyNumber } from '#statistics';
import { describe, expect, it } from '@jest/globals';
import { costlyNumber, isWorkedOut } from '../shared/costly-number.js';
import { CostlyNumbers, type Calculator } from './costly-numbers.js';
import { Folds } from './folds.js';

/** A number that no other spec asks for: `n` people are invited each week. */
const lengthFor = (n: number): CostlyNumber => ({
  number: 'participationRunLength',
  of: [{ lambda: 0.2, limit: 2.7, p0: 0.7, n }],
});

/** Does nothing until it is told to. */
class Held implements Calculator {
  readonly asked: CostlyNumber[] = [];
  private readonly waiting: (() => void)[] = [];

  async workOut(number: CostlyNumber): Promise<number> {
    this.asked.push(number);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return inOneGo(workOut(number));
  }

  release(): void {
    this.waiting.shift()?.();
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('Costly numbers', () => {
  it('are worked out here where there is no calculator, and then known', async () => {
    const numbers = new CostlyNumbers(new Folds(new Courtesy()), undefined);
    expect(isWorkedOut(lengthFor(21))).toBe(false);
    await numbers.workOut({ person: 'COO' }, [lengthFor(21), lengthFor(22)]);
    expect([21, 22].map((n) => isWorkedOut(lengthFor(n)))).toEqual([true, true]);
    expect(costlyNumber(lengthFor(21))).toBe(inOneGo(workOut(lengthFor(21))));
  });

  it('are worked out once for all who ask, one after the other, by the calculator', async () => {
    const calculator = new Held();
    const numbers = new CostlyNumbers(new Folds(new Courtesy()), calculator);
    const asked = ['COO', 'DIR'].map((person) => numbers.workOut({ person }, [lengthFor(23)]));
    await settled();
    expect(calculator.asked).toEqual([lengthFor(23)]);
    calculator.release();
    await Promise.all(asked);
    expect(calculator.asked).toEqual([lengthFor(23)]);
    expect(costlyNumber(lengthFor(23))).toBe(inOneGo(workOut(lengthFor(23))));
  });

  it('are not worked out for a person who has gone', async () => {
    const calculator = new Held();
    const courtesy = new Courtesy();
    const numbers = new CostlyNumbers(new Folds(courtesy), calculator);
    const first = numbers.workOut({ person: 'COO' }, [lengthFor(24)]);
    const gone = { person: 'DIR' };
    const other = numbers.workOut(gone, [lengthFor(25)]);
    await settled();
    courtesy.leave(gone);
    calculator.release();
    await first;
    await expect(other).rejects.toThrow(TooBusy);
    expect(isWorkedOut(lengthFor(25))).toBe(false);
  });
});
