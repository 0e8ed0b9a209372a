import { cents, choice, count, day, lastDay, name, newRef, rate, title, uplift, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { initiativeCommand } from './initiative-command.js';
import { revenueRefusal } from './initiative-rules.js';
import { OFFERS } from './initiatives.events.js';
import { MOST_UNITS } from './initiatives-vocabulary.js';

export const proposeInitiative = initiativeCommand('proposeInitiative', {
  about: 'Proposes a commercial or operational bet, with its price, cost, volume and dates.',
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP'],
  fields: {
    initiative: newRef('initiative'),
    name: title(),
    offer: choice('Offer', OFFERS),
    discountRate: rate()
      .requiredWhen('the offer is DISCOUNT or SECOND_UNIT_DISCOUNT', 'INVALID_INPUT')
      .about('Discount as a share of the price, 0 to 1; for a second unit, that on the second unit.'),
    priceCents: cents().about('Price of one unit before the offer, in euro cents.'),
    variableCostRate: rate().about('Variable cost as a share of the price, 0 to 1.'),
    volume: count(MOST_UNITS).about('Units usually sold over the same days.'),
    expectedUplift: uplift().about('Extra volume hoped for, as a share of the usual one: 0.6 is 60 % more.'),
    from: day(),
    to: lastDay('from'),
    segment: name().maybe().about('Customers it is limited to.'),
    channel: name().maybe().about('Where it is sold.'),
  },
  decide(_, input, { actor }) {
    const { offer, discountRate } = input;
    const needsDiscount = offer === 'DISCOUNT' || offer === 'SECOND_UNIT_DISCOUNT';
    if (needsDiscount && discountRate === undefined) {
      return refuse('INVALID_INPUT', {
        field: 'discountRate',
        why: say(`requis quand l’offre est ${offer}`, `required when the offer is ${offer}`),
      });
    }
    const tooMuch = revenueRefusal('volume', input.volume, input.priceCents);
    if (tooMuch) return tooMuch;
    return [fact('InitiativeProposed', { ...input, by: actor.id })];
  },
});
