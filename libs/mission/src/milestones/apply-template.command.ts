import { choice, day, say } from '#decider';
import { CONTEXTS } from '../mission/mission.events.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { milestoneCommand } from './milestone-command.js';
import { templateLines } from './milestone-templates.js';
import { refsOf } from '../shared/in-order.js';
import { MISSION_CONTEXT_NAMES } from '../mission/mission-choices.js';

export const applyTemplate = milestoneCommand('applyTemplate', {
  label: say('Appliquer un modèle de jalons', 'Apply a milestone template'),
  about: say(
    'Planifie les étapes habituelles d’un type de mission : J1, J2 … Les étapes après la fin prévue sont laissées de côté.',
    'Plans the usual steps of a kind of mission as J1, J2 … Steps after the planned end are left out.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  openIn: ['DRAFT', 'ACTIVE'],
  fields: {
    template: choice('MissionContext', CONTEXTS, MISSION_CONTEXT_NAMES).about(
      say('Contexte dont on planifie les étapes habituelles.', 'Context whose usual steps are planned.'),
    ),
    start: day().about(
      say('Jour à partir duquel se comptent les échéances.', 'Day from which the due dates are counted.'),
    ),
  },
  decide({ mission: { plannedEnd }, milestones }, { template, start }) {
    if (start > plannedEnd) return refuse('BEYOND_MISSION_END', { date: start, plannedEnd });
    const [planned] = refsOf(milestones.milestones);
    if (planned) return refuse('WRONG_STATE', { kind: 'milestone', ref: planned, state: 'planned' });
    return templateLines(template, start, plannedEnd).map(({ kind, due }, index) =>
      fact('MilestonePlanned', { milestone: `J${index + 1}`, kind, due, deliverables: [], functions: [], template }),
    );
  },
});
