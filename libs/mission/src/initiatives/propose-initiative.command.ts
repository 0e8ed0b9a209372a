import { cents, choice, count, day, lastDay, name, newRef, rate, title, uplift, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { initiativeCommand } from './initiative-command.js';
import { revenueRefusal } from './initiative-rules.js';
import { OFFERS } from './initiatives.events.js';
import { MOST_UNITS } from './initiatives-vocabulary.js';
import { OFFER_NAMES } from './initiatives-choices.js';

export const proposeInitiative = initiativeCommand('proposeInitiative', {
  label: say('Proposer une initiative', 'Propose an initiative'),
  about: say(
    'Propose un pari commercial ou opérationnel, avec son prix, son coût, son volume et ses dates.',
    'Proposes a commercial or operational bet, with its price, cost, volume and dates.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP'],
  fields: {
    initiative: newRef('initiative'),
    name: title(),
    offer: choice('Offer', OFFERS, OFFER_NAMES),
    discountRate: rate()
      .requiredWhen(
        say(
          'si l’offre est une remise ou une remise sur la seconde unité',
          'the offer is DISCOUNT or SECOND_UNIT_DISCOUNT',
        ),
        'INVALID_INPUT',
      )
      .about(
        say(
          'Remise en part du prix, de 0 à 1 ; pour une seconde unité, celle sur la seconde.',
          'Discount as a share of the price, 0 to 1; for a second unit, that on the second unit.',
        ),
      ),
    priceCents: cents().about(say('Prix d’une unité avant l’offre.', 'Price of one unit before the offer.')),
    variableCostRate: rate().about(
      say('Coût variable en part du prix, de 0 à 1.', 'Variable cost as a share of the price, 0 to 1.'),
    ),
    volume: count(MOST_UNITS).about(
      say('Unités vendues d’habitude sur les mêmes jours.', 'Units usually sold over the same days.'),
    ),
    expectedUplift: uplift().about(
      say(
        'Volume supplémentaire espéré, en part du volume habituel : 0,6 fait 60 % de plus.',
        'Extra volume hoped for, as a share of the usual one: 0.6 is 60 % more.',
      ),
    ),
    from: day(),
    to: lastDay('from'),
    segment: name().maybe().about(say('Clients auxquels elle se limite.', 'Customers it is limited to.')),
    channel: name().maybe().about(say('Où elle se vend.', 'Where it is sold.')),
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
