import { weekOf } from '#calendar';
import type { ReadOnly } from '#decider';
import { wilsonInterval, type ProportionInterval } from '#statistics';
import type { WeeklyTally } from '../weak-signals/weak-signals.state.js';
import { talliesByWeek } from './weekly-tallies.js';
import type { Week } from '../shared/vocabulary.js';
import { ownerOf, type ReadinessInputs } from './readiness-inputs.js';
import { valuesOf } from '../shared/in-order.js';

/** Weeks over which the owner's share is taken. */
export const OWNER_SHARE_WEEKS = 8;

type OwnerInputs = Pick<ReadinessInputs, 'mission' | 'weakSignals' | 'exitReadiness'>;

/** How many of the operating decisions the owner still takes. */
export interface OwnerShare {
  readonly ownerDecisions: number;
  readonly opsDecisions: number;
  /** The tallies that counted, in the order of their weeks. */
  readonly tallies: readonly ReadOnly<WeeklyTally>[];
  /** Observed weeks left out because the owner was away for a test. */
  readonly excludedWeeks: readonly Week[];
  /** The share with its Wilson 95 % interval; left out when no operating decision was counted. */
  readonly interval?: ProportionInterval;
}

/**
 * The owner's share of operating decisions over the last eight weeks known, weeks of an absence test left out: in those
 * the owner could not decide, which says nothing about habits.
 */
export function ownerShare(inputs: OwnerInputs): OwnerShare {
  const { present, away } = ownerWeeks(inputs);
  const tallies = present.slice(-OWNER_SHARE_WEEKS);
  const ownerDecisions = tallies.reduce((sum, tally) => sum + tally.ownerDecisions, 0);
  const opsDecisions = tallies.reduce((sum, tally) => sum + tally.opsDecisions, 0);
  const interval = wilsonInterval(ownerDecisions, opsDecisions);
  const excludedWeeks = away.map(({ week }) => week);
  return { ownerDecisions, opsDecisions, tallies, excludedWeeks, ...(interval && { interval }) };
}

/** The weeks observed, in order: those in which the owner was there, and those that an absence test of theirs meets. */
export function ownerWeeks(inputs: OwnerInputs) {
  const owner = ownerOf(inputs);
  const absences = valuesOf(inputs.exitReadiness.tests)
    .filter(({ absent }) => absent === owner)
    .map(({ from, to }) => ({ first: weekOf(from), last: weekOf(to) }));
  const isAway = ({ week }: ReadOnly<WeeklyTally>) => absences.some(({ first, last }) => first <= week && week <= last);
  const known = talliesByWeek(inputs.weakSignals);
  return { present: known.filter((tally) => !isAway(tally)), away: known.filter(isAway) };
}
