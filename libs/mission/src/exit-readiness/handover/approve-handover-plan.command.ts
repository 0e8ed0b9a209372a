import { day, party, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { goneBy } from '../../shared/last-days.js';
import { refuse } from '../../refusals/refusals.js';
import { blockedBy, blockingGates } from '../gates/blocking-gates.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const approveHandoverPlan = exitReadinessCommand('approveHandoverPlan', {
  label: say('Approuver le plan de passation', 'Approve the handover plan'),
  about: say(
    'Approuve à qui la mission est transmise, et quand. Refusé tant qu’un verrou bloque.',
    'Approves to whom the mission is handed over, and when. Refused as long as a gate blocks.',
  ),
  roles: ['SPONSOR', 'LEADERSHIP'],
  alsoReads: 'checkpoints',
  fields: {
    recipients: party()
      .list()
      .about(say('Personnes ou organisations qui prennent le relais.', 'People or organisations that take over.')),
    date: day().about(say('Jour de la passation.', 'Day of the handover.')),
  },
  decide(state, input, circumstances) {
    const blocked = blockedBy(blockingGates(state, circumstances));
    if (blocked) return blocked;
    const { plannedEnd } = state.mission;
    if (input.date > plannedEnd) return refuse('BEYOND_MISSION_END', { date: input.date, plannedEnd });
    if (input.recipients.length === 0)
      return refuse('INVALID_INPUT', { field: 'recipients', why: say('personne ne reprend', 'no one takes over') });
    const gone = input.recipients.flatMap((recipient) => goneBy(state.access, recipient, input.date) ?? []).at(0);
    if (gone) return refuse('PERSON_LEFT', gone);
    return [fact('HandoverPlanApproved', input)];
  },
});
