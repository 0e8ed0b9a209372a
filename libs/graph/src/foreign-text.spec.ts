import { describe, expect, it } from '@jest/globals';
import { foreignTexts } from './foreign-text.js';

const fields = (value: unknown) => foreignTexts(value, 'input').map(({ field }) => field);

describe('texts that cannot be kept', () => {
  it('are found however deep, each under the path of its field', () => {
    expect(
      fields({ a: 'PME\u0000X', b: { c: ['good', '\ud83d'], d: [{ e: 'x\u0007' }] }, f: 'fine', g: 3, h: null }),
    ).toEqual(['input.a', 'input.b.c', 'input.b.d.0.e']);
  });

  it('break a rule that has a name and a sentence', () => {
    expect(foreignTexts('\u0000', 'input.title')).toEqual([
      {
        field: 'input.title',
        rule: 'isStorable',
        message: 'input.title: must hold no control characters, half characters or private ones.',
      },
    ]);
  });

  it('are none of what has lines, or is no text', () => {
    expect([{ a: 'un\r\ndeux\ttrois' }, null, undefined, 7, []].map(fields)).toEqual([[], [], [], [], []]);
  });
});
