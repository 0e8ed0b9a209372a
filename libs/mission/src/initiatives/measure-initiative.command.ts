import { cents, count, ref, signedCents, uplift, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { initiativeOf, revenueRefusal, statusRefusal } from './initiative-rules.js';
import { MOST_UNITS } from './initiatives-vocabulary.js';

export const measureInitiative = initiativeCommand('measureInitiative', {
  label: say('Mesurer une initiative', 'Measure an initiative'),
  about: say(
    'Enregistre ce qu’un pari en cours a rapporté jusqu’ici.',
    'Records what a running bet has brought so far.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT'],
  fields: {
    initiative: ref('initiative'),
    sold: count(MOST_UNITS).about(say('Unités vendues dans l’offre jusqu’ici.', 'Units sold under the offer so far.')),
    uplift: uplift().about(
      say('Volume supplémentaire, en part du volume habituel.', 'Extra volume, as a share of the usual one.'),
    ),
    contributionCents: signedCents().about(
      say('Ce que les ventes ont rapporté ; négatif pour une perte.', 'What the sales brought; negative for a loss.'),
    ),
    costCents: cents()
      .maybe()
      .about(say('Ce qu’elle a coûté en plus de ce qui a été vendu.', 'What it has cost beside what was sold.')),
    exposed: count(MOST_UNITS).maybe().about(say('Personnes qui ont vu l’offre.', 'People who saw the offer.')),
  },
  decide: (state, input) =>
    revenueRefusal('sold', input.sold, initiativeOf(state, input.initiative).priceCents) ??
    statusRefusal(state, input.initiative, 'APPROVED', 'LAUNCHED') ?? [fact('InitiativeMeasured', input)],
});
