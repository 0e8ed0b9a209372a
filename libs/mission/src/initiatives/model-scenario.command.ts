import { cents, group, rate, ref, uplift } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { economicsOf, verdictOf } from './economics.js';
import { initiativeCommand } from './initiative-command.js';
import { initiativeOf } from './initiative-rules.js';
import { COSTS } from './initiatives.events.js';

const caseUplift = (which: string) =>
  uplift().maybe().about(`Extra volume in the ${which} case, as a share of the usual one.`);
const cost = () => cents().requiredWhen('the offer is FEATURE', 'COSTS_INCOMPLETE');

export const modelScenario = initiativeCommand('modelScenario', {
  about:
    'Puts a bet into figures: margin, contribution of a sale, break-even and verdict are computed. The last counts.',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    initiative: ref('initiative'),
    low: caseUplift('bad'),
    base: caseUplift('expected').about(
      'Extra volume in the expected case, as a share; left out, that of the proposal.',
    ),
    high: caseUplift('good'),
    costs: group('CostsInput', {
      production: cost(),
      maintenance: cost(),
      support: cost(),
      tools: cost(),
      training: cost(),
    })
      .or({})
      .about('What it costs beside what is sold, in euro cents; a new feature needs all five.'),
    cannibalisation: rate().maybe().about('Share of the usual sales that would be made under the offer anyway.'),
  },
  decide(state, input) {
    const bet = initiativeOf(state, input.initiative);
    const missing = COSTS.filter((each) => typeof input.costs[each] !== 'number');
    if (bet.offer === 'FEATURE' && missing.length > 0) return refuse('COSTS_INCOMPLETE', { missing });
    const base = input.base ?? bet.expectedUplift;
    const economics = economicsOf(bet, input.costs);
    const verdict = verdictOf(economics, base);
    return [fact('InitiativeScenarioModelled', { ...input, base, ...economics, verdict })];
  },
});
