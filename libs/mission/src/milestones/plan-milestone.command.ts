import { choice, day, futureRef, newRef, text, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { milestoneCommand } from './milestone-command.js';
import { MILESTONE_KINDS } from './milestones.events.js';
import { MILESTONE_KIND_NAMES } from './milestones-choices.js';

export const planMilestone = milestoneCommand('planMilestone', {
  label: say('Planifier un jalon', 'Plan a milestone'),
  about: say(
    'Planifie une étape datée de la mission. Sa première échéance reste visible quoi qu’il lui arrive ensuite.',
    'Plans a dated step of the mission. Its first due date stays visible whatever happens to it later.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  openIn: ['DRAFT', 'ACTIVE'],
  fields: {
    milestone: newRef('milestone'),
    kind: choice('MilestoneKind', MILESTONE_KINDS, MILESTONE_KIND_NAMES),
    due: day().about(
      say(
        'Jour pour lequel il est à atteindre, au plus tard la fin de la mission.',
        'Day by which it is to be reached, at the latest the end of the mission.',
      ),
    ),
    name: title().maybe(),
    deliverables: futureRef('deliverable')
      .list()
      .or([])
      .about(say('Ce qui doit être accepté avant qu’il soit atteint.', 'What must be accepted before it is reached.')),
    functions: text()
      .list()
      .or([])
      .about(
        say(
          'Fonctions de l’entreprise qui y travaillent ensemble.',
          'Functions of the company that work on it together.',
        ),
      ),
  },
  decide({ mission: { plannedEnd } }, input) {
    if (input.due > plannedEnd) return refuse('BEYOND_MISSION_END', { date: input.due, plannedEnd });
    return [fact('MilestonePlanned', input)];
  },
});
