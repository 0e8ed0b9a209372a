import type { Sentence } from '#decider';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { calledEach, type NamedKind } from '../../mission-titles.js';
import type { OpenView } from '../../reading/mission-views.js';
import { sees } from '../../reading/reading-rights.js';
import { worded, type Language } from '../../shared/wording.js';
import type { ReadinessReservation } from '../exit-readiness.shapes.js';
import type { RESERVATIONS } from '../readiness-vocabulary.js';
import type { ReadinessScore } from './readiness-score.js';

type Kind = (typeof RESERVATIONS)[number];

/** Everything that forbids READY to a company that passes. */
export function readReservations(
  { state, rights }: OpenView<ReadinessInputs>,
  { reservations, gates }: ReadinessScore,
  language: Language,
): readonly ReadinessReservation[] {
  const found: readonly (readonly [Kind, readonly string[]])[] = [
    ['ITEMS_WITHOUT_RELAY', reservations.itemsWithoutRelay],
    ['PROCESSES_BELOW_ESTABLISHED', reservations.processesBelowEstablished],
    ['OPEN_RESERVES', reservations.openReserves],
    ['WAIVED_GATES', gates.filter(({ waived }) => waived).map(({ gate }) => gate)],
  ];
  return found
    .filter(([, subjects]) => subjects.length > 0)
    .map(([kind, subjects]) => ({
      kind,
      subjects,
      sentence: worded(
        RESERVATION_SENTENCES[kind](calledEach(state, SUBJECTS[kind], subjects, (slice) => sees(rights, slice))),
        language,
      ),
    }));
}

/** What is left to be said, of what each language calls so. */
export const RESERVATION_SENTENCES: Readonly<Record<Kind, (called: Sentence) => Sentence>> = {
  ITEMS_WITHOUT_RELAY: ({ fr, en }) => ({
    fr: `Personne d’autre que le dirigeant ne fait seul : ${fr}.`,
    en: `No one but the owner does alone: ${en}.`,
  }),
  PROCESSES_BELOW_ESTABLISHED: ({ fr, en }) => ({
    fr: `Processus critiques sous le niveau 3 : ${fr}.`,
    en: `Critical processes below level 3: ${en}.`,
  }),
  OPEN_RESERVES: ({ fr, en }) => ({ fr: `Réserves ouvertes : ${fr}.`, en: `Open reserves: ${en}.` }),
  WAIVED_GATES: ({ fr, en }) => ({ fr: `Verrous levés par dérogation : ${fr}.`, en: `Gates waived: ${en}.` }),
};

const SUBJECTS: Readonly<Record<Kind, NamedKind>> = {
  ITEMS_WITHOUT_RELAY: 'item',
  PROCESSES_BELOW_ESTABLISHED: 'process',
  OPEN_RESERVES: 'reserve',
  WAIVED_GATES: 'gate',
};
