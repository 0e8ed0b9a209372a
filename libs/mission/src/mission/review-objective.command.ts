import { quantity, ref, text, type ReadOnly, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import type { ObjectiveResult } from './mission.events.js';
import { missionCommand } from './mission-command.js';
import type { Objective } from './mission.state.js';

export const reviewObjective = missionCommand('reviewObjective', {
  label: say('Faire le point sur un objectif', 'Review an objective'),
  about: say(
    'Compare un objectif à ce qui a été mesuré : atteint ou manqué se calcule.',
    'Holds an objective against what was measured: reached or missed is computed.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    objective: ref('objective'),
    value: quantity().about(say('Valeur mesurée, dans l’unité de l’indicateur.', 'Value measured, in the KPI’s unit.')),
    comment: text().maybe(),
  },
  decide({ mission }, input) {
    const objective = mission.objectives[input.objective];
    if (!objective) return refuse('UNKNOWN_REF', { kind: 'objective', ref: input.objective });
    return [fact('ObjectiveReviewed', { ...input, result: resultOf(objective, input.value) })];
  },
});

/** REACHED on the target, or beyond it as seen from the baseline. */
const resultOf = ({ baseline, target }: ReadOnly<Objective>, value: number): ObjectiveResult =>
  (target > baseline ? value >= target : value <= target) ? 'REACHED' : 'MISSED';
