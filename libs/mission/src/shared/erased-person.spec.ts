import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutErased } from './erased-person.js';

const erased = new Set(['TEC', 'A-1']);

describe('a text about people who are erased', () => {
  it('says so in its language, wherever it names them', () => {
    expect(withoutErased('TEC remplace DIR ; (TEC, A-1)', erased, 'fr')).toBe(
      'personne effacée remplace DIR ; (personne effacée, personne effacée)',
    );
    expect(withoutErased('DIR asks TEC: A-1’s line', erased, 'en')).toBe(
      'DIR asks erased person: erased person’s line',
    );
  });

  it('leaves alone what only contains or continues their code', () => {
    for (const other of ['TECH', 'TEC-2', 'A-12', 'xA-1', 'K_TEC', 'ÉTEC', 'tec']) {
      expect(withoutErased(`${other} is late`, erased, 'en')).toBe(`${other} is late`);
    }
  });

  it('never names them', () => {
    const code = fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,5}[A-Z0-9]$/);
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 4 }), fc.array(fc.string()), (codes, words) => {
        const text = codes.flatMap((each, at) => [each, words[at] ?? '']).join(' ');
        const shown = withoutErased(text, new Set(codes), 'en').split(/[^\p{L}\p{N}_-]/u);
        expect(shown.filter((word) => codes.includes(word))).toEqual([]);
      }),
    );
  });
});
