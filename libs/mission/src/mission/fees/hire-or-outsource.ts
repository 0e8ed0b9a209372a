import type { Cents } from '../../shared/vocabulary.js';
import { MOVED_INPUTS, type MovedInput } from './fees-vocabulary.js';

/** What someone supposes about hiring for the role instead. */
export interface HireHypothesis {
  /** Yearly gross salary. */
  readonly salaryCents: Cents;
  /** Employer’s contributions, as a share of the salary. */
  readonly employerRate: number;
  /** What one search costs. */
  readonly recruitmentCents: Cents;
  /** Months from the beginning of a search to the first day of whoever was found. */
  readonly monthsToFind: number;
  /** Months from the first day until someone does all of the work; what they do rises in a straight line. */
  readonly monthsToProductive: number;
  /** Probability that the hire fails and leaves after a year, so that a second search begins. */
  readonly failureRate: number;
  /** For how many months the two are compared. */
  readonly months: number;
}

/** What the mission costs and does in a month. */
export interface MissionMonth {
  /** YYYY-MM. */
  readonly month: string;
  readonly cents: Cents;
  /** Whether the amount was charged; else it is what was agreed. */
  readonly isCharged: boolean;
  /** Part of a full-time month’s work. */
  readonly work: number;
}

/** Both courses up to the end of a month. */
export interface ComparedMonth {
  readonly month: string;
  readonly missionCents: Cents;
  readonly isCharged: boolean;
  readonly hireCents: Cents;
  readonly missionTotalCents: Cents;
  readonly hireTotalCents: Cents;
  readonly missionWork: number;
  readonly hireWork: number;
}

/** A failed hire leaves then, and the second search begins. */
const FAILS_AFTER_MONTHS = 12;

/** Months between two moments of a course, as far as someone is there from one to another. */
const overlap = (from: number, to: number, since: number, until: number): number =>
  Math.max(0, Math.min(to, until) - Math.max(from, since));

/** Full-time months of work that someone has done after some months: half of the time until they are productive, all after. */
const workAfter = (months: number, monthsToProductive: number): number =>
  months < monthsToProductive ? (months * months) / (2 * monthsToProductive) : months - monthsToProductive / 2;

/** What a person who is there from one moment to another costs and does in a month, whose number begins with 1. */
function stay(
  month: number,
  since: number,
  until: number,
  { salaryCents, employerRate, monthsToProductive }: HireHypothesis,
) {
  const there = overlap(month - 1, month, since, until);
  const before = Math.max(0, Math.min(month - 1, until) - since);
  return {
    cents: ((salaryCents * (1 + employerRate)) / 12) * there,
    work: workAfter(before + there, monthsToProductive) - workAfter(before, monthsToProductive),
  };
}

/**
 * What hiring costs and does in a month on average: recruitment when a search begins, salary and contributions from the day
 * on which someone is found. With the failure rate, that person leaves after month 12 and a second search begins.
 */
export function hireIn(month: number, hypothesis: HireHypothesis): { readonly cents: number; readonly work: number } {
  const { monthsToFind, failureRate, recruitmentCents } = hypothesis;
  const kept = stay(month, monthsToFind, Infinity, hypothesis);
  const first = stay(month, monthsToFind, FAILS_AFTER_MONTHS, hypothesis);
  const second = stay(month, FAILS_AFTER_MONTHS + monthsToFind, Infinity, hypothesis);
  const searches = (month === 1 ? 1 : 0) + (month === FAILS_AFTER_MONTHS ? failureRate : 0);
  const expected = (part: 'cents' | 'work') =>
    (1 - failureRate) * kept[part] + failureRate * (first[part] + second[part]);
  return { cents: recruitmentCents * searches + expected('cents'), work: expected('work') };
}

/** Both courses, month by month. */
export function compared(mission: readonly MissionMonth[], hypothesis: HireHypothesis): readonly ComparedMonth[] {
  let [missionTotal, hireTotal] = [0, 0];
  return mission.map(({ month, cents, isCharged, work }, index) => {
    const hire = hireIn(index + 1, hypothesis);
    missionTotal += cents;
    hireTotal += hire.cents;
    return {
      ...{ month, isCharged },
      missionCents: cents,
      hireCents: Math.round(hire.cents),
      missionTotalCents: missionTotal,
      hireTotalCents: Math.round(hireTotal),
      ...{ missionWork: work, hireWork: hire.work },
    };
  });
}

/** The first month at whose end the course that was dearer after the first month has become the cheaper one, from 1. */
export function crossing(months: readonly ComparedMonth[]): number | undefined {
  const ahead = ({ missionTotalCents, hireTotalCents }: ComparedMonth) => Math.sign(missionTotalCents - hireTotalCents);
  const at = months.findIndex((month) => ahead(month) !== 0 && ahead(month) === -ahead(months[0] ?? month));
  return at < 0 ? undefined : at + 1;
}

/** How far each is moved, down and up. */
const MOVED_BY = 0.2;

export interface Sensitivity {
  readonly input: MovedInput;
  /** Crossing month with 20 % less of it, and with 20 % more; undefined: none in the months compared. */
  readonly less: number | undefined;
  readonly more: number | undefined;
}

/** How the crossing moves when one input is a fifth less or more, the one that moves it most first. */
export function sensitivities(mission: readonly MissionMonth[], hypothesis: HireHypothesis): readonly Sensitivity[] {
  const crossingWith = (input: MovedInput, factor: number) =>
    input === 'fees'
      ? crossing(
          compared(
            mission.map((each) => ({ ...each, cents: each.cents * factor })),
            hypothesis,
          ),
        )
      : crossing(compared(mission, moved(hypothesis, input, factor)));
  const never = hypothesis.months + 1;
  const shift = ({ less = never, more = never }: Sensitivity) => Math.abs(more - less);
  return MOVED_INPUTS.map((input) => ({
    input,
    less: crossingWith(input, 1 - MOVED_BY),
    more: crossingWith(input, 1 + MOVED_BY),
  })).toSorted((one, other) => shift(other) - shift(one));
}

/** A rate stays one. */
const moved = (hypothesis: HireHypothesis, input: Exclude<MovedInput, 'fees'>, factor: number): HireHypothesis => ({
  ...hypothesis,
  [input]: input === 'failureRate' ? Math.min(1, hypothesis[input] * factor) : hypothesis[input] * factor,
});
