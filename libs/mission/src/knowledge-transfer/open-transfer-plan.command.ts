import { day, newRef, person } from '#decider';
import { isInternal } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { transferCommand } from './transfer-command.js';

export const openTransferPlan = transferCommand('openTransferPlan', {
  about: 'Plans the transfer before the mission starts: which internal people take over, by when.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  openIn: ['DRAFT', 'ACTIVE'],
  fields: {
    plan: newRef('plan'),
    receivers: person('due').list().about('Internal people who take over.'),
    due: day().about('Day by which the transfer is done.'),
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
