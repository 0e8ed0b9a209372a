import { readPdf, rowsInPdf, textInPdf } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { printed, type Block, type Paper, type Table } from './index.js';

const paper = (...blocks: readonly Block[]): Paper => ({
  title: 'Rapport de préparation',
  language: 'fr',
  madeAt: '2026-03-02T10:00:00.000Z',
  running: ['Rapport de préparation · PME Cèdre', 'ligne 412 · 2 mars 2026'],
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
  blocks: [{ is: 'heading', level: 1, text: 'Rapport de préparation' }, ...blocks],
});
const read = async (...blocks: readonly Block[]) => readPdf(await printed(paper(...blocks)));

/** A table of which every seventh row takes several lines. */
const table = (rows: number, name = 'D'): Table => ({
  is: 'table',
  columns: [{ heading: 'Décision' }, { heading: 'Titre' }, { heading: 'Montant', align: 'end' }],
  rows: Array.from({ length: rows }, (_, at) => [
    `${name}-${at}`,
    at % 7 === 0 ? 'Une décision dite avec beaucoup de mots. '.repeat(8).trim() : 'Courte',
    `${at},50 €`,
  ]),
});
const heading = (text: string, level: 2 | 3 = 2): Block => ({ is: 'heading', level, text });
const paragraph = (text: string): Block => ({ is: 'paragraph', text });

describe('A printed table', () => {
  it('has each of its rows once, in order, on one page', async () => {
    const long = table(300);
    const pdf = await read(long);
    expect(pdf.pages.length).toBeGreaterThan(8);
    expect(rowsInPdf(pdf)).toEqual([long.columns.map((column) => column.heading), ...long.rows]);
    const names = pdf.pages.map(({ tags }) => tags.filter(({ text }) => /^D-\d+$/.test(text)).map(({ text }) => text));
    for (const [page, rows] of names.entries())
      expect(rowsInPdf({ pages: [pdf.pages[page]!] }).filter(([name]) => name !== 'Décision')).toEqual(
        long.rows.filter(([name]) => rows.includes(name!)),
      );
  });

  it('shows its headings on every page, and says them once', async () => {
    const { pages } = await read(table(300));
    const [, ...later] = pages;
    for (const { artifacts } of later) expect(artifacts.join(' ')).toContain('Décision Titre Montant');
    expect(pages.flatMap(({ tags }) => tags).filter(({ text }) => text === 'Montant')).toHaveLength(1);
  });

  it('goes on on the next page inside a row only where no page could hold it', async () => {
    const text = Array.from({ length: 4_000 }, (_, at) => `mot${at}`).join(' ');
    const pdf = await read(heading('Longue'), {
      is: 'table',
      columns: [{ heading: 'Question' }, { heading: 'Réponse' }],
      rows: [
        ['Q1', text],
        ['Q2', 'courte'],
      ],
    });
    expect(pdf.pages.length).toBeGreaterThan(3);
    const said = pdf.pages.flatMap(({ tags }) => tags.filter(({ tag }) => tag === 'TD').map((each) => each.text));
    expect(said.join(' ')).toBe(`${text} courte`);
    expect(pdf.pages[0]?.tags.some(({ text: on }) => on.startsWith('mot0 '))).toBe(true);
  });

  it('says what its cells are to whoever cannot see them', async () => {
    const bytes = await printed(paper(table(2)));
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.tags.map(({ tag }) => tag).slice(0, 13)).toEqual([
      'Document',
      'H1',
      'Table',
      'THead',
      'TR',
      'TH',
      'TH',
      'TH',
      'TBody',
      'TR',
      'TH',
      'TD',
      'TD',
    ]);
    expect(bytes.toString('latin1').match(/\/Scope \/Column/g)).toHaveLength(3);
    expect(bytes.toString('latin1').match(/\/Scope \/Row/g)).toHaveLength(2);
  });
});

describe('A printed heading', () => {
  it('is never the last on its page, wherever it comes', async () => {
    const ends: readonly (readonly Block[])[] = [
      [heading('Section'), paragraph('Deux phrases. '.repeat(20))],
      [heading('Section'), heading('Partie', 3), table(3)],
      [heading('Section'), { is: 'list', items: ['Un point. '.repeat(30), 'Un autre.'] }],
      [heading('Section'), { is: 'key figures', figures: [{ label: 'Score', value: '62,4' }] }],
    ];
    const { pages } = await read(
      ...Array.from({ length: 160 }, (_, at) => [
        ...Array.from({ length: at % 11 }, (__, line) => paragraph(`Ligne ${line}.`)),
        ...(ends[at % ends.length] ?? []),
      ]).flat(),
    );
    expect(pages.length).toBeGreaterThan(40);
    const last = pages.map(({ tags }) => tags.filter(({ text }) => text !== '').at(-1)?.tag);
    expect(last.filter((tag) => /^H\d|TH$/.test(tag ?? ''))).toEqual([]);
  });

  it('is an entry of the list of contents', async () => {
    const { contents } = await read(heading('Verrous'), paragraph('Aucun.'));
    expect(contents).toEqual(['Rapport de préparation', 'Verrous']);
  });
});

describe('A printed document', () => {
  it('says its language, its title and what it is to programs that read it out', async () => {
    const bytes = await printed({ ...paper(), title: 'Cèdre & Fils <1> – dossier' });
    const { language, title, isTagged } = await readPdf(bytes);
    expect({ language, title, isTagged }).toEqual({
      language: 'fr',
      title: 'Cèdre & Fils <1> – dossier',
      isTagged: true,
    });
    const xml = bytes.toString('utf8');
    expect(xml).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xml).toContain('Cèdre &amp; Fils &lt;1&gt; – dossier');
  });

  it('has its font within, and every letter of French as a letter', async () => {
    const text = 'ÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâäæçéèêëîïôœùûüÿ « 1 234,50 € » ’ – — … ≥ → ½ fi ffl';
    const bytes = await printed(paper(paragraph(text)));
    expect(textInPdf(await readPdf(bytes))).toContain(text);
    expect(bytes.toString('latin1').match(/\/FontFile2 /g)).toHaveLength(2);
  });

  it('says to readers what its font cannot write, and hides no sign that turns a text', async () => {
    const bytes = await printed(paper(paragraph('Société 日本 \u202Egnp.exe')));
    expect(textInPdf(await readPdf(bytes))).toContain('Société □□ gnp.exe');
    expect(bytes.includes(Buffer.from('Société 日本 gnp.exe', 'utf16le').swap16())).toBe(true);
  });

  it('has pictures with their words, and figures with their labels', async () => {
    const { pages } = await read(
      { is: 'key figures', figures: [{ label: 'Score', value: '62,4' }] },
      { is: 'scale', value: 62.4, limit: 71, limitLabel: 'plafond 71', alt: 'Score de 62,4 sur 100.' },
    );
    expect(pages[0]?.tags.find(({ tag }) => tag === 'Figure')?.alt).toBe('Score de 62,4 sur 100.');
    expect(pages[0]?.tags.find(({ tag }) => tag === 'P')?.text).toBe('Score 62,4');
  });

  it('says on every page what it is, and which of how many', async () => {
    const { pages } = await read(table(60), { is: 'new page' }, heading('Fin'));
    for (const [at, { artifacts }] of pages.entries()) {
      expect(artifacts).toEqual(
        expect.arrayContaining([expect.stringContaining(`Page ${at + 1} sur ${pages.length}`)]),
      );
      expect(artifacts.join('\n')).toContain('ligne 412 · 2 mars 2026');
    }
    expect(
      pages
        .at(-1)
        ?.tags.map(({ text }) => text)
        .join(''),
    ).toBe('Fin');
  });

  it('parts a word that is wider than its place', async () => {
    const hash = 'a1b2c3d4'.repeat(40);
    const { pages } = await read(paragraph(hash));
    expect(pages[0]?.tags.find(({ tag }) => tag === 'P')?.text.replaceAll(' ', '')).toBe(hash);
  });

  it('is the same bytes for the same words', async () => {
    const words = paper(heading('Décisions'), table(40));
    const here = await printed(words);
    expect((await printed(words)).equals(here)).toBe(true);
    expect((await printed({ ...words, madeAt: '2026-03-03T10:00:00.000Z' })).equals(here)).toBe(false);
    expect(idOf(await printed(paper(table(41))))).not.toBe(idOf(here));
    expect(here.toString('latin1')).toContain('/CreationDate');
    expect(here.toString('latin1')).toContain('(D:20260302100000Z)');
  });
});

const idOf = (bytes: Buffer): string | undefined => /\/ID \[(<[0-9a-f]+>)/.exec(bytes.toString('latin1'))?.[1];
