import { sum } from '#statistics';
import type { Cents } from '../../shared/vocabulary.js';

/** What was counted and spent in a period. */
export interface VolumeAndCost {
  /** Units, above 0. */
  readonly volume: number;
  readonly costCents: Cents;
}

/** A change of cost, and what made it: both effects add up to it, to the cent. */
export interface CostChange {
  readonly changeCents: Cents;
  /** At the volume before: Δunit × volume₀. */
  readonly priceEffectCents: Cents;
  /** At the cost of a unit now: unit₁ × Δvolume. */
  readonly volumeEffectCents: Cents;
}

/**
 * What made a cost change from one period to the next: Δ = Δunit × volume₀ + unit₁ × Δvolume, the price and volume variances
 * of standard costing (Horngren, Datar & Rajan, Cost Accounting, ch. 7) with the joint part counted to the volume. The price
 * effect is rounded to the cent, and the rest of the change is the volume's.
 */
export function costChange(before: VolumeAndCost, now: VolumeAndCost): CostChange {
  const changeCents = now.costCents - before.costCents;
  const atFormerVolume = Math.round((now.costCents * before.volume) / now.volume);
  const priceEffectCents = atFormerVolume - before.costCents;
  return { changeCents, priceEffectCents, volumeEffectCents: changeCents - priceEffectCents };
}

/** What a unit costs, in cents, of one period or of several together. */
export const unitCost = (periods: readonly VolumeAndCost[]): number =>
  sum(periods.map(({ costCents }) => costCents)) / sum(periods.map(({ volume }) => volume));

/** Periods that a drift is measured against. */
const BASE_PERIODS = 3;

/**
 * How far the cost of a unit in the last period is from that of the first three together: 0.1 is 10 % dearer. Undefined
 * with fewer than four periods, and when the first three cost nothing.
 *
 * @param periods the earliest first
 */
export function drift(periods: readonly VolumeAndCost[]): number | undefined {
  const base = baseUnitCost(periods);
  const last = periods.slice(BASE_PERIODS).at(-1);
  return base && last ? unitCost([last]) / base - 1 : undefined;
}

/** What a unit cost in the first three periods together; undefined with fewer. */
export const baseUnitCost = (periods: readonly VolumeAndCost[]): number | undefined =>
  periods.length < BASE_PERIODS ? undefined : unitCost(periods.slice(0, BASE_PERIODS));
