import type { Day } from '../../shared/vocabulary.js';
import { worded, type Language } from '../../shared/wording.js';
import { facadeBanner, type FacadeBanner } from './facade-banner.js';
import type { FacadeBanner as ShownFacadeBanner } from './facade-banner.shapes.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** The banner as a person reads it. An acquirer sees which processes, and not the words of the finding. */
export function readFacade(
  inputs: ReadinessInputs,
  day: Day,
  wordless: boolean,
  language: Language,
): ShownFacadeBanner {
  const banner = facadeBanner(inputs, day);
  return {
    warns: warns(banner),
    message: worded(messageOf(banner), language),
    facades: banner.facades.map((facade) => ({
      ...facade,
      level: facade.level ?? null,
      signal: facade.signal ?? null,
      finding: wordless ? null : worded(facade.finding, language),
    })),
    firmAuthored: banner.firmAuthored,
    notEvaluated: banner.notEvaluated,
  };
}

const warns = ({ facades }: FacadeBanner): boolean => facades.some(({ counts }) => counts);

function messageOf(banner: FacadeBanner) {
  const counted = banner.facades.filter(({ counts }) => counts).map(({ process }) => process);
  if (warns(banner)) {
    return {
      fr: `D4 compte ${counted.join(', ')} mieux sur le papier qu’en pratique.`,
      en: `D4 counts ${counted.join(', ')} better on paper than in practice.`,
    };
  }
  return banner.notEvaluated.length > 0
    ? {
        fr: `Aucune façade constatée, mais sans exécution enregistrée rien n’est vérifié pour ${banner.notEvaluated.join(', ')}.`,
        en: `No façade found, but without recorded executions nothing is verified for ${banner.notEvaluated.join(', ')}.`,
      }
    : { fr: 'Aucune façade constatée.', en: 'No façade found.' };
}
