import { inOneGo, workOut, type CostlyNumber } from '#statistics';
import { WorkedOutOnce } from './worked-out-once.js';

const numbers = new WorkedOutOnce<number>(2_000);

const questionOf = (asked: CostlyNumber): string => JSON.stringify(asked);

/** A costly number; it is worked out now if no one has before. */
export const costlyNumber = (asked: CostlyNumber): number =>
  numbers.of(questionOf(asked), () => inOneGo(workOut(asked)));

export const isWorkedOut = (asked: CostlyNumber): boolean => numbers.has(questionOf(asked));

/** Keeps a number that was worked out ahead, so that it is there when it is asked for. */
export const keepWorkedOut = (asked: CostlyNumber, number: number): void =>
  void numbers.keep(questionOf(asked), number);
