import { formatDay, fridayOf } from '#calendar';
import { FORECAST_HORIZON } from '#statistics';
import { isRefusal, say, type Refusal } from '#decider';
import { titleOf, type Sees } from '../../mission-titles.js';
import type { Notice } from '../../shared/notice.js';
import { called, listed, percent } from '../../shared/wording.js';
import type { HandoverForecast } from './handover-forecast.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** How sure one wants to be of a date. */
const LIKELY = 0.85;

/** At the past pace, the transfer ends after the contract does, or beyond what is looked at. */
export function forecastNotices(
  inputs: ReadinessInputs,
  forecast: HandoverForecast | Refusal<'NOT_ENOUGH_HISTORY'>,
  sees: Sees,
): readonly Notice[] {
  if (isRefusal(forecast)) return [];
  const { status, remaining, contractEnd, p85Week } = forecast;
  if (status !== 'AT_RISK' && status !== 'LATE') return [];
  const [fr, en] =
    p85Week === undefined
      ? [`plus de ${FORECAST_HORIZON} semaines`, `more than ${FORECAST_HORIZON} weeks`]
      : [`jusqu’au ${formatDay(fridayOf(p85Week), 'fr')}`, `until ${fridayOf(p85Week)}`];
  const items = remaining.map((ref) => called(ref, titleOf(inputs, 'item', ref, sees)?.fr));
  return [
    {
      code: 'FORECAST_AFTER_END',
      urgency: status === 'LATE' ? 'BLOCKING' : 'WATCH',
      by: contractEnd,
      fact: say(
        `Au rythme actuel, il faut ${fr} pour que tous les savoirs soient transmis avec ${percent(LIKELY, 'fr')} de certitude ; le contrat prend fin le ${formatDay(contractEnd, 'fr')}.`,
        `At the current pace, it takes ${en} to be ${percent(LIKELY, 'en')} sure that every item is transferred; the contract ends on ${contractEnd}.`,
      ),
      expected: say(
        `Concentrer l’effort sur ${listed(items, 'fr')}${items.length > 1 ? ', dans cet ordre' : ''}, ou reporter la fin du contrat.`,
        `Concentrate on ${listed(items, 'en')}${items.length > 1 ? ', in this order' : ''}, or move the end of the contract.`,
      ),
    },
  ];
}
