import type { Sentence } from '#decider';
import { worded, type Language } from '../../shared/wording.js';
import type { ReadinessReservation } from '../exit-readiness.shapes.js';
import type { RESERVATIONS } from '../readiness-vocabulary.js';
import type { ReadinessScore } from './readiness-score.js';

type Kind = (typeof RESERVATIONS)[number];

/** Everything that forbids READY to a company that passes. */
export function readReservations(
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
    .map(([kind, subjects]) => ({ kind, subjects, sentence: worded(SENTENCES[kind](subjects.join(', ')), language) }));
}

const SENTENCES: Readonly<Record<Kind, (subjects: string) => Sentence>> = {
  ITEMS_WITHOUT_RELAY: (items) => ({
    fr: `Personne d’autre que le dirigeant ne fait seul : ${items}.`,
    en: `No one but the owner does alone: ${items}.`,
  }),
  PROCESSES_BELOW_ESTABLISHED: (processes) => ({
    fr: `Processus critiques sous le niveau 3 : ${processes}.`,
    en: `Critical processes below level 3: ${processes}.`,
  }),
  OPEN_RESERVES: (reserves) => ({ fr: `Réserves ouvertes : ${reserves}.`, en: `Open reserves: ${reserves}.` }),
  WAIVED_GATES: (gates) => ({ fr: `Verrous levés par dérogation : ${gates}.`, en: `Gates waived: ${gates}.` }),
};
