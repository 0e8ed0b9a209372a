import { lastDay, ref, say, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { governanceCommand } from './governance-command.js';
import { endedRefusal } from './ritual-rules.js';

export const endRitual = governanceCommand('endRitual', {
  label: say('Mettre fin à un rituel', 'End a ritual'),
  about: say(
    'Met fin à une réunion récurrente à partir d’un jour, avec un motif : elle n’est plus attendue ; son histoire reste.',
    'Ends a recurring meeting from a day on, with a reason: it is no longer due; its history stays.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    ritual: ref('ritual'),
    from: lastDay('occurredOn').about(
      say('Premier jour où il n’est plus attendu.', 'First day on which it is no longer due.'),
    ),
    reason: text().starred(),
  },
  decide({ governance }, { ritual, from, reason }) {
    const ended = endedRefusal(governance, ritual);
    if (ended) return ended;
    const held = governance.rituals[ritual]?.held.find(({ on }) => on >= from);
    if (held) return refuse('WRONG_STATE', { kind: 'ritual', ref: ritual, state: 'held', since: held.on });
    return [fact('RitualEnded', { ritual, from, reason })];
  },
});
