import { isRefusal, type Sentence } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from '../refusals/refusals.js';
import { MOST_ROWS, readSheet, type Sheet } from './sheet-rows.js';
import { decoded, legible } from './sheet-text.js';

const KNOWN = ['a', 'b', 'a, b', 'prix'];
const isKnown = (heading: string) => KNOWN.includes(heading.toLowerCase());

async function read(text: string): Promise<Sheet> {
  const sheet = await readSheet(text, isKnown);
  if (isRefusal(sheet)) throw new Error(sentenceOf(sheet).en);
  return sheet;
}

async function refused(text: string): Promise<Sentence> {
  const sheet = await readSheet(text, isKnown);
  if (!isRefusal(sheet)) throw new Error('It was read.');
  return sentenceOf(sheet);
}

const lines = ({ rows }: Sheet) => rows.map(({ number, line, cells }) => [number, line, ...cells]);

describe('a sheet', () => {
  it.each([
    ['semicolons', 'A;B\r\n1,5;x\r\n'],
    ['commas', 'A,B\n"1,5",x'],
    ['tabs', 'A\tB\n1,5\tx\n'],
    ['line ends of old', 'A;B\r1,5;x\r'],
    ['a byte order mark', '\uFEFFA;B\n1,5;x\n'],
    ['quotation marks everywhere', '"A";"B"\n"1,5";"x"\n'],
    ['a line that says what sets cells apart', 'sep=;\nA;B\n1,5;x'],
  ])('is read with %s', async (_, text) => {
    const sheet = await read(text);
    expect(sheet.headings).toEqual(['A', 'B']);
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([['1,5', 'x']]);
  });

  it('is set apart by what makes most headings known, not by what there is most of', async () => {
    expect(await read('A;"B";une, deux, trois, quatre\n1;2;3')).toMatchObject({ delimiter: ';' });
    expect(await read('a, b;prix\n1;2')).toMatchObject({ delimiter: ';', headings: ['a, b', 'prix'] });
    expect(await read('x;y;z\n1;2;3')).toMatchObject({ delimiter: ';', headings: ['x', 'y', 'z'] });
  });

  it('has cells of several lines, quotation marks in them, and the lines on which rows begin', async () => {
    const sheet = await read('A;B\n"un\ndeux\r\ntrois";"dit ""oui"""\n\n2;12" d’écran\n');
    expect(lines(sheet)).toEqual([
      [1, 2, 'un\ndeux\ntrois', 'dit "oui"'],
      [2, 6, '2', '12" d’écran'],
    ]);
  });

  it('has no rows where lines are empty, and no headings where the last cells are', async () => {
    const sheet = await read('\n;;\nA;B;;\n;;;\n  ;\n1;2;;\n;;;\n');
    expect(sheet.headings).toEqual(['A', 'B']);
    expect(lines(sheet)).toEqual([[1, 6, '1', '2', '', '']]);
  });

  it('may be nothing but headings', async () => {
    expect((await read('A;B\n')).rows).toEqual([]);
  });

  it.each([
    ['empty', '', 'La feuille ne se lit pas : elle est vide.'],
    ['empty but for delimiters', '\n;;;\n', 'La feuille ne se lit pas : elle est vide.'],
    [
      'open to its end',
      'A;B\n1;"deux\n3;4\n',
      'La feuille ne se lit pas : un guillemet ouvert n’est pas refermé, au plus tard à la ligne 3.',
    ],
    ['one endless line', `A;B\n1;"${'x'.repeat(300_000)}`, 'La feuille ne se lit pas : la ligne 2 n’en finit pas.'],
  ])('is refused when it is %s', async (_, text, sentence) => {
    expect((await refused(text)).fr).toBe(sentence);
  });

  it('has ten thousand rows at most, and is not read further', async () => {
    const row = '1;2\n';
    expect((await read(`A;B\n${row.repeat(MOST_ROWS)}`)).rows).toHaveLength(MOST_ROWS);
    expect((await refused(`A;B\n${row.repeat(100_000)}`)).en).toBe(
      'The sheet cannot be read: it has more than 10000 rows; cut it into several sheets, each with its headings.',
    );
  });
});

describe('the bytes of a sheet', () => {
  it.each([
    ['UTF-8', Buffer.from('Échéance;été €')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFÉchéance;été €')],
    ['Windows-1252', Buffer.from('c96368e9616e63653be974e92080', 'hex')],
    ['UTF-16 with its mark', Buffer.from('\uFEFFÉchéance;été €', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFFÉchéance;été €', 'utf16le').swap16()],
  ])('are understood in %s', (_, bytes) => {
    expect(decoded(bytes)).toBe('Échéance;été €');
  });

  it.each([
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'it is a workbook; save it as a CSV file'],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'it is no text file'],
  ])('are refused when they are %s', (_, bytes, why) => {
    expect(decoded(bytes)).toMatchObject({ refused: 'SHEET_UNREADABLE', facts: { why: { en: why } } });
  });

  it('are a text to begin with, or not', () => {
    expect(legible('a;b\t\r\n')).toBe('a;b\t\r\n');
    expect(legible('a\u0000b')).toMatchObject({ refused: 'SHEET_UNREADABLE' });
  });
});
