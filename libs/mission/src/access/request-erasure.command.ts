import { anyoneOrLeaver, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { erasureOf, rolesOn } from './access.state.js';

export const requestErasure = accessCommand('requestErasure', {
  label: say('Demander un effacement', 'Request an erasure'),
  about: say(
    'Demande que les données personnelles d’une personne soient effacées : les siennes, ou celles de toute personne pour le sponsor.',
    'Asks that the personal data of a person be erased: one’s own, or anybody’s for the sponsor.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP', 'ACQUIRER', 'SPONSOR'],
  openToAcquirer: true,
  openToLeavers: true,
  fields: {
    subject: anyoneOrLeaver()
      .about(
        say(
          'Code de la personne à effacer, enregistrée dans la mission.',
          'Code of the person to erase, registered in the mission.',
        ),
      )
      .called(say('Personne à effacer', 'Person to erase')),
    reason: text().starred(),
  },
  decide({ access }, input, { actor, today }) {
    const { subject } = input;
    // First of all: a refusal must not tell who is registered.
    if (subject !== actor.id && !rolesOn(access, actor.id, today).includes('SPONSOR')) {
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: ['SPONSOR'] });
    }
    if (!Object.hasOwn(access.people, subject)) return refuse('UNKNOWN_PERSON', { person: subject });
    const erasure = erasureOf(access, subject);
    if (erasure) {
      const { on } = erasure.destroyed ?? erasure;
      const state = erasure.destroyed ? 'DESTROYED' : 'REQUESTED';
      return refuse('WRONG_STATE', { kind: 'erasure', ref: subject, state, on });
    }
    return [fact('ErasureRequested', input)];
  },
});
