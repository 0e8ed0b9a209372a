import { day, newRef, person, say } from '#decider';
import { isInternal } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { transferCommand } from './transfer-command.js';

export const openTransferPlan = transferCommand('openTransferPlan', {
  label: say('Ouvrir le plan de transfert', 'Open the transfer plan'),
  about: say(
    'Prépare le transfert avant le démarrage de la mission : quels internes prennent le relais, et pour quand.',
    'Plans the transfer before the mission starts: which internal people take over, by when.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  openIn: ['DRAFT', 'ACTIVE'],
  fields: {
    plan: newRef('plan'),
    receivers: person('due').list().about(say('Internes qui prennent le relais.', 'Internal people who take over.')),
    due: day().about(say('Jour pour lequel le transfert est fait.', 'Day by which the transfer is done.')),
  },
  decide({ access, mission, transfer }, input) {
    const { receivers, due } = input;
    if (receivers.length === 0) return refuse('NOT_INTERNAL', { person: [], field: 'receivers' });
    const outsider = receivers.find((receiver) => !isInternal(access, receiver));
    if (outsider) return refuse('NOT_INTERNAL', { person: outsider });
    const { plannedEnd } = mission;
    if (due > plannedEnd) return refuse('BEYOND_MISSION_END', { date: due, plannedEnd });
    if (transfer.plan) return refuse('WRONG_STATE', { kind: 'plan', ref: transfer.plan.plan, state: 'open' });
    return [fact('KnowledgeTransferPlanOpened', input)];
  },
});
