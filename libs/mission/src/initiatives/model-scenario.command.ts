import { cents, group, rate, ref, uplift, say, type Sentence } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { economicsOf, verdictOf } from './economics.js';
import { initiativeCommand } from './initiative-command.js';
import { initiativeOf } from './initiative-rules.js';
import { COSTS } from './initiatives.events.js';

const caseUplift = (which: Sentence) =>
  uplift()
    .maybe()
    .about(
      say(
        `Volume supplémentaire dans le ${which.fr} cas, en part du volume habituel.`,
        `Extra volume in the ${which.en} case, as a share of the usual one.`,
      ),
    );
const cost = () =>
  cents().requiredWhen(say('si l’offre est une nouvelle fonction', 'the offer is FEATURE'), 'COSTS_INCOMPLETE');

export const modelScenario = initiativeCommand('modelScenario', {
  label: say('Chiffrer un scénario', 'Model a scenario'),
  about: say(
    'Met un pari en chiffres : marge, contribution d’une vente, seuil et verdict se calculent. Le dernier compte.',
    'Puts a bet into figures: margin, contribution of a sale, break-even and verdict are computed. The last counts.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    initiative: ref('initiative'),
    low: caseUplift(say('mauvais', 'bad')),
    base: uplift()
      .maybe()
      .about(
        say(
          'Volume supplémentaire dans le cas attendu, en part du volume habituel ; sans indication, celui de la proposition.',
          'Extra volume in the expected case, as a share; left out, that of the proposal.',
        ),
      ),
    high: caseUplift(say('bon', 'good')),
    costs: group('CostsInput', {
      production: cost(),
      maintenance: cost(),
      support: cost(),
      tools: cost(),
      training: cost(),
    })
      .or({})
      .about(
        say(
          'Ce qu’elle coûte en plus de ce qui est vendu ; une nouvelle fonction demande les cinq.',
          'What it costs beside what is sold; a new feature needs all five.',
        ),
      ),
    cannibalisation: rate()
      .maybe()
      .about(
        say(
          'Part des ventes habituelles qui se feraient de toute façon dans l’offre.',
          'Share of the usual sales that would be made under the offer anyway.',
        ),
      ),
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
