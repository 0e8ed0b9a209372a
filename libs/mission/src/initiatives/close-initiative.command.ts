import { count, ref, signedCents, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { initiativeOf, revenueRefusal, statusRefusal } from './initiative-rules.js';
import { plannedOf } from './outcome.js';
import { MOST_UNITS } from './initiatives-vocabulary.js';

export const closeInitiative = initiativeCommand('closeInitiative', {
  label: say('Clore une initiative', 'Close an initiative'),
  about: say(
    'Termine un pari en cours ou arrêté : ce qu’il a rapporté, comparé à ce qui était prévu, et ce que l’on en apprend.',
    'Ends a running or stopped bet: what it brought, compared with what was planned, and what is learned.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP'],
  fields: {
    initiative: ref('initiative'),
    sold: count(MOST_UNITS).about(say('Unités vendues en tout.', 'Units sold in all.')),
    contributionCents: signedCents().about(
      say(
        'Ce qu’elle a finalement rapporté ; négatif pour une perte.',
        'What it brought in the end; negative for a loss.',
      ),
    ),
    lesson: text(),
  },
  decide(state, input) {
    const bet = initiativeOf(state, input.initiative);
    const refusal =
      revenueRefusal('sold', input.sold, bet.priceCents) ??
      statusRefusal(state, input.initiative, 'APPROVED', 'LAUNCHED', 'STOPPED');
    if (refusal) return refusal;
    const plannedContributionCents = plannedOf(bet).contributionCents;
    const gapCents = input.contributionCents - plannedContributionCents;
    return [fact('InitiativeClosed', { ...input, plannedContributionCents, gapCents })];
  },
});
