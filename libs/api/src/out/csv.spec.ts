import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { euros, type Cell } from './cells.js';
import { csvLines } from './csv.js';

const FRENCH = { delimiter: ';', point: ',' } as const;
const ENGLISH = { delimiter: ',', point: '.' } as const;

const text = (said: string): Cell => ({ is: 'text', text: said });
const number = (value: number): Cell => ({ is: 'number', number: value, share: false });

/** The fields of CSV, by RFC 4180. */
function parsed(csv: string, delimiter: string): readonly (readonly string[])[] {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\r\n${delimiter}]*))(${delimiter}|\r\n)`, 'gy');
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(field)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 4 75 00 00 00', "'+33 4 75 00 00 00"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\uff1d1', "'\uff1d1"],
    ['\uff20x', "'\uff20x"],
    ['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
  ])('lets no spreadsheet work out the text %j', (said, shown) => {
    expect(csvLines([[text(said)]], FRENCH)).toBe(`${shown}\r\n`);
  });

  it.each([
    [number(-5), '-5', '-5'],
    [number(-0.25), '-0,25', '"-0.25"'.slice(1, -1)],
    [{ is: 'cents', cents: -123_456 } as const, '-1234,56', '-1234.56'],
    [{ is: 'cents', cents: 7 } as const, '0,07', '0.07'],
    [{ is: 'cents', cents: 1_000_000_000_001 } as const, '10000000000,01', '10000000000.01'],
    [{ is: 'day', day: '2026-09-25' } as const, '2026-09-25', '2026-09-25'],
    [{ is: 'nothing' } as const, '', ''],
  ] as const)('leaves %j a number, a day or nothing', (cell, french, english) => {
    expect(csvLines([[cell, text('x')]], FRENCH)).toBe(`${french};x\r\n`);
    expect(csvLines([[cell, text('x')]], ENGLISH)).toBe(`${english},x\r\n`);
  });

  it('keeps delimiters, quotes, line ends and emoji inside their cell', () => {
    const rows = [[text('a;b,c'), text('dit « non » "non"'), text('deux\r\nlignes'), text('👩‍🏭 fini')]];
    expect(parsed(csvLines(rows, FRENCH), ';')).toEqual([['a;b,c', 'dit « non » "non"', 'deux\r\nlignes', '👩‍🏭 fini']]);
  });

  it('is read again as it was written, but for the apostrophe before what would be worked out', () => {
    const row = fc.array(fc.string({ unit: 'binary' }).map(text), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(row, fc.constantFrom(FRENCH, ENGLISH), (cells, form) => {
        const [read = []] = parsed(csvLines([cells], form), form.delimiter);
        const said = cells.map((cell) => (cell.is === 'text' ? cell.text : ''));
        expect(read.map((each, at) => (each === said[at] ? each : each.replace(/^'/, '')))).toEqual(said);
        for (const each of read) expect(each).not.toMatch(/^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
      }),
    );
  });

  it('tells amounts to the cent, however large', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (cents) => {
        expect(BigInt(euros(cents, ',').replace(',', ''))).toBe(BigInt(cents));
      }),
    );
  });
});
