import { day, futureRef, load, newRef, quantity, ref, text, say } from '#decider';
import { shareOfKpiRefusal } from '../kpis/kpi-rules.js';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';
import { notSmart, untimely } from './smart.js';

export const setObjective = missionCommand('setObjective', {
  label: say('Fixer un objectif', 'Set an objective'),
  about: say(
    'Fixe une cible SMART sur un indicateur, rattachée à un seul enjeu.',
    'Sets a SMART target on a KPI, tied to one issue.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    objective: newRef('objective'),
    issue: ref('issue'),
    kpi: futureRef('kpi'),
    baseline: quantity()
      .requiredElse('NOT_SMART')
      .about(
        say('Valeur de départ mesurée, dans l’unité de l’indicateur.', 'Measured starting value, in the KPI’s unit.'),
      ),
    target: quantity().about(
      say('Valeur à atteindre, dans l’unité de l’indicateur.', 'Value to reach, in the KPI’s unit.'),
    ),
    due: day().about(say('Jour pour lequel il doit être atteint.', 'Day by which it must be reached.')),
    feasible: text().requiredElse('NOT_SMART').about(say('Pourquoi il peut être atteint.', 'Why it can be reached.')),
    relevant: text().requiredElse('NOT_SMART').about(say('Pourquoi il compte.', 'Why it matters.')),
    resource: text()
      .maybe()
      .about(say('Ce qui le limite, ou ce qui lui est réservé.', 'What limits it, or what is set aside for it.')),
    expectedUtilisation: load()
      .maybe()
      .about(
        say(
          'Charge sur capacité qu’il entraînerait ; 0,95 est plein.',
          'Load over capacity that it would bring; 0.95 is full.',
        ),
      ),
  },
  decide({ mission, kpis }, input, { occurredOn }) {
    const { kpi, baseline, target, due, feasible, relevant } = input;
    if (baseline === undefined) return notSmart('baseline');
    if (target === baseline) return notSmart('target');
    if (!feasible) return notSmart('feasible');
    if (!relevant) return notSmart('relevant');
    return (
      shareOfKpiRefusal(kpis, kpi, target, baseline) ??
      untimely(due, occurredOn, mission.plannedEnd) ?? [
        fact('ObjectiveSet', { ...input, baseline, feasible, relevant }),
      ]
    );
  },
});
