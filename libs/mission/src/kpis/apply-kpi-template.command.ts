import { choice, person, ref, say } from '#decider';
import { templateLanguage } from '../usual-things.js';
import { kpiCommand } from './kpi-command.js';
import { KPI_TEMPLATES } from './kpis.events.js';
import { KPI_TEMPLATE_NAMES } from './kpis-choices.js';
import { KPI_TEMPLATE_CONTENTS, usualKpiFacts } from './usual-kpis.js';

export const applyKpiTemplate = kpiCommand('applyKpiTemplate', {
  label: say('Appliquer un modèle d’indicateurs', 'Apply a KPI template'),
  about: say(
    'Définit les indicateurs habituels d’un sujet, avec leur formule, sauf ceux que la mission a déjà sous ce nom ; ceux qui vont par paire ne sont montrés qu’ensemble.',
    'Defines the usual KPIs of a subject, with their formulas, but for those that the mission has under that name; those in a pair are only shown together.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    template: choice('KpiTemplate', KPI_TEMPLATES, KPI_TEMPLATE_NAMES).about(
      say('Sujet dont on reprend les indicateurs.', 'Subject whose KPIs are taken over.'),
    ),
    owner: person()
      .maybe()
      .about(
        say(
          'Qui en répond et les mesure ; sans indication, vous.',
          'Who answers for them and measures them; left out, the actor.',
        ),
      ),
    initiative: ref('initiative')
      .maybe()
      .about(
        say(
          'Initiative qu’ils mesurent ; sans indication, toute l’entreprise.',
          'Initiative that they measure; left out, the whole company.',
        ),
      ),
    language: templateLanguage(),
  },
  decide: (state, { template, owner, initiative, language = 'FR' }, { actor }) =>
    usualKpiFacts(state, KPI_TEMPLATE_CONTENTS[template], {
      ...{ template, language, owner: owner ?? actor.id },
      ...(initiative !== undefined && { initiative }),
    }),
});
