import { choice, day, person, say } from '#decider';
import { CONTEXTS } from '../mission/mission.events.js';
import { MISSION_CONTEXT_NAMES } from '../mission/mission-choices.js';
import { refuse } from '../refusals/refusals.js';
import { refsOf } from '../shared/in-order.js';
import { templateLanguage } from '../usual-things.js';
import { milestoneCommand } from './milestone-command.js';
import { TEMPLATE_PART_NAMES, TEMPLATE_PARTS, templateFacts, type TemplatePart } from './template-parts.js';

const STEPS_ALONE: readonly TemplatePart[] = ['MILESTONES'];

export const applyTemplate = milestoneCommand('applyTemplate', {
  label: say('Appliquer un modèle de mission', 'Apply a mission template'),
  about: say(
    'Planifie les étapes habituelles d’un type de mission, J1, J2 …, jusqu’à la fin prévue ; sur demande, installe aussi ses rituels, indicateurs, processus et savoirs habituels, sauf ceux que la mission a déjà sous ce nom.',
    'Plans the usual steps of a kind of mission, J1, J2 …, up to the planned end; when asked, also sets up its usual rituals, KPIs, processes and knowledge, but for those that the mission has under that name.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  // Objectives name KPIs before the start.
  openIn: ['DRAFT', 'ACTIVE'],
  fields: {
    template: choice('MissionContext', CONTEXTS, MISSION_CONTEXT_NAMES).about(
      say('Contexte dont on reprend les habitudes.', 'Context whose habits are taken over.'),
    ),
    start: day().about(
      say('Jour à partir duquel se comptent les échéances.', 'Day from which the due dates are counted.'),
    ),
    parts: choice('TemplatePart', TEMPLATE_PARTS, TEMPLATE_PART_NAMES)
      .list()
      .maybe()
      .about(
        say('Ce qui est installé ; sans indication, les jalons seuls.', 'What is set up; left out, milestones alone.'),
      ),
    lead: person()
      .maybe()
      .about(
        say(
          'Qui anime les rituels et répond des indicateurs et des processus, en attendant mieux ; sans indication, vous.',
          'Who leads the rituals and answers for the KPIs and processes, until others do; left out, the actor.',
        ),
      ),
    language: templateLanguage(),
  },
  decide(state, { template, start, parts = STEPS_ALONE, lead, language = 'FR' }, { actor }) {
    const { plannedEnd } = state.mission;
    if (start > plannedEnd) return refuse('BEYOND_MISSION_END', { date: start, plannedEnd });
    const [planned] = refsOf(state.milestones.milestones);
    if (planned && parts.includes('MILESTONES'))
      return refuse('WRONG_STATE', { kind: 'milestone', ref: planned, state: 'planned' });
    const application = { template, start, language, lead: lead ?? actor.id };
    return parts.flatMap((part) => templateFacts[part](state, application));
  },
});
