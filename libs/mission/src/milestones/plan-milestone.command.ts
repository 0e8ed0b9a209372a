import { choice, day, futureRef, newRef, text, title } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { milestoneCommand } from './milestone-command.js';
import { MILESTONE_KINDS } from './milestones.events.js';

export const planMilestone = milestoneCommand('planMilestone', {
  about: 'Plans a dated step of the mission. Its first due date stays visible whatever happens to it later.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  openIn: ['DRAFT', 'ACTIVE'],
  fields: {
    milestone: newRef('milestone'),
    kind: choice('MilestoneKind', MILESTONE_KINDS),
    due: day().about('Day by which it is to be reached, at the latest the end of the mission.'),
    name: title().maybe(),
    deliverables: futureRef('deliverable').list().or([]).about('What must be accepted before it is reached.'),
    functions: text().list().or([]).about('Functions of the company that work on it together.'),
  },
  decide({ mission: { plannedEnd } }, input) {
    if (input.due > plannedEnd) return refuse('BEYOND_MISSION_END', { date: input.due, plannedEnd });
    return [fact('MilestonePlanned', input)];
  },
});
