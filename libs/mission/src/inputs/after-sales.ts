import type { ReadOnly } from '#decider';
import type { KpiFamily } from '../kpis/kpis.events.js';
import type { Kpi, KpisState } from '../kpis/kpis.state.js';
import { valuesOf } from '../shared/in-order.js';
import type { Cents, Ref } from '../shared/vocabulary.js';

/** What came back and what service cost, of the sales of one bet; left out what no KPI measures. */
export interface AfterSales {
  /** What the units taken back had brought: what is refunded, less the goods that are in stock again. */
  readonly returnsCents?: Cents;
  readonly supportCents?: Cents;
}

type Known = ReadOnly<Kpi>;

/**
 * What is taken off the contribution of a bet: the KPIs that name it measure which share of its units comes back, in
 * percent, and what support costs an order, in euros. A unit that comes back takes its contribution with it: IFRS 15
 * (B21–B25) reverses its revenue and puts the goods back into stock at their cost. A unit that lost money takes nothing.
 */
export function afterSalesOf(
  { kpis }: ReadOnly<KpisState>,
  initiative: Ref,
  { sold, unitContributionCents }: { readonly sold: number; readonly unitContributionCents: Cents },
): AfterSales {
  const about = (family: KpiFamily) =>
    valuesOf(kpis).findLast((kpi) => kpi.initiative === initiative && kpi.family === family && !kpi.retired);
  const [returned, support] = [meanOf(about('RETURN_RATE')), meanOf(about('SUPPORT_COST'))];
  return {
    ...(returned !== undefined && {
      returnsCents: Math.round(sold * Math.min(1, Math.max(0, returned / 100)) * Math.max(0, unitContributionCents)),
    }),
    ...(support !== undefined && { supportCents: Math.round(sold * Math.max(0, support) * 100) }),
  };
}

/**
 * The mean of all periods by the last formula, of the whole company, or of its sites where only they were measured;
 * weighted by the observations behind each where all say how many there were. Undefined before any measurement.
 */
function meanOf(kpi: Known | undefined): number | undefined {
  if (!kpi) return undefined;
  const version = Math.max(...kpi.measurements.map((measured) => measured.version));
  const ofFormula = kpi.measurements.filter((measured) => measured.version === version);
  const whole = ofFormula.filter(({ site }) => site === undefined);
  const values = whole.length > 0 ? whole : ofFormula;
  const weighted = values.every(({ n }) => n !== undefined && n > 0);
  const weights = values.map(({ n }) => (weighted ? (n ?? 1) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0
    ? undefined
    : values.reduce((sum, { value }, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
