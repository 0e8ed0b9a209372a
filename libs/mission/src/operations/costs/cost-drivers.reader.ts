import type { ReadOnly } from '#decider';
import { sum } from '#statistics';
import type { MissionState } from '../../mission-state.js';
import type { OpenView } from '../../reading/mission-views.js';
import { shownNotices } from '../../reading/shown-notices.js';
import { entriesOf } from '../../shared/in-order.js';
import type { Ref } from '../../shared/vocabulary.js';
import type { Language } from '../../shared/wording.js';
import { baseUnitCost, costChange, drift, unitCost } from './cost-effects.js';
import { unmeasuredDrivers } from './cost-notices.js';
import { paretoOf } from './cost-pareto.js';
import type { CostDriver as ShownDriver, CostDrivers, CostPeriod } from './cost-drivers.shapes.js';
import { measurementsOf, type CostDriver } from './cost-drivers.state.js';

type State = Pick<MissionState, 'mission' | 'operations'>;

/** What processes cost, by what makes them cost. */
export function readCostDrivers(view: OpenView<State>, language: Language): CostDrivers {
  const { state, asOf } = view;
  const drivers = entriesOf(state.operations.costDrivers).map(([driver, each]) => readDriver(driver, each));
  const costs = drivers.flatMap(({ process, periods }) => periods.map(({ costCents }) => ({ process, costCents })));
  return {
    asOf,
    notices: shownNotices(unmeasuredDrivers(state), view, language),
    drivers,
    totalCents: sum(costs.map(({ costCents }) => costCents)),
    pareto: paretoOf(costs),
  };
}

function readDriver(driver: Ref, each: ReadOnly<CostDriver>): ShownDriver {
  const periods = measurementsOf(each);
  const last = periods.at(-1);
  return {
    driver,
    process: each.process,
    unit: each.unit,
    revision: each.revision,
    unitCostCents: last && unitCost([last]),
    baseUnitCostCents: baseUnitCost(periods),
    drift: drift(periods),
    periods: periods.map((now, index): CostPeriod => {
      const before = periods[index - 1];
      const change = before && costChange(before, now);
      return {
        period: now.period,
        volume: now.volume,
        costCents: now.costCents,
        unitCostCents: unitCost([now]),
        changeCents: change?.changeCents,
        priceEffectCents: change?.priceEffectCents,
        volumeEffectCents: change?.volumeEffectCents,
        evidence: now.evidence,
        revision: now.revision,
      };
    }),
  };
}
