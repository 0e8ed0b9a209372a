import { fridayOf } from '#calendar';
import type { Sentence } from '#decider';
import type { Day, Week } from '../../shared/vocabulary.js';
import type { ForecastStatus } from '../readiness-vocabulary.js';

/** Day and month, as both languages of the product write them here. */
const short = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}`;

/** What a forecast says in a sentence. */
export function forecastMessage(status: ForecastStatus, contractEnd: Day, p85: Week | undefined): Sentence {
  const likely = p85 === undefined ? '' : short(fridayOf(p85));
  const end = short(contractEnd);
  switch (status) {
    case 'DONE':
      return { fr: 'Tous les savoirs sont transmis.', en: 'All items are transferred.' };
    case 'ON_TRACK':
      return { fr: `Passation probable avant le ${likely} (P85).`, en: `Handover likely before ${likely} (P85).` };
    case 'AT_RISK':
      return {
        fr: 'Une chance sur deux, pas plus : P85 après la fin du contrat.',
        en: 'An even chance at best: P85 is after contract end.',
      };
    case 'LATE':
      return {
        fr: `Au rythme actuel, la passation n'aura pas lieu avant la fin du contrat (${end}).`,
        en: `At the current pace, handover will not happen before the contract ends (${end}).`,
      };
  }
}
