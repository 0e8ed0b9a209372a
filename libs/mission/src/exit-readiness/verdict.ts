import type { GateState } from './gates.js';
import type { Verdict } from './readiness-vocabulary.js';

/** From this score on, a company without open gates is ready. */
export const READY_FROM = 72;

/** Where a score stands among companies for sale; Exit Planning Institute, as quoted by a secondary source. */
export type Band = 'below-50' | '50-72' | 'above-72';

/** What is left to be said against a company that passes. */
export interface Reservations {
  /** An item that nobody but the owner does alone. */
  readonly itemWithoutRelay: boolean;
  /** A critical process that is not established. */
  readonly processBelowEstablished: boolean;
  readonly openReserve: boolean;
}

/** The verdict: gates first, then the score, then what is left to be said. */
export function verdictOf(gates: readonly GateState[], score: number, reservations: Reservations): Verdict {
  if (gates.some(({ blocks }) => blocks)) return 'NOT_READY_BLOCKED';
  if (score < READY_FROM) return 'NOT_READY_SCORE';
  const reserved = Object.values(reservations).some(Boolean) || gates.some(({ waived }) => waived);
  return reserved ? 'READY_WITH_RESERVATIONS' : 'READY';
}

export const bandOf = (score: number): Band => (score < 50 ? 'below-50' : score > READY_FROM ? 'above-72' : '50-72');
