import type { Refusal } from '#decider';
import type { OpenView } from '../../reading/mission-views.js';
import { sees } from '../../reading/reading-rights.js';
import { refuse } from '../../refusals/refusals.js';
import { worded, type Language } from '../../shared/wording.js';
import type { PublishedCheckpoint } from '../gates/gate-rules.js';
import { leverAct } from './lever-acts.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { simulateValue, type ValueHypothesis } from './value-simulation.js';
import type { ValueSimulation } from './value-simulation.shapes.js';

const LABEL = 'HYPOTHESIS';

/** A hypothesis as someone sends it, perhaps with parts left out. */
export type GivenHypothesis = { readonly [Part in keyof ValueHypothesis]?: ValueHypothesis[Part] | null };

/** The hypothesis, or what is missing in it: without all of it nothing is said about value. */
export function completeHypothesis({ ebitdaCents, multiple, source }: GivenHypothesis): ValueHypothesis | Refusal {
  if (ebitdaCents && multiple && source?.trim()) return { ebitdaCents, multiple, source };
  const given = { ebitdaCents: Boolean(ebitdaCents), multiple: Boolean(multiple), source: Boolean(source?.trim()) };
  const missing = Object.entries(given).flatMap(([part, isGiven]) => (isGiven ? [] : [part]));
  return refuse('HYPOTHESIS_REQUIRED', { missing });
}

/** What levers would be worth under a hypothesis, as a person reads it. */
export function readValueSimulation(
  { state, asOf, rights }: OpenView<ReadinessInputs>,
  checkpoints: readonly PublishedCheckpoint[],
  hypothesis: ValueHypothesis,
  language: Language,
): ValueSimulation {
  const { levers, ...simulation } = simulateValue(hypothesis, { inputs: state, checkpoints }, asOf.day);
  return {
    ...simulation,
    ...hypothesis,
    asOf,
    label: LABEL,
    caution: worded(CAUTION, language),
    levers: levers.map(({ lever: { action, subjects, effect }, effectCents }) => ({
      label: LABEL,
      action,
      subjects,
      act: worded(
        leverAct(state, { action, subjects }, (slice) => sees(rights, slice)),
        language,
      ),
      points: effect.points,
      effectCents,
      gates: [...effect.lifts, ...effect.eases],
    })),
  };
}

const CAUTION = {
  fr: 'Hypothèse, pas une évaluation : EBITDA et multiple sont ceux qui ont été donnés, et un point de score y vaut un centième. Aucune étude n’appuie cette proportion ; un verrou ouvert peut arrêter une vente à n’importe quel prix.',
  en: 'A hypothesis, not a valuation: EBITDA and multiple are as given, and a point of score is worth one hundredth of them. No study supports that proportion; an open gate may stop a sale at any price.',
};
