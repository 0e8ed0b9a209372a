/** Below this a margin is what arithmetic on decimals leaves of zero. */
const NO_MARGIN = 1e-9;

/**
 * Extra volume that leaves the contribution unchanged after a discount, as a ratio: d / (m − d), where m is the margin
 * on variable cost and d the discount, both shares of the price. Undefined when the discount takes the whole margin.
 */
export function breakEvenExtraVolume(margin: number, discount: number): number | undefined {
  const left = margin - discount;
  return left < NO_MARGIN ? undefined : discount / left;
}

/**
 * Extra transactions that leave the contribution unchanged under "two for one", as a ratio: m/(2m−1) − 1. Undefined for
 * m ≤ ½.
 */
export function twoForOneExtraTransactions(margin: number): number | undefined {
  const left = 2 * margin - 1;
  return left < NO_MARGIN ? undefined : margin / left - 1;
}

/**
 * Contribution of a pair sold "two for one", p·(2m − 1), in the unit of the price. Negative: every sale loses money.
 */
export function twoForOneContribution(price: number, margin: number): number {
  return price * (2 * margin - 1);
}

/** Mean discount of "second unit at −r": r / 2. */
export function secondUnitDiscount(rate: number): number {
  return rate / 2;
}
