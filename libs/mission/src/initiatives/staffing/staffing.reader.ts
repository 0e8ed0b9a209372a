import type { Closures } from '#calendar';
import type { ReadOnly } from '#decider';
import type { ScenarioCase } from '../initiatives-vocabulary.js';
import type { Initiative } from '../initiatives.state.js';
import type { InitiativeStaffing, StaffingCase } from '../initiatives.shapes.js';
import { costOf, staffedCase } from './staffing.js';

/** The ways to deliver a bet, and the cheapest of them in each case of its scenario. */
export function readStaffing(bet: ReadOnly<Initiative>, closures: Closures): InitiativeStaffing | undefined {
  const { staffing, scenario, expectedUplift } = bet;
  if (!staffing) return undefined;
  const { options, on, revision } = staffing;
  const read = (name: ScenarioCase, uplift: number | undefined): readonly StaffingCase[] => {
    if (uplift === undefined) return [];
    const { demand, peak, chosen, costCents, uncovered, weeks, contributionCents } = staffedCase(
      ...([bet, options, uplift, closures] as const),
    );
    return [
      {
        case: name,
        demandUnits: demand,
        peakWeek: peak?.week,
        peakUnits: peak?.demand,
        chosen: chosen.flatMap((place) => options[place]?.option ?? []),
        costCents,
        uncoveredUnits: uncovered,
        uncoveredWeeks: weeks,
        contributionCents,
        leftCents: contributionCents - costCents,
      },
    ];
  };
  return {
    on,
    options: options.map((option) => ({
      ...option,
      hoursPerWeek: option.hoursPerWeek,
      totalCents: costOf(option),
    })),
    cases: [
      ...read('LOW', scenario?.low),
      ...read('BASE', scenario?.base ?? expectedUplift),
      ...read('HIGH', scenario?.high),
    ],
    revision,
  };
}
