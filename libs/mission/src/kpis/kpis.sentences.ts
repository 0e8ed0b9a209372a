import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { decimal } from '../shared/wording.js';
import type { KpisEvent } from './kpis.events.js';

const onSite = (site: string | undefined): string => (site ? ` (${site})` : '');

export const kpiSentences: Sentences<KpisEvent> = {
  KpiDefined: ({ data: { kpi, name, unit, owner } }) => ({
    fr: `L’indicateur ${kpi}${name ? ` (${name})` : ''} est défini, en ${unit} ; ${owner} en répond.`,
    en: `KPI ${kpi}${name ? ` (${name})` : ''} is defined, in ${unit}; ${owner} owns it.`,
  }),
  KpiRedefined: ({ data: { kpi, fromPeriod, version, reason } }) => ({
    fr: `La formule de ${kpi} change à partir de ${fromPeriod} (version ${version}) : ${reason}.`,
    en: `The formula of ${kpi} changes from ${fromPeriod} on (version ${version}): ${reason}.`,
  }),
  KpiBaselineSet: ({ data: { kpi, value } }) => ({
    fr: `${kpi} part de ${decimal(value, 'fr')}.`,
    en: `${kpi} starts from ${decimal(value, 'en')}.`,
  }),
  KpiTargetSet: ({ data: { kpi, target, due } }) => ({
    fr: `${kpi} doit atteindre ${decimal(target, 'fr')}${due ? ` au ${formatDay(due, 'fr')}` : ''}.`,
    en: `${kpi} is to reach ${decimal(target, 'en')}${due ? ` by ${due}` : ''}.`,
  }),
  KpiMeasured: ({ data: { kpi, value, period, site } }) => ({
    fr: `${kpi} vaut ${decimal(value, 'fr')} pour ${period}${onSite(site)}.`,
    en: `${kpi} is ${decimal(value, 'en')} for ${period}${onSite(site)}.`,
  }),
  KpiMeasurementCorrected: ({ data: { kpi, period, site, from, to, reason } }) => ({
    fr: `${kpi} pour ${period}${onSite(site)} est corrigé de ${decimal(from, 'fr')} à ${decimal(to, 'fr')} : ${reason}.`,
    en: `${kpi} for ${period}${onSite(site)} is corrected from ${decimal(from, 'en')} to ${decimal(to, 'en')}: ${reason}.`,
  }),
  KpiDisputed: ({ data: { by, kpi, period, reason } }) => ({
    fr: `${by} conteste ${kpi} pour ${period} : ${reason}.`,
    en: `${by} disputes ${kpi} for ${period}: ${reason}.`,
  }),
  KpiDisputeSettled: ({ data: { kpi, period, outcome, reason } }) => ({
    fr: `La contestation de ${kpi} pour ${period} est ${outcome === 'UPHELD' ? 'fondée' : 'retirée'} : ${reason}.`,
    en: `The dispute on ${kpi} for ${period} is ${outcome === 'UPHELD' ? 'upheld' : 'withdrawn'}: ${reason}.`,
  }),
  KpiRetired: ({ data }) => ({
    fr: `${data.kpi} n’est plus suivi : ${data.reason}.`,
    en: `${data.kpi} is no longer followed: ${data.reason}.`,
  }),
};
