import { day, quantity, ref, text, say } from '#decider';
import { shareOfKpiRefusal } from '../kpis/kpi-rules.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';
import { notSmart, untimely } from './smart.js';

export const reviseObjective = missionCommand('reviseObjective', {
  label: say('Réviser un objectif', 'Revise an objective'),
  about: say(
    'Donne à un objectif une autre cible ou une autre échéance. Ce qui n’est pas donné reste comme avant.',
    'Gives an objective another target or another due day. What is left out stays as it is.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    objective: ref('objective'),
    target: quantity()
      .maybe()
      .about(
        say(
          'Valeur à atteindre désormais, dans l’unité de l’indicateur.',
          'Value to reach from now on, in the KPI’s unit.',
        ),
      ),
    due: day()
      .maybe()
      .about(say('Jour pour lequel il doit désormais être atteint.', 'Day by which it must be reached from now on.')),
    reason: text().starred(),
  },
  decide({ mission, kpis }, input, { occurredOn }) {
    const current = mission.objectives[input.objective];
    if (!current) return refuse('UNKNOWN_REF', { kind: 'objective', ref: input.objective });
    const { objective, target = current.target, due = current.due, reason } = input;
    if (target === current.baseline) return notSmart('target');
    const previous = { target: current.target, due: current.due };
    return (
      shareOfKpiRefusal(kpis, current.kpi, target) ??
      untimely(due, occurredOn, mission.plannedEnd) ?? [
        fact('ObjectiveRevised', { objective, target, due, previous, reason }),
      ]
    );
  },
});
