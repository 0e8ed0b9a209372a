import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from './cells.js';
import { workbook } from './workbook.js';

const text = (said: string): Cell => ({ is: 'text', text: said });

/** The cells of the second sheet, as another library reads them. */
async function reread(rows: readonly (readonly Cell[])[]) {
  const sheet = { label: 'Feuille', headings: ['A', 'B'], rows };
  const book = read(await workbook([], [sheet], 'fr'), { cellFormula: true });
  const found = book.Sheets['Feuille'];
  if (!found) throw new Error('There is no such sheet');
  return found;
}

const valuesIn = async (rows: readonly (readonly Cell[])[]) =>
  utils.sheet_to_json<unknown[]>(await reread(rows), { header: 1, raw: true }).slice(1);

describe('A workbook', () => {
  it.each([
    '=1+1',
    '-5',
    '@SUM(A1)',
    'a\tb',
    'deux\nlignes',
    ' bord ',
    '<a href="x">&amp;</a>',
    '👩‍🏭',
    'constructor',
    '__proto__',
    'toString',
    '_x0041_',
    '_X005f_x0041_',
    'cr\rlf',
    '\u0007',
  ])('holds %j as the text that it is', async (said) => {
    const sheet = await reread([[text(said)]]);
    expect(sheet['A2']).toMatchObject({ t: 's', v: said });
    expect((sheet['A2'] as { f?: string }).f).toBeUndefined();
  });

  it('holds any text', async () => {
    const said = fc.string({ unit: 'binary', minLength: 1 }).filter((each) => !/[\u{1fffe}-\u{10ffff}]/u.test(each));
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 8 }), async (texts) => {
        expect(await valuesIn(texts.map((each) => [text(each)]))).toEqual(texts.map((each) => [each]));
      }),
      { numRuns: 30 },
    );
  });

  it('holds numbers, amounts and days as what they are', async () => {
    const row: readonly Cell[] = [
      { is: 'number', number: -5.25, share: false },
      { is: 'number', number: 0.625, share: true },
      { is: 'cents', cents: 123_456 },
      { is: 'day', day: '2026-09-25' },
      { is: 'day', day: '1900-01-31' },
    ];
    const sheet = await reread([row]);
    expect([sheet['A2'], sheet['B2'], sheet['C2']]).toMatchObject([
      { t: 'n', v: -5.25 },
      { t: 'n', v: 0.625, w: '62.5%' },
      { t: 'n', v: 1234.56 },
    ]);
    expect(sheet['D2']).toMatchObject({ t: 'n', v: 46_290, w: '2026-09-25' });
    expect(sheet['E2']).toMatchObject({ t: 's', v: '1900-01-31' });
  });

  it('cuts a text that is longer than Excel takes, and no character in two', async () => {
    const [[found] = []] = await valuesIn([[text('é'.repeat(32_765) + '👩'.repeat(10))]]);
    expect(String(found).length).toBeLessThanOrEqual(32_767);
    expect(String(found)).toMatch(/é…$/);
  });

  it('begins with a sheet that says what there is, and why something is not', async () => {
    const entries = [
      { label: 'Jalons', name: 'milestones', rows: 3 },
      { label: 'Refus', name: 'refusals', rows: 0, why: 'hors du périmètre' },
    ];
    const book = read(await workbook(entries, [], 'fr'));
    expect(book.SheetNames).toEqual(['Sommaire']);
    expect(utils.sheet_to_json(book.Sheets['Sommaire'] ?? {}, { header: 1 })).toEqual([
      ['Feuille', 'CSV', 'Lignes', 'Remarque'],
      ['Jalons', 'milestones.csv', 3],
      ['Refus', 'refusals.csv', , 'hors du périmètre'],
    ]);
  });
});
