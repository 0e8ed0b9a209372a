import { addMonths, formatDay } from '#calendar';
import { type ReadOnly, type Refusal, say } from '#decider';
import type { MissionState } from '../../mission-state.js';
import { refuse } from '../../refusals/refusals.js';
import type { Day } from '../../shared/vocabulary.js';

/**
 * What the employees of a company for sale are owed, by country: below the first headcount, to be told some months
 * before the closing; below the second, to be told. France: articles L. 23-10-1 and L. 23-10-7 of the commercial code,
 * as parameters and not as legal advice.
 */
const NOTICES: Readonly<Record<string, { waitBelow: number; informBelow: number; months: number }>> = {
  FR: { waitBelow: 50, informBelow: 250, months: 2 },
};

/** Below this headcount the employees must be informed before a closing; 0 in a country without a rule. */
export const informBelow = (country: string): number => NOTICES[country]?.informBelow ?? 0;

/** What forbids a closing on that day because of the employees' right to be told. */
export function noticeRefusal({ mission, exitReadiness }: ReadOnly<MissionState>, closingOn: Day): Refusal | undefined {
  const { headcount = 0, country = '' } = mission.draft ?? {};
  const notice = NOTICES[country];
  const informedOn = exitReadiness.employeesInformed?.on;
  if (!notice || headcount >= notice.informBelow) return undefined;
  if (informedOn === undefined) {
    return refuse('EMPLOYEE_NOTICE', { why: say('salariés non informés', 'employees not informed'), headcount });
  }
  const earliest = addMonths(informedOn, notice.months);
  return headcount < notice.waitBelow && closingOn < earliest
    ? refuse('EMPLOYEE_NOTICE', {
        why: say(`pas avant le ${formatDay(earliest, 'fr')}`, `not before ${earliest}`),
        informedOn,
        earliest,
        headcount,
      })
    : undefined;
}
