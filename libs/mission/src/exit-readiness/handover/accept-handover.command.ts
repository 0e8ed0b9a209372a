import { day, futureRef, group, party, person, text, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { recipientMeant, recipientsOf } from './handover-rules.js';

export const acceptHandover = exitReadinessCommand('acceptHandover', {
  label: say('Accepter la passation', 'Accept the handover'),
  about: say(
    'Prend le relais en tant que receveur du plan, avec ou sans réserves.',
    'Takes over as a recipient of the plan, with or without reserves.',
  ),
  roles: ['SUCCESSOR', 'TEAM', 'LEADERSHIP', 'ACQUIRER'],
  fields: {
    recipient: party().about(
      say(
        'Qui prend le relais : vous, ou l’organisation de l’acquéreur.',
        'Who takes over: you, or the acquirer’s organisation.',
      ),
    ),
    reserves: group('HandoverReserveInput', {
      reserve: futureRef('reserve').about(
        say(
          'Référence de la réserve : nouvelle, ou reformulée.',
          'Reference of the reserve: a new one, or one that is restated.',
        ),
      ),
      statement: text(),
      due: day()
        .maybe()
        .about(
          say(
            'Jour pour lequel l’écart est comblé ; sans indication, la réserve est marquée.',
            'Day by which the gap is closed; left out, the reserve is flagged.',
          ),
        ),
      owner: person('due').maybe().about(say('Qui comble l’écart.', 'Who closes the gap.')),
    })
      .list('reserve')
      .or([])
      .about(say('Écarts acceptés pour l’instant.', 'Gaps that are accepted for now.')),
  },
  decide(state, input, { actor, today }) {
    const { plan, closing, acceptances } = state.exitReadiness;
    if (!plan) return refuse('HANDOVER_PLAN_MISSING');
    const recipient = recipientMeant(state, plan.recipients, input.recipient);
    const speaksFor = recipientsOf(state, actor.id, today);
    if (recipient === undefined || recipientMeant(state, speaksFor, recipient) === undefined) {
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: plan.recipients });
    }
    if (recipient !== actor.id && !closing) return refuse('READ_ONLY_BEFORE_CLOSING', { actor: actor.id });
    if (acceptances.some((accepted) => accepted.recipient === recipient)) {
      return refuse('WRONG_STATE', { kind: 'handover', ref: recipient, state: 'accepted' });
    }
    return [fact('HandoverAccepted', { ...input, recipient, by: actor.id })];
  },
});
