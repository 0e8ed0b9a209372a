import type { Ref } from '../../shared/vocabulary.js';
import type { GateState } from '../gates/gates.js';
import type { Band, Verdict } from '../readiness-vocabulary.js';

/** From this score on, a company without open gates is ready. */
export const READY_FROM = 72;

/** What is left to be said against a company that passes. */
export interface Reservations {
  /** Items that no one but the owner does alone, in register order. */
  readonly itemsWithoutRelay: readonly Ref[];
  /** Critical processes that are not established, by code. */
  readonly processesBelowEstablished: readonly Ref[];
  /** Reserves raised and not lifted. */
  readonly openReserves: readonly Ref[];
}

/** The verdict: gates first, then the score, then what is left to be said. */
export function verdictOf(gates: readonly GateState[], score: number, reservations: Reservations): Verdict {
  if (gates.some(({ blocks }) => blocks)) return 'NOT_READY_BLOCKED';
  if (score < READY_FROM) return 'NOT_READY_SCORE';
  const left = Object.values(reservations) as readonly (readonly Ref[])[];
  const reserved = left.some((subjects) => subjects.length > 0) || gates.some(({ waived }) => waived);
  return reserved ? 'READY_WITH_RESERVATIONS' : 'READY';
}

export const bandOf = (score: number): Band => (score < 50 ? 'below-50' : score > READY_FROM ? 'above-72' : '50-72');
