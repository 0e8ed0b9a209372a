import { shareOf } from './share.js';

/** The sum of some values; 0 of none. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The mean of some values; undefined of none. */
export const mean = (values: readonly number[]): number | undefined => shareOf(sum(values), values.length);
