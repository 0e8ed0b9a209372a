import {
  anyRef,
  bool,
  cents,
  day,
  domain,
  evidence,
  futureRef,
  isRefusal,
  lastDay,
  ref,
  text,
  title,
  say,
} from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';
import { domainOf, takingRefusal } from './taking-rules.js';

export const takeDecision = decisionCommand('takeDecision', {
  label: say('Prendre une décision', 'Take a decision'),
  about: say(
    'Enregistre une décision : ce qui est choisi, pour quel motif, à partir de quand, par qui peut décider dans le domaine.',
    'Records a decision: what was chosen, for what reason, from when on, by whoever may decide in its domain.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: anyRef('decision').about(
      say('Référence de la décision, nouvelle ou proposée.', 'Reference of the decision, new or proposed.'),
    ),
    domain: domain().requiredWhen(
      say('si la décision n’a pas été proposée', 'the decision was not proposed'),
      'INVALID_INPUT',
    ),
    title: title().maybe(),
    chosen: text().about(say('Ce qui est choisi.', 'What was chosen.')),
    effectiveOn: day()
      .maybe()
      .about(
        say(
          'Jour à partir duquel elle s’applique ; sans indication, le jour de la décision.',
          'Day from which it applies; left out, the day of the decision.',
        ),
      ),
    amountCents: cents()
      .maybe()
      .about(
        say(
          'Ce qu’elle engage ; comparé au plafond de la délégation.',
          'What it commits; compared with the ceiling of the delegation.',
        ),
      ),
    justification: text().maybe(),
    objectives: ref('objective').list().or([]),
    budgetCents: cents().maybe(),
    channels: text().list().or([]),
    kpis: futureRef('kpi').list().or([]),
    communicated: bool().or(false).about(say('Si les intéressés le savent.', 'Whether those concerned know it.')),
    supersedes: ref('decision')
      .maybe()
      .about(say('La décision que celle-ci remplace.', 'The decision that this one replaces.')),
    reviewOn: lastDay('occurredOn').maybe(),
    evidence: evidence().list().or([]),
  },
  decide(state, input, { actor, occurredOn }) {
    const domain = domainOf(state, input.decision, input.domain);
    if (isRefusal(domain)) return domain;
    const taken = { ...input, domain, effectiveOn: input.effectiveOn ?? occurredOn };
    return takingRefusal(state, taken, actor) ?? [fact('DecisionTaken', { ...taken, by: actor.id })];
  },
});
