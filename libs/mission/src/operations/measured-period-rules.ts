import { periodEnd } from '#calendar';
import { say, type Refusal } from '#decider';
import { refuse } from '../refusals/refusals.js';
import { refsOf } from '../shared/in-order.js';
import type { Day, Ref } from '../shared/vocabulary.js';

/**
 * Why a thing cannot be measured for a period: it has no dates, it was measured for it, it is not over, or it overlaps
 * those before, all of which are months, weeks or quarters.
 *
 * @param known what was measured of it, by period
 */
export function measuredPeriodRefusal(
  ref: Ref,
  period: string,
  known: Readonly<Record<string, { readonly revision: number }>>,
  today: Day,
): Refusal | undefined {
  const end = periodEnd(period);
  if (end === undefined)
    return refuse('INVALID_INPUT', {
      field: 'period',
      why: say('un mois, une semaine ou un trimestre', 'a month, a week or a quarter'),
    });
  const before = known[period];
  if (before)
    return refuse('ALREADY_MEASURED', {
      what: `${ref} ${period}`,
      revision: before.revision,
      command: 'strikeLine',
    });
  const other = refsOf(known).find((each) => kindOf(each) !== kindOf(period));
  if (other !== undefined)
    return refuse('INVALID_INPUT', {
      field: 'period',
      why: say(`de la même sorte que ${other}`, `of the same kind as ${other}`),
    });
  return end >= today ? refuse('FUTURE_DATE', { date: end, period }) : undefined;
}

/** What is left of a period without its numbers: months, weeks and quarters differ in it. */
const kindOf = (period: string): string => period.replace(/\d+/g, '');
