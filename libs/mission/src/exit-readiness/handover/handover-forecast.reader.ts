import { fridayOf, formatDay } from '#calendar';
import { isRefusal } from '#decider';
import type { AsOf } from '#shapes';
import type { OpenView } from '../../reading/mission-views.js';
import { shownNotices, type Notice } from '../../shared/notice.js';
import { worded, type Language } from '../../shared/wording.js';
import type { HandoverForecast as ShownHandoverForecast } from './handover-forecast.shapes.js';
import { handoverForecast, type HandoverForecast } from './handover-forecast.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** The forecast as a person reads it, or why there is none yet. */
export function readHandoverForecast(
  { state, asOf }: Pick<OpenView<ReadinessInputs>, 'state' | 'asOf'>,
  language: Language,
) {
  const forecast = handoverForecast(state, asOf.day);
  return isRefusal(forecast) ? forecast : shownForecast(forecast, asOf, language);
}

/** A forecast as a person reads it. */
export const shownForecast = (forecast: HandoverForecast, asOf: AsOf, language: Language): ShownHandoverForecast => ({
  ...forecast,
  asOf,
  message: worded(forecast.message, language),
  notices: shownNotices(noticesOf(forecast), language),
  limits: worded(LIMITS, language),
  p50: forecast.p50 ?? null,
  p85: forecast.p85 ?? null,
  p95: forecast.p95 ?? null,
  p50Week: forecast.p50Week ?? null,
  p85Week: forecast.p85Week ?? null,
  p95Week: forecast.p95Week ?? null,
});

/** P85 is after the planned end, or beyond what is looked at. */
function noticesOf({ status, remaining, contractEnd, p85Week }: HandoverForecast): readonly Notice[] {
  if (status !== 'AT_RISK' && status !== 'LATE') return [];
  const [fr, en] =
    p85Week === undefined
      ? ['au-delà de 60 semaines', 'more than 60 weeks away']
      : [`le ${formatDay(fridayOf(p85Week), 'fr')}`, `on ${fridayOf(p85Week)}`];
  const items = remaining.join(', ');
  return [
    {
      code: 'FORECAST_AFTER_END',
      urgency: status === 'LATE' ? 'BLOCKING' : 'WATCH',
      fact: {
        fr: `P85 tombe ${fr}, après la fin du contrat (${formatDay(contractEnd, 'fr')}).`,
        en: `P85 falls ${en}, after the end of the contract (${contractEnd}).`,
      },
      expected: {
        fr: `Concentrer l’effort sur ${items}, dans cet ordre, ou reporter la fin du contrat.`,
        en: `Concentrate on ${items}, in this order, or move the end of the contract.`,
      },
    },
  ];
}

const LIMITS = {
  fr: 'Les semaines passées sont supposées se répéter, indépendamment les unes des autres ; un effort concentré fait mieux.',
  en: 'Past weeks are assumed to repeat, independently of each other; a concentrated effort beats it.',
};
