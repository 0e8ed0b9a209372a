import { period, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { retiredRefusal } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';

export const redefineKpi = kpiCommand('redefineKpi', {
  label: say('Redéfinir un indicateur', 'Redefine a KPI'),
  about: say(
    'Change la formule d’un indicateur à partir d’une période. Les valeurs de deux versions ne forment jamais une seule série.',
    'Changes the formula of a KPI from a period on. Values of two versions are never joined into one series.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    kpi: ref('kpi'),
    formula: text().about(
      say('Comment ses valeurs se calculent désormais.', 'How its values are computed from now on.'),
    ),
    fromPeriod: period().about(
      say(
        'Première période à laquelle la nouvelle formule s’applique.',
        'First period to which the new formula applies.',
      ),
    ),
    reason: text().starred(),
  },
  decide({ kpis }, input) {
    const version = (kpiOf(kpis, input.kpi).versions.at(-1)?.version ?? 0) + 1;
    return retiredRefusal(kpis, input.kpi) ?? [fact('KpiRedefined', { ...input, version })];
  },
});
