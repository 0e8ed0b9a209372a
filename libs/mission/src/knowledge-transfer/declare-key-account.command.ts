import { newRef, person, rate, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { percent } from '../shared/wording.js';
import { transferCommand } from './transfer-command.js';
import { valuesOf } from '../shared/in-order.js';

/** Shares are sums of decimal fractions: what exceeds 1 by less than this is rounding. */
const ROUNDING = 1e-9;

export const declareKeyAccount = transferCommand('declareKeyAccount', {
  label: say('Déclarer un compte clé', 'Declare a key account'),
  about: say(
    'Nomme un client dont on suit la relation et la part du chiffre d’affaires.',
    'Names a client whose relation and share of revenue are followed.',
  ),
  roles: ['LEADERSHIP', 'TEAM', 'CONSULTANT'],
  fields: {
    account: newRef('account'),
    revenueShare: rate().about(
      say('Part du chiffre d’affaires de l’entreprise, de 0 à 1.', 'Share of the company’s revenue, 0 to 1.'),
    ),
    holder: person().about(say('Qui tient la relation.', 'Who holds the relation.')),
  },
  decide({ transfer }, input) {
    const declared = valuesOf(transfer.keyAccounts).reduce((sum, { revenueShare }) => sum + revenueShare, 0);
    if (declared + input.revenueShare > 1 + ROUNDING) {
      const [others, own] = [declared, input.revenueShare];
      const why = say(
        `${percent(own, 'fr')} s’ajoutent aux ${percent(others, 'fr')} déjà déclarés, et le total dépasse 100 %`,
        `${percent(own, 'en')} on top of the ${percent(others, 'en')} already declared exceeds 100%`,
      );
      return refuse('INVALID_INPUT', { field: 'revenueShare', why });
    }
    return [fact('KeyAccountDeclared', input)];
  },
});
