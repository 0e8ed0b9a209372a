import { evidence, isRefusal, period, quantity, ref, site, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { unmeasured } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';
import { measuredValue, npsCounts } from './measured-value.js';
import { lastMeasurementOf } from './measurement.state.js';

export const correctKpiMeasurement = kpiCommand('correctKpiMeasurement', {
  label: say('Corriger une mesure', 'Correct a measurement'),
  about: say(
    'Remplace une valeur mesurée qui était fausse. L’ancienne reste lisible ; une contestation ouverte est close.',
    'Replaces a measured value that was wrong. The old one stays readable; an open dispute is closed.',
  ),
  roles: ['TEAM', 'CONSULTANT', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    kpi: ref('kpi'),
    period: period().about(say('Période dont la valeur était fausse.', 'Period whose value was wrong.')),
    site: site().maybe().about(say('Sans indication, toute l’entreprise.', 'Left out, the whole company.')),
    value: quantity()
      .requiredWhen(say('si aucun effectif n’est donné', 'no counts are given'), 'INVALID_INPUT')
      .about(
        say(
          'La bonne valeur, dans l’unité de l’indicateur ; ignorée quand les effectifs sont donnés.',
          'The right value, in the unit of the KPI; not read when counts are given.',
        ),
      ),
    nps: npsCounts()
      .requiredWhen(
        say('si l’indicateur est de la famille NPS', 'the KPI is of the family NPS'),
        'SAMPLE_SIZE_REQUIRED',
      )
      .about(say('Les bons effectifs d’un NPS.', 'The right counts of a net promoter score.')),
    reason: text().starred(),
    evidence: evidence().starred().about(say('Ce qui prouve la bonne valeur.', 'What proves the right value.')),
  },
  decide({ kpis }, { value, nps, ...input }) {
    const kpi = kpiOf(kpis, input.kpi);
    const before = lastMeasurementOf(kpi, input.period, input.site);
    if (!before) return unmeasured(input.kpi, input.period, input.site);
    const right = measuredValue(input.kpi, kpi, { value, nps });
    if (isRefusal(right)) return right;
    const { value: to, ...counts } = right;
    return [fact('KpiMeasurementCorrected', { ...input, version: before.version, from: before.value, to, ...counts })];
  },
});
