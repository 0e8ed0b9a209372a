import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { icsOf, type CalendarDay } from './ics.js';

const OPTIONS = { language: 'fr', url: 'https://relais.example/' } as const;

const day = (about: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  about: [about],
  day: '2026-09-25',
  summary: 'Jalon J1',
  description: 'À qui : la direction',
  ...more,
});

const written = (...days: readonly CalendarDay[]) => icsOf(days, OPTIONS);
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

describe('A calendar', () => {
  it('holds whole days, shown as free time', () => {
    const [event] = eventsIn(written(day('a', { to: '2026-09-27' })));
    expect(event?.startDate.toString()).toBe('2026-09-25');
    expect(event?.endDate.toString()).toBe('2026-09-28');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://relais.example/');
  });

  it('says how often to look again', () => {
    expect(written()).toMatch(/^REFRESH-INTERVAL;VALUE=DURATION:PT1H\r$/m);
    expect(written()).toMatch(/^X-PUBLISHED-TTL:PT1H\r$/m);
  });

  it('is the same bytes for the same days, whenever it is written', () => {
    expect(written(day('a'), day('b'))).toBe(written(day('a'), day('b')));
    expect(written(day('a'))).toMatch(/^DTSTAMP:20260925T000000Z\r$/m);
  });

  it('knows an event again when its day or its words have changed', () => {
    const uid = (each: CalendarDay) => eventsIn(written(each))[0]?.uid;
    expect(uid(day('a', { day: '2027-01-04', summary: 'autre' }))).toBe(uid(day('a')));
    expect(uid(day('b'))).not.toBe(uid(day('a')));
  });

  it('tells events apart that are about the same', () => {
    const events = eventsIn(written(day('a'), day('a'), day('b')));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
  });

  it('keeps every text, in lines of 75 bytes at most that split no character', () => {
    const special = fc.constantFrom(',', ';', '\\', '\n', ':', '"', '👩‍🏭', 'é', 'BEGIN:VEVENT', '\nEND:VCALENDAR\n');
    // CR is a line end of RFC 5545 itself, and no other control can be recorded; U+FFFD would tell of a character cut in two.
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\u2028\u2029\ufffd]/u.test(text));
    const text = fc
      .array(fc.oneof(special, plain), { minLength: 1, maxLength: 40 })
      .map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(fc.array(fc.record({ summary: text, description: text }), { maxLength: 5 }), (said) => {
        const ics = icsOf(
          said.map((each, at) => day(String(at), each)),
          OPTIONS,
        );
        expect(eventsIn(ics).map(({ summary, description }) => ({ summary, description }))).toEqual(said);
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(ics).not.toContain('\ufffd');
      }),
      { numRuns: 200 },
    );
  });
});
