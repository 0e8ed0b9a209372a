import { bool, choice, futureRef, newRef, person, ref, text, title, unit, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { valuesOf } from '../shared/in-order.js';
import { kpiCommand } from './kpi-command.js';
import { percentRefusal, shareRefusal, unitRefusal } from './kpi-rules.js';
import { KPI_CADENCES, KPI_DIRECTIONS, KPI_FAMILIES, KPI_SOURCES } from './kpis.events.js';
import { KPI_FAMILY_NAMES } from './kpis-choices.js';
import { KPI_DIRECTION_NAMES } from './kpis-choices.js';
import { KPI_CADENCE_NAMES } from './kpis-choices.js';
import { KPI_SOURCE_NAMES } from './kpis-choices.js';

export const defineKpi = kpiCommand('defineKpi', {
  label: say('Définir un indicateur', 'Define a KPI'),
  about: say(
    'Convient d’une mesure : son unité, son bon sens, qui en répond et à quel rythme elle se mesure.',
    'Agrees on a measure: its unit, which way is better, who answers for it and how often it is measured.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    kpi: newRef('kpi'),
    name: title().maybe(),
    family: choice('KpiFamily', KPI_FAMILIES, KPI_FAMILY_NAMES).about(
      say('Ce qu’il dit de l’entreprise.', 'What it tells about the company.'),
    ),
    unit: unit().about(say('Unité de ses valeurs : %, jours, points …', 'Unit of its values: %, days, points …')),
    direction: choice('KpiDirection', KPI_DIRECTIONS, KPI_DIRECTION_NAMES).about(
      say('Dans quel sens c’est mieux.', 'Which way is better.'),
    ),
    owner: person().about(say('Qui en répond et le mesure.', 'Who answers for it and measures it.')),
    cadence: choice('KpiCadence', KPI_CADENCES, KPI_CADENCE_NAMES).about(
      say('À quel rythme il se mesure.', 'How often it is measured.'),
    ),
    source: choice('KpiSource', KPI_SOURCES, KPI_SOURCE_NAMES)
      .or('MEASURED')
      .about(
        say(
          'S’il est mesuré par des personnes ou calculé à partir de ce que la mission enregistre.',
          'Whether people measure it or it is computed from what the mission records.',
        ),
      ),
    formula: text()
      .maybe()
      .about(
        say(
          'Comment ses valeurs se calculent : version 1 de la formule.',
          'How its values are computed: version 1 of the formula.',
        ),
      ),
    shared: bool()
      .or(false)
      .about(
        say(
          'Si deux rôles le partagent ; il n’est alors montré qu’à côté de sa paire.',
          'Whether two roles share it; it is then only shown next to its counterpart.',
        ),
      ),
    pairedWith: futureRef('kpi')
      .requiredWhen(say('s’il est partagé', 'it is shared'), 'KPI_PAIR_MISSING')
      .about(
        say(
          'La paire d’un indicateur partagé ; elle peut être définie plus tard.',
          'The counterpart of a shared KPI; it may be defined later.',
        ),
      ),
    initiative: ref('initiative')
      .maybe()
      .about(
        say(
          'Initiative qu’il mesure ; sans indication, toute l’entreprise. Taux de retour et coût du support réduisent alors ce qu’elle rapporte.',
          'Initiative that it measures; left out, the whole company. Return rate and support cost then reduce what it brings.',
        ),
      ),
  },
  decide({ mission }, input) {
    const { kpi, shared, pairedWith } = input;
    if (shared && (!pairedWith || pairedWith === kpi)) return refuse('KPI_PAIR_MISSING', { kpi });
    const aimedAt = valuesOf(mission.objectives).findLast((objective) => objective.kpi === kpi);
    const misfit =
      unitRefusal(input.family, input.unit) ??
      percentRefusal(input.source, kpi, input.unit) ??
      (aimedAt && shareRefusal(input.source, kpi, aimedAt.baseline, aimedAt.target));
    if (misfit) return misfit;
    return [fact('KpiDefined', { ...input, version: 1 })];
  },
});
