import {
  breakEvenExtraVolume,
  secondUnitDiscount,
  twoForOneContribution,
  twoForOneExtraTransactions,
} from '#statistics';
import type { Cents, Rate } from '../shared/vocabulary.js';
import type { Costs, Offer, ScenarioVerdict } from './initiatives.events.js';

/** What is offered, at what price and cost. */
export interface Bet {
  readonly offer: Offer;
  readonly discountRate?: Rate;
  readonly priceCents: Cents;
  readonly variableCostRate: Rate;
  readonly volume: number;
}

/** What a bet comes to, whatever is sold. */
export interface Economics {
  /** Margin on variable cost, as a share of the price. */
  readonly marginRate: number;
  /** What one sale (for two for one, one pair) brings. */
  readonly unitContributionCents: Cents;
  /** Extra volume from which it pays, as a share; null, none does. */
  readonly breakEvenUplift: number | null;
}

/** Margin, contribution of a sale and break-even of a bet. */
export function economicsOf(bet: Bet, costs: Costs = {}): Economics {
  const marginRate = clean(1 - bet.variableCostRate);
  return {
    marginRate,
    unitContributionCents: Math.round(contributionOfASale(bet, marginRate)),
    breakEvenUplift: breakEvenOf(bet, marginRate, totalOf(costs)),
  };
}

/** Does the expected case pay? */
export function verdictOf({ unitContributionCents, breakEvenUplift }: Economics, base: number): ScenarioVerdict {
  if (unitContributionCents <= 0) return 'LOSS_ON_EVERY_SALE';
  return breakEvenUplift === null || base < breakEvenUplift ? 'BELOW_BREAK_EVEN' : 'PROFITABLE';
}

/**
 * What a case brings in all: extra sales at their contribution, less what usual sales lose by being made under the
 * offer, less the costs. `uplift` is the extra volume of the case, as a share of the usual one.
 */
export function netContributionCents(bet: Bet, costs: Costs, cannibalisation: Rate, uplift: number): Cents {
  const { marginRate, unitContributionCents } = economicsOf(bet, costs);
  const lostOnUsualSale = Math.max(0, bet.priceCents * marginRate - unitContributionCents);
  const gained = bet.volume * uplift * unitContributionCents;
  return Math.round(gained - bet.volume * cannibalisation * lostOnUsualSale - totalOf(costs));
}

/**
 * What a case changes in revenue: extra sales at the price of the offer, less what usual sales lose by being made under
 * it. The other side of the net contribution: revenue may rise while money is lost.
 */
export function extraRevenueCents(bet: Bet, cannibalisation: Rate, uplift: number): Cents {
  const paid = unitRevenueCents(bet);
  return Math.round(bet.volume * uplift * paid - bet.volume * cannibalisation * (bet.priceCents - paid));
}

/** All costs together. */
export const totalOf = (costs: Costs): Cents => Object.values(costs).reduce((sum, cost) => sum + (cost ?? 0), 0);

function contributionOfASale(bet: Bet, margin: number): number {
  if (bet.offer === 'TWO_FOR_ONE') return twoForOneContribution(bet.priceCents, margin);
  return bet.priceCents * (margin - discountOf(bet));
}

function breakEvenOf(bet: Bet, margin: number, costs: Cents): number | null {
  switch (bet.offer) {
    case 'TWO_FOR_ONE':
      return twoForOneExtraTransactions(margin) ?? null;
    case 'DISCOUNT':
    case 'SECOND_UNIT_DISCOUNT':
      return breakEvenExtraVolume(margin, discountOf(bet)) ?? null;
    default: {
      const usual = bet.priceCents * margin * bet.volume;
      return usual > 0 ? costs / usual : null;
    }
  }
}

/** What one sale under the offer (for two for one, one pair) is paid for. */
export const unitRevenueCents = (bet: Bet): Cents => Math.round(bet.priceCents * (1 - discountOf(bet)));

/** The discount on an average unit, as a share of the price. */
function discountOf({ offer, discountRate = 0 }: Bet): number {
  if (offer === 'DISCOUNT') return discountRate;
  return offer === 'SECOND_UNIT_DISCOUNT' ? secondUnitDiscount(discountRate) : 0;
}

/** What arithmetic on decimals leaves of a share: 1 − 0.54 is 0.46. */
const clean = (share: number): number => Math.round(share * 1e12) / 1e12;
