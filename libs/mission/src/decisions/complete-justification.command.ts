import { cents, futureRef, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionCommand } from './decision-command.js';
import { leads, refusedUntilTaken } from './decision-life.js';

export const completeJustification = decisionCommand('completeJustification', {
  label: say('Compléter le motif d’une décision', 'Complete the reason of a decision'),
  about: say(
    'Donne après coup son motif à une décision ; qu’elle a été prise sans motif reste connu.',
    'Gives a decision its reason afterwards; that it was taken without one remains known.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: ref('decision'),
    justification: text().starred().about(say('Pourquoi il en a été décidé ainsi.', 'Why it was decided so.')),
    objectives: ref('objective').list().or([]),
    budgetCents: cents().maybe().about(say('Budget réservé.', 'Budget set aside.')),
    channels: text().list().or([]),
    kpis: futureRef('kpi')
      .list()
      .or([])
      .about(say('Indicateurs qu’elle devrait faire bouger.', 'Indicators that it should move.')),
  },
  decide(state, input, { actor, today }) {
    const early = refusedUntilTaken(state, input.decision);
    if (early) return early;
    const decider = state.decisions.taken[input.decision]?.by ?? '';
    if (actor.id !== decider && !leads(state, actor.id, today)) {
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: [decider, 'LEADERSHIP'] });
    }
    return [fact('DecisionJustificationCompleted', input)];
  },
});
