import { person, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { governanceCommand } from './governance-command.js';
import { endedRefusal } from './ritual-rules.js';
import { leadOn } from './governance.state.js';

export const transferRitualLead = governanceCommand('transferRitualLead', {
  label: say('Transmettre l’animation d’un rituel', 'Transfer the lead of a ritual'),
  about: say(
    'Confie l’animation d’une réunion à une autre personne : ce que le cabinet anime doit revenir à l’entreprise.',
    'Gives the lead of a meeting to another person: what the firm leads has to go back to the company.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    ritual: ref('ritual'),
    to: person()
      .about(say('Qui l’anime désormais.', 'Who leads it from now on.'))
      .called(say('Nouvel animateur', 'New lead')),
  },
  decide({ governance }, { ritual, to }, { occurredOn }) {
    const ended = endedRefusal(governance, ritual, occurredOn);
    if (ended) return ended;
    const led = governance.rituals[ritual];
    const from = led ? leadOn(led, occurredOn) : '';
    if (to === from) return refuse('WRONG_STATE', { kind: 'ritual', ref: ritual, state: 'led by', by: to });
    return [fact('RitualLeadTransferred', { ritual, from, to })];
  },
});
