import { cents, int, number, ref, signedCents } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { statusRefusal } from './initiative-rules.js';

export const measureInitiative = initiativeCommand('measureInitiative', {
  about: 'Records what a running bet has brought so far.',
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT'],
  fields: {
    initiative: ref('initiative'),
    sold: int().about('Units sold under the offer so far.'),
    uplift: number().about('Extra volume, as a share of the usual one.'),
    contributionCents: signedCents().about('What the sales brought, in euro cents; negative for a loss.'),
    costCents: cents().maybe().about('What it has cost beside what was sold, in euro cents.'),
    exposed: int().maybe().about('People who saw the offer.'),
  },
  decide: (mission, input) =>
    statusRefusal(mission, input.initiative, 'APPROVED', 'LAUNCHED') ?? [fact('InitiativeMeasured', input)],
});
