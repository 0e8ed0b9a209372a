import { addMonths, monthOf } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import { takesAttention, type InitiativesState } from './initiatives.state.js';
import { valuesOf } from '../shared/in-order.js';

type State = ReadOnly<InitiativesState>;

/** Each idea adds complexity: more open ones than this are too many. */
export const MOST_OPEN = 5;

/** Hours a week beyond which people are overworked: the French average over twelve weeks. */
export const MOST_HOURS = 44;

/** Bets that still take attention: proposed, approved or launched. */
export const openIdeas = ({ initiatives }: State): number => valuesOf(initiatives).filter(takesAttention).length;

/** What became of ideas in a month, by business day. */
export interface MonthOfIdeas {
  readonly month: string;
  readonly proposed: number;
  readonly approved: number;
  readonly refused: number;
  /** Stopped or closed. */
  readonly ended: number;
}

/** Ideas per month, from that of the first proposal to that of a day; months without an idea too. */
export function ideasByMonth({ initiatives }: State, until: Day): readonly MonthOfIdeas[] {
  const bets = valuesOf(initiatives);
  const first = bets
    .map(({ proposedOn }) => monthOf(proposedOn))
    .sort()
    .at(0);
  if (first === undefined) return [];
  const months: MonthOfIdeas[] = [];
  for (let day = `${first}-01`; monthOf(day) <= monthOf(until); day = addMonths(day, 1)) {
    const month = monthOf(day);
    const count = (days: readonly (Day | undefined)[]) =>
      days.filter((on) => on !== undefined && monthOf(on) === month).length;
    months.push({
      month,
      proposed: count(bets.map(({ proposedOn }) => proposedOn)),
      approved: count(bets.map(({ approval }) => approval?.on)),
      refused: count(bets.map(({ refused }) => refused?.on)),
      ended: count(bets.map(({ stopped, closing }) => stopped?.on ?? closing?.on)),
    });
  }
  return months;
}
