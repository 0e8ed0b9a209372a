import { day, personOrLeaver, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import type { Role } from '../shared/vocabulary.js';
import { hasDeparted, itemsHeldBy } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

/** Whoever may say that the owner leaves. */
const ABOUT_THE_OWNER: readonly Role[] = ['LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'];

export const recordPersonDeparture = transferCommand('recordPersonDeparture', {
  label: say('Enregistrer un départ', 'Record a departure'),
  about: say(
    'Enregistre qu’une personne part : elle ne compte plus nulle part, et après le dernier jour ses rôles et droits de décider ont pris fin. Dit ce qu’elle faisait seule. Pour le dirigeant, seuls la direction, le sponsor ou l’administration du cabinet le peuvent.',
    'Records that a person leaves: from now on the person is no longer counted, and after the last day their roles and rights to decide have ended. Tells what they did alone. Of the owner, only leadership, the sponsor or the firm’s administration may.',
  ),
  roles: [...ABOUT_THE_OWNER, 'TEAM', 'CONSULTANT', 'SUCCESSOR'],
  openIn: ['ACTIVE', 'SUSPENDED'],
  fields: { person: personOrLeaver(), lastDay: day().about(say('Dernier jour de présence.', 'Last day of presence.')) },
  decide({ mission, transfer }, input, { actor }) {
    const { person } = input;
    if (person === mission.draft?.owner && !ABOUT_THE_OWNER.some((role) => role === actor.role)) {
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: ABOUT_THE_OWNER });
    }
    if (hasDeparted(transfer, person)) return refuse('WRONG_STATE', { kind: 'person', ref: person, state: 'departed' });
    return [fact('PersonDeparted', { ...input, itemsHeld: itemsHeldBy(transfer, person) })];
  },
});
