import { cents, count, ref, signedCents, uplift } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { initiativeOf, revenueRefusal, statusRefusal } from './initiative-rules.js';
import { MOST_UNITS } from './initiatives-vocabulary.js';

export const measureInitiative = initiativeCommand('measureInitiative', {
  about: 'Records what a running bet has brought so far.',
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT'],
  fields: {
    initiative: ref('initiative'),
    sold: count(MOST_UNITS).about('Units sold under the offer so far.'),
    uplift: uplift().about('Extra volume, as a share of the usual one.'),
    contributionCents: signedCents().about('What the sales brought, in euro cents; negative for a loss.'),
    costCents: cents().maybe().about('What it has cost beside what was sold, in euro cents.'),
    exposed: count(MOST_UNITS).maybe().about('People who saw the offer.'),
  },
  decide: (state, input) =>
    revenueRefusal('sold', input.sold, initiativeOf(state, input.initiative).priceCents) ??
    statusRefusal(state, input.initiative, 'APPROVED', 'LAUNCHED') ?? [fact('InitiativeMeasured', input)],
});
