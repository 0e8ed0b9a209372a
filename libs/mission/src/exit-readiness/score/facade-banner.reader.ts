import { say, type Sentence } from '#decider';
import { calledEach, type Sees } from '../../mission-titles.js';
import type { OpenView } from '../../reading/mission-views.js';
import { sees } from '../../reading/reading-rights.js';
import type { Ref } from '../../shared/vocabulary.js';
import { worded, type Language } from '../../shared/wording.js';
import { facadeBanner, type FacadeBanner } from './facade-banner.js';
import type { FacadeBanner as ShownFacadeBanner } from './facade-banner.shapes.js';
import { DIMENSION_NAMES } from '../readiness-vocabulary.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';

/** The banner as a person reads it. An acquirer sees which processes, and not the words of the finding. */
export function readFacade({ state, asOf, rights }: OpenView<ReadinessInputs>, language: Language): ShownFacadeBanner {
  const banner = facadeBanner(state, asOf.day);
  const wordless = rights.scope !== undefined;
  return {
    warns: warns(banner),
    message: worded(
      messageOf(state, banner, (slice) => sees(rights, slice)),
      language,
    ),
    facades: banner.facades.map((facade) => ({
      ...facade,
      level: facade.level,
      signal: facade.signal,
      finding: wordless ? undefined : worded(facade.finding, language),
    })),
    firmAuthored: banner.firmAuthored,
    notEvaluated: banner.notEvaluated,
  };
}

const warns = ({ facades }: FacadeBanner): boolean => facades.some(({ counts }) => counts);

function messageOf(inputs: ReadinessInputs, banner: FacadeBanner, seen: Sees): Sentence {
  const processes = (refs: readonly Ref[]) => calledEach(inputs, 'process', refs, seen);
  if (warns(banner)) {
    const { fr, en } = processes(banner.facades.filter(({ counts }) => counts).map(({ process }) => process));
    return say(
      `La dimension D4 (${DIMENSION_NAMES.D4.fr}) compte ${fr} mieux sur le papier qu’en pratique.`,
      `Dimension D4 (${DIMENSION_NAMES.D4.en}) counts ${en} better on paper than in practice.`,
    );
  }
  if (banner.notEvaluated.length === 0) return say('Aucune façade constatée.', 'No façade found.');
  const { fr, en } = processes(banner.notEvaluated);
  return say(
    `Aucune façade constatée, mais sans exécution enregistrée rien n’est vérifié pour ${fr}.`,
    `No façade found, but without recorded executions nothing is verified for ${en}.`,
  );
}
