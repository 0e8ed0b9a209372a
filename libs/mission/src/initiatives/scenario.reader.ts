import type { ReadOnly } from '#decider';
import { totalOf, unitRevenueCents } from './economics.js';
import type { ScenarioCase } from './initiatives-vocabulary.js';
import type { Initiative } from './initiatives.state.js';
import type { InitiativeScenario, ScenarioCase as ShownScenarioCase } from './initiatives.shapes.js';
import { caseOf } from './outcome.js';

type Known = ReadOnly<Initiative>;

/** The last scenario of a bet, with revenue and margin of each case side by side. */
export function readScenario(bet: Known): InitiativeScenario | undefined {
  const { scenario } = bet;
  if (!scenario) return undefined;
  const { costs, low, base, high } = scenario;
  return {
    on: scenario.on,
    marginRate: scenario.marginRate,
    unitContributionCents: scenario.unitContributionCents,
    unitRevenueCents: unitRevenueCents(bet),
    breakEvenUplift: scenario.breakEvenUplift ?? undefined,
    verdict: scenario.verdict,
    cannibalisation: scenario.cannibalisation,
    costs: {
      production: costs.production,
      maintenance: costs.maintenance,
      support: costs.support,
      tools: costs.tools,
      training: costs.training,
      totalCents: totalOf(costs),
    },
    cases: [...readCase(bet, 'LOW', low), ...readCase(bet, 'BASE', base), ...readCase(bet, 'HIGH', high)],
    revision: scenario.revision,
  };
}

const readCase = (bet: Known, name: ScenarioCase, uplift: number | undefined): readonly ShownScenarioCase[] =>
  uplift === undefined ? [] : [{ case: name, uplift, ...caseOf(bet, uplift) }];
