import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { OpenView } from '../../reading/mission-views.js';
import { sees } from '../../reading/reading-rights.js';
import { worded, type Language } from '../../shared/wording.js';
import { simplifications } from './simplification.js';
import type { Simplification } from './simplification.shapes.js';

/** What can go on the day of the answer, as far as the reader may know what it rests on. */
export function readSimplification(
  { state, asOf, rights }: OpenView<ReadinessInputs>,
  language: Language,
): Simplification {
  const found = state.mission.status === 'CLOSED' ? [] : simplifications(state, asOf.day);
  return {
    asOf,
    items: found
      .filter(({ slices }) => slices.every((slice) => sees(rights, slice)))
      .map(({ kind, subject, name, other, since, correlation, periods, command, why, lost }) => ({
        ...{ kind, subject, name, other, since, correlation, periods, command },
        why: worded(why, language).text,
        lost: worded(lost, language).text,
      })),
  };
}
