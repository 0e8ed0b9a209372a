import { cents, choice, day, newRef, person, ref, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { notPositiveRefusal } from '../divisor-rules.js';
import { operationsCommand } from '../operations-command.js';
import { SYNERGY_KINDS } from './synergies.events.js';
import { SYNERGY_KIND_NAMES } from './synergies-vocabulary.js';

export const planSynergy = operationsCommand('planSynergy', {
  label: say('Prévoir une synergie', 'Plan a synergy'),
  about: say(
    'Dit ce qu’un rapprochement doit rapporter par an, dans quel chantier, à partir de quand, et qui en répond.',
    'Says what an integration shall yield a year, in which workstream, from when on, and who answers for it.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: {
    synergy: newRef('synergy'),
    workstream: ref('workstream'),
    kind: choice('SynergyKind', SYNERGY_KINDS, SYNERGY_KIND_NAMES),
    amountCents: cents().about(say('Par an, au-dessus de 0.', 'A year, above 0.')),
    from: day().about(say('Premier jour où elle doit rapporter.', 'First day on which it shall yield.')),
    owner: person().about(say('Qui en répond.', 'Who answers for it.')),
  },
  decide({ operations }, input) {
    if (operations.workstreams[input.workstream]?.closedOn !== undefined)
      return refuse('WRONG_STATE', { kind: 'workstream', ref: input.workstream, state: 'closed' });
    return notPositiveRefusal('amountCents', input.amountCents) ?? [fact('SynergyPlanned', input)];
  },
});
