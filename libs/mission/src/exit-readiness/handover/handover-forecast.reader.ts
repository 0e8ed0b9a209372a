import { isRefusal } from '#decider';
import type { OpenView } from '../../reading/mission-views.js';
import { sees } from '../../reading/reading-rights.js';
import { shownNotices } from '../../reading/shown-notices.js';
import { worded, type Language } from '../../shared/wording.js';
import type { HandoverForecast as ShownHandoverForecast } from './handover-forecast.shapes.js';
import { forecastNotices } from './forecast-notices.js';
import { handoverForecast, type HandoverForecast } from './handover-forecast.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** The forecast as a person reads it, or why there is none yet. */
export function readHandoverForecast(view: OpenView<ReadinessInputs>, language: Language) {
  const forecast = handoverForecast(view.state, view.asOf.day);
  return isRefusal(forecast) ? forecast : shownForecast(forecast, view, language);
}

/** A forecast as a person reads it. */
export const shownForecast = (
  forecast: HandoverForecast,
  view: OpenView<ReadinessInputs>,
  language: Language,
): ShownHandoverForecast => ({
  ...forecast,
  asOf: view.asOf,
  message: worded(forecast.message, language),
  notices: shownNotices(
    forecastNotices(view.state, forecast, (slice) => sees(view.rights, slice)),
    view,
    language,
  ),
  limits: worded(LIMITS, language),
  p50: forecast.p50,
  p85: forecast.p85,
  p95: forecast.p95,
  p50Week: forecast.p50Week,
  p85Week: forecast.p85Week,
  p95Week: forecast.p95Week,
});

const LIMITS = {
  fr: 'Les semaines passées sont supposées se répéter, indépendamment les unes des autres ; un effort concentré fait mieux.',
  en: 'Past weeks are assumed to repeat, independently of each other; a concentrated effort beats it.',
};
