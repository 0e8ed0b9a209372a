import { say } from '#decider';
import type { Language } from '#mission';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { createHash } from 'node:crypto';

/** A day in a calendar, and what it is about. */
export interface CalendarDay {
  /** What makes it the same event when it is read again: its day, its words and its state may have changed. */
  readonly about: readonly string[];
  readonly day: string;
  /** The last day, when it takes several. */
  readonly to?: string;
  readonly summary: string;
  readonly description: string;
}

const NAME = say('Relais', 'Relais');
const REFRESH_S = 3_600;
const DAY_MS = 86_400_000;

/**
 * A calendar (RFC 5545): the same days give the same bytes, so that a program that has read it before need not read it
 * again. Whole days that do not make anybody busy.
 */
export function icsOf(
  days: readonly CalendarDay[],
  { language, url }: { readonly language: Language; readonly url: string },
): string {
  const calendar = ical({
    name: NAME[language],
    prodId: { company: 'Relais', product: 'Relais', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_S,
    url,
  });
  const named = new Set<string>();
  for (const { about, day, to, summary, description } of days) {
    const id = idOf(about, named);
    calendar.createEvent({
      id,
      // Not the moment at which it is read: it would be another event each time.
      stamp: midnight(day),
      start: midnight(day),
      ...(to !== undefined && to > day && { end: new Date(midnight(to).getTime() + DAY_MS) }),
      allDay: true,
      summary,
      description,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Several things that are about the same are told apart by their order. */
function idOf(about: readonly string[], named: Set<string>): string {
  for (let more = 0; ; more++) {
    const hash = createHash('sha256')
      .update(JSON.stringify([...about, more]))
      .digest('base64url')
      .slice(0, 32);
    const id = `${hash}@relais`;
    if (named.has(id)) continue;
    named.add(id);
    return id;
  }
}
