import { fridayOf, isClosedWeek, openDaysOfWeek, type Closures } from '#calendar';
import { type Refusal, say } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { Day, Week } from '../shared/vocabulary.js';
import type { TallyCount, TallyCounts } from './weak-signals.events.js';

/** Each of these counts is a part of the other. */
const PARTS: readonly (readonly [part: TallyCount, whole: TallyCount])[] = [
  ['contributors', 'invited'],
  ['ownerDecisions', 'opsDecisions'],
  ['ritualsHeld', 'ritualsPlanned'],
];

/** What is wrong with the counts of a week, the first rule that fails; undefined when nothing is. */
export function tallyRefusal(week: Week, counts: TallyCounts, closures: Closures): Refusal | undefined {
  return (
    closedWeekHasNoTally(week, counts, closures) ??
    daysFitTheCalendar(week, counts, closures) ??
    partsFitInWholes(counts)
  );
}

/** A week is counted once it has reached its Friday, holiday or not. */
export function weekIsOver(week: Week, today: Day): Refusal | undefined {
  const friday = fridayOf(week);
  return friday > today ? refuse('FUTURE_DATE', { date: friday, week }) : undefined;
}

const closedWeekHasNoTally = (week: Week, { openDays }: TallyCounts, closures: Closures): Refusal | undefined =>
  openDays === 0 || isClosedWeek(closures, week) ? refuse('CLOSED_WEEK', { week }) : undefined;

function daysFitTheCalendar(week: Week, { openDays }: TallyCounts, closures: Closures): Refusal | undefined {
  const workingDays = openDaysOfWeek(week, closures);
  return openDays > workingDays ? refuse('CALENDAR_MISMATCH', { week, workingDays, openDays }) : undefined;
}

function partsFitInWholes(counts: TallyCounts): Refusal | undefined {
  const misfit = PARTS.find(([part, whole]) => counts[part] > counts[whole]);
  if (!misfit) return undefined;
  const [part, whole] = misfit;
  const [some, all] = [counts[part], counts[whole]];
  return refuse('INVALID_INPUT', {
    field: part,
    why: say(`${part} ${some} dépasse ${whole} ${all}`, `${part} ${some} is more than ${whole} ${all}`),
  });
}
