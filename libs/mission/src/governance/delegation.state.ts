import { addDays } from '#calendar';
import { by, type ReadOnly } from '#decider';
import { lastDayOf, type LastDays } from '../shared/last-days.js';
import type { Trace } from '../shared/trace.js';
import type { Day, Domain, PersonCode } from '../shared/vocabulary.js';
import type { DelegationTerms } from './delegation.events.js';

/** A right to decide, from one day to another, under unchanging terms. */
export interface Delegation extends DelegationTerms {
  grantor: PersonCode;
  /** The line that gave these terms. */
  given: Trace;
  /** What cut it short, when something did. */
  ended?: Trace & { how: 'CHANGED' | 'TRANSFERRED' | 'REVOKED'; reason?: string };
}

/** At this level, holder and grantor decide together. */
export const AGREES = 4;

/** From this level on, the holder decides. */
export const DECIDES = 5;

type Span = Pick<Delegation, 'validFrom' | 'validTo'>;

/** Is the delegation in force on that day? Both its first and its last day count. */
export const isInForceOn = (span: ReadOnly<Span>, day: Day): boolean => span.validFrom <= day && !isOverOn(span, day);

/** Is its last day past? */
const isOverOn = ({ validTo }: ReadOnly<Span>, day: Day): boolean => validTo !== undefined && validTo < day;

/** What was granted, as far as its holders are there: a right to decide ends with the last day of who holds it. */
export const delegationsOf = (governance: {
  readonly granted: readonly ReadOnly<Delegation>[];
  readonly lastDays: Readonly<LastDays>;
}): readonly ReadOnly<Delegation>[] =>
  governance.granted.flatMap((each) => {
    const lastDay = lastDayOf(governance, each.holder);
    if (lastDay === undefined || (each.validTo !== undefined && each.validTo <= lastDay)) return [each];
    return each.validFrom <= lastDay ? [{ ...each, validTo: lastDay }] : [];
  });

/** Do two delegations share a day? An end left out is open. */
export const overlaps = (a: ReadOnly<Span>, b: ReadOnly<Span>): boolean =>
  !isOverOn(a, b.validFrom) && !isOverOn(b, a.validFrom);

/** What a person holds in a domain on a day or later: what is in force, then what is still to come. */
export const heldFrom = (
  delegations: readonly ReadOnly<Delegation>[],
  domain: Domain,
  holder: PersonCode,
  day: Day,
): readonly ReadOnly<Delegation>[] =>
  delegations
    .filter((each) => each.domain === domain && each.holder === holder && !isOverOn(each, day))
    .toSorted(by(({ validFrom }) => validFrom));

/**
 * The delegations once some of them hold no more from a day on. What held before that day is kept with its new end; a
 * delegation that would never have held is left out.
 */
export function cut<Each extends ReadOnly<Delegation>>(
  delegations: readonly Each[],
  isMeant: (delegation: Each) => boolean,
  day: Day,
  ended?: Delegation['ended'],
): Each[] {
  return delegations.flatMap((each) => {
    if (!isMeant(each) || isOverOn(each, day)) return [each];
    return each.validFrom < day ? [{ ...each, validTo: addDays(day, -1), ...(ended && { ended }) }] : [];
  });
}
