import { periodEnd } from '#calendar';
import { count, evidence, int, isRefusal, period, quantity, ref, site, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { versionInForce } from './formula-version.js';
import { kpiCommand } from './kpi-command.js';
import { measurementName, retiredRefusal } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';
import { measuredValue, npsCounts } from './measured-value.js';
import { measurementOf } from './measurement.state.js';

export const measureKpi = kpiCommand('measureKpi', {
  label: say('Mesurer un indicateur', 'Measure a KPI'),
  about: say(
    'Enregistre la valeur d’un indicateur pour une période finie. Un NPS vient avec ses effectifs.',
    'Records the value of a KPI for a period that is over. A net promoter score comes with its counts.',
  ),
  roles: ['TEAM', 'CONSULTANT', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    kpi: ref('kpi'),
    period: period(),
    value: quantity()
      .requiredWhen(say('si aucun effectif n’est donné', 'no counts are given'), 'INVALID_INPUT')
      .about(
        say(
          'Dans l’unité de l’indicateur ; ignorée quand les effectifs sont donnés.',
          'In the unit of the KPI; not read when counts are given.',
        ),
      ),
    nps: npsCounts()
      .requiredWhen(
        say('si l’indicateur est de la famille NPS', 'the KPI is of the family NPS'),
        'SAMPLE_SIZE_REQUIRED',
      )
      .about(
        say(
          'Effectifs d’un NPS : sa valeur est 100 × (promoteurs − détracteurs) / n.',
          'Counts of a net promoter score: its value is 100 × (promoters − detractors) / n.',
        ),
      ),
    n: count(1_000_000_000, 1)
      .maybe()
      .about(
        say(
          'Observations derrière la valeur ; pour un NPS, la somme de ses effectifs.',
          'Observations behind the value; of a net promoter score, the sum of its counts.',
        ),
      ),
    samples: quantity()
      .list()
      .maybe()
      .about(
        say(
          'Observations une à une, 1 000 au plus : leur médiane et leur 85e centile sont montrés.',
          'Single observations, at most 1,000: their median and 85th percentile are shown.',
        ),
      ),
    site: site().maybe().about(say('Sans indication, toute l’entreprise.', 'Left out, the whole company.')),
    version: int(1, 10_000)
      .maybe()
      .about(
        say(
          'Version de la formule utilisée ; sans indication, celle en vigueur pour la période.',
          'Version of the formula that was used; left out, the one in force for the period.',
        ),
      ),
    evidence: evidence().maybe(),
  },
  decide({ kpis }, { value: stated, nps, n, version: used, ...input }, { today }) {
    const kpi = kpiOf(kpis, input.kpi);
    if (kpi.source !== 'MEASURED') return refuse('VALUE_IS_COMPUTED', { kpi: input.kpi });
    const measured = measuredValue(input.kpi, kpi, { value: stated, nps, n });
    if (isRefusal(measured)) return measured;
    const version = versionInForce(kpi, input.period);
    if (used !== undefined && used !== version) return refuse('FORMULA_CHANGED', { kpi: input.kpi, version });
    const before = measurementOf(kpi, input.period, input.site, version);
    if (before) {
      const what = measurementName(input.kpi, input.period, input.site);
      return refuse('ALREADY_MEASURED', { what, revision: before.revision, command: 'correctKpiMeasurement' });
    }
    const end = periodEnd(input.period);
    if (end !== undefined && end >= today) return refuse('FUTURE_DATE', { date: end, period: input.period });
    return retiredRefusal(kpis, input.kpi) ?? [fact('KpiMeasured', { ...input, ...measured, version })];
  },
});
