import { anyRef, choice, count, day, domain, int, lastDay, laterDay, newRef, ref, say, site, text } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { describe as described } from './field-description.js';

/** Said in English; the schema says nothing in French. */
const en = (words: string) => say('autre chose', words);

describe('what the schema says of a field', () => {
  it.each([
    [text().about(en('Why.')), 'Why.'],
    [text().about(en('Why.')).starred(), 'Why. Required: refused with REASON_REQUIRED when left out.'],
    [
      day().about(en('When.')).requiredWhen(en('it is over'), 'END_REQUIRED'),
      'When. Required when it is over: refused with END_REQUIRED when left out.',
    ],
    [day().about(en('When.')).requiredElse('END_REQUIRED'), 'When. Required: refused with END_REQUIRED when left out.'],
    [int(1, 5).about(en('How much.')), 'How much. 1 to 5.'],
    [count('PEOPLE').about(en('How many.')), 'How many. 0 to four times the headcount.'],
    [int(1, 5).about(en('How much.')).or(3), 'How much. 1 to 5. Left out: 3.'],
    [
      choice('Colour', ['RED'], { RED: en('red') })
        .about(en('Which.'))
        .or('RED'),
      'Which. Left out: "RED".',
    ],
    [newRef('decision').about(en('Which.')), 'Which. Left out: the next free one, such as D1; the receipt names it.'],
    [anyRef('kpi').about(en('Which.')), 'Which. Left out: the next free one, such as KPI1; the receipt names it.'],
    [ref('decision').about(en('Which.')), 'Which.'],
    [lastDay('from').about(en('Until.')), 'Until. Not before from.'],
    [laterDay('from').about(en('Until.')), 'Until. After from.'],
    [
      domain().about(en('Where.')),
      'Where. One that the mission does not know is refused with UNKNOWN_NAME, unless newName says that it is meant.',
    ],
    [
      site('be distinct').about(en('Where.')),
      'Where. One that is nearly a known one is refused with UNKNOWN_NAME, unless newName says that it is meant.',
    ],
    [site('be free').about(en('Where.')), 'Where.'],
  ])('follows from its declaration: %#', (field, words) => {
    expect(described(field)).toBe(words);
  });
});
