import { workingDaysBetween } from '#calendar';
import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { hasLeftBy } from '../shared/last-days.js';
import { refuse } from '../refusals/refusals.js';
import { notOpen, ongoing } from './conflict-rules.js';
import { decisionCommand } from './decision-command.js';

export const renderArbitration = decisionCommand('renderArbitration', {
  label: say('Rendre un arbitrage', 'Render an arbitration'),
  about: say(
    'Tranche une décision en tant qu’arbitre ; les objections sont levées et elle peut être prise.',
    'Settles a decision as its arbiter; the objections to it are cleared and it may be taken.',
  ),
  roles: ['SPONSOR', 'LEADERSHIP', 'MEDIATOR'],
  fields: {
    decision: ref('decision'),
    chosen: text().about(say('Ce qui est choisi.', 'What was chosen.')),
    reason: text().starred(),
  },
  decide(state, input, { actor, today, occurredOn }) {
    const arbitration = ongoing(state, input.decision, 'ARBITRATION');
    if (!arbitration) return notOpen(input.decision, 'ARBITRATION');
    const { third, parties, opened } = arbitration;
    // When the arbiter has left, anybody else who may and who is no party settles it: it would stay open for ever.
    const mayReplace = hasLeftBy(state.access, third, today) && !parties.includes(actor.id);
    if (third !== actor.id && !mayReplace) return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: [third] });
    const workingDays = workingDaysBetween(opened.on, occurredOn);
    return [fact('ArbitrationRendered', { ...input, by: actor.id, parties, workingDays })];
  },
});
