import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLegible, isStorableName, isStorableText, nameKey, plainName, plainText, sameName } from '#decider';

const SPELLINGS = [
  'trésorerie',
  'tre\u0301sorerie',
  'Trésorerie',
  'TRÉSORERIE',
  '  trésorerie\u00a0',
  'tréso\u200brerie',
  '\ufefftréso\u00adrerie',
  'tréso\u2060rerie\ufe0f',
  '\uff54résorerie',
  'trésorerie\u3164',
];

describe('names', () => {
  it.each(SPELLINGS)('%j is trésorerie', (spelling) => {
    expect(sameName(spelling, 'trésorerie')).toBe(true);
  });

  it.each(['tresorerie', 'trésoreries', 'tré sorerie', 'trésorerie 2', ''])('%j is not', (spelling) => {
    expect(sameName(spelling, 'trésorerie')).toBe(false);
  });

  it.each([
    ['Vallée de l’Isère', "Vallée de l'Isère"],
    ['L‘atelier', 'l´atelier'],
    ['Saint‑Égrève', 'Saint-Égrève'],
    ['Saint–Égrève', 'SAINT-ÉGRÈVE'],
    ['Le “bureau”', 'le "bureau"'],
  ])('%j and %j are one', (one, other) => {
    expect(sameName(one, other)).toBe(true);
    expect(plainName(one)).toBe(one);
  });

  it('keep their capitals and lose what does not show', () => {
    expect(plainName(' Banc\u00a0 d’essai\u2009\u200b Vale\u0301rie ')).toBe('Banc d’essai Valérie');
  });

  it.each(['PME\u0000X', 'a\tb', 'a\nb', 'a\u0085b', 'a\u007fb', '\ud83d', 'x\udc00y', 'a\ue000'])(
    '%j is no name',
    (spelling) => {
      expect(isStorableName(plainName(spelling))).toBe(false);
    },
  );

  it('have one normal form and one key, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(plainName(plainName(typed))).toBe(plainName(typed));
        expect(nameKey(nameKey(typed))).toBe(nameKey(typed));
        expect(sameName(typed, plainName(typed))).toBe(true);
      }),
    );
  });
});

describe('texts', () => {
  it('keep their lines', () => {
    expect(plainText(' un\r\ndeux\rtrois\tquatre \n')).toBe('un\ndeux\ntrois\tquatre');
    expect(isStorableText('un\ndeux\ttrois 👩‍🔧')).toBe(true);
  });

  it.each(['PME\u0000X', '\u0007', 'a\u001bb', '\ud83d', 'a\udfffb', 'a\u009b'])('%j cannot be stored', (typed) => {
    expect(isStorableText(typed)).toBe(false);
  });

  it.each([
    '',
    ' ',
    '\u200b',
    '\u2800',
    '\u3164',
    '\u115f\u1160',
    '\uffa0',
    '\u034f',
    '\u0301\u0302',
    '…',
    '...',
    '—',
    '👍',
    '\u2028',
  ])('%j says nothing', (typed) => {
    expect(isLegible(typed)).toBe(false);
  });

  it.each(['a', '7', '½', 'é', '理由', 'سبب', 'e\u0301', '👍 ok'])('%j says something', (typed) => {
    expect(isLegible(typed)).toBe(true);
  });
});
