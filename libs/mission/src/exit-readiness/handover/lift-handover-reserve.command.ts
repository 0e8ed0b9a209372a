import { evidence, ref, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { recipientMeant, recipientsOf } from './handover-rules.js';

export const liftHandoverReserve = exitReadinessCommand('liftHandoverReserve', {
  label: say('Lever une réserve', 'Lift a handover reserve'),
  about: say(
    'Dit, preuve à l’appui, qu’un écart est comblé. Seul un receveur du plan le peut.',
    'Says with evidence that a gap is closed. Only a recipient of the plan can.',
  ),
  roles: ['SUCCESSOR', 'TEAM', 'LEADERSHIP', 'ACQUIRER'],
  openIn: ['ACTIVE', 'CLOSED'],
  openToAcquirer: true,
  fields: { reserve: ref('reserve'), evidence: evidence().starred() },
  decide(state, input, { actor, today }) {
    const { plan, reserves } = state.exitReadiness;
    const recipients = plan?.recipients ?? [];
    const speaksFor = recipientsOf(state, actor.id, today);
    if (!speaksFor.some((each) => recipientMeant(state, recipients, each) !== undefined)) {
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: recipients });
    }
    if (reserves[input.reserve]?.lifted) {
      return refuse('WRONG_STATE', { kind: 'reserve', ref: input.reserve, state: 'lifted' });
    }
    return [fact('HandoverReserveLifted', { ...input, by: actor.id })];
  },
});
