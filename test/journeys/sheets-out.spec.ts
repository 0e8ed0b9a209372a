import { SHEETS, type Sheet } from '#api';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, linesOf, recordsOf, type Download } from './support/downloads.js';
import { schemaOf } from './support/everything.js';
import type { Person } from './support/relais.js';
import { RelaisProcess } from './support/relais-process.js';
import { until } from './support/until.js';
import { ToldLists, type Item } from './support/told-lists.js';

/** What has to be said to a view before it shows its lists. */
const SAID: Readonly<Record<string, Readonly<Record<string, string>>>> = { changes: { from: '2026-03-01' } };

const READERS = ['COO', 'DIR', 'SPO', 'PROD', 'ACQ'] as const;

const folder = mkdtempSync(join(tmpdir(), 'relais-sheets-'));
let relais: RelaisProcess;
const people = new Map<string, Person>();
const the = (person: string): Person => people.get(person) as Person;

beforeAll(async () => {
  relais = await RelaisProcess.start(folder, { demo: true });
  for (const person of [...READERS, 'XYZ']) people.set(person, await relais.as(person));
}, 240_000);
afterAll(async () => {
  await relais.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const sheetNamed = (name: string): Sheet => SHEETS.find((sheet) => sheet.name === name) as Sheet;

const csvOf = (
  person: Person,
  { name, list }: Sheet,
  more: Readonly<Record<string, string>> = {},
): Promise<Download> => {
  const said = new URLSearchParams({ ...SAID[list.split('.', 1)[0] ?? ''], ...more });
  return download(person, `/missions/M1/${name}.csv?${said.toString()}`);
};

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly refusal?: { readonly code: string };
  readonly lists?: readonly string[];
}
const problemIn = ({ bytes }: Download) => JSON.parse(bytes.toString()) as Problem;

const at = (item: Item | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Item | null | undefined)?.[name], item);

const isSentence = (value: object): value is { readonly text: string } =>
  Object.hasOwn(value, 'fr') && Object.hasOwn(value, 'text');

/** What the cell of a value says; undefined of a list of things, which is worded. */
function cellOf(value: unknown, field: string): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number' && /unitCostCents$/i.test(field)) return String(value / 100);
  if (typeof value === 'number') return field.endsWith('Cents') ? (value / 100).toFixed(2) : String(value);
  if (typeof value === 'string') return /^[=+@-]/.test(value) ? `'${value}` : value;
  if (Array.isArray(value)) return value.every((each) => typeof each !== 'object') ? value.join(', ') : undefined;
  return isSentence(value) ? value.text : JSON.stringify(value);
}

describe('Lists as CSV', () => {
  it.each(READERS)(
    'tell %s what GraphQL tells, every one of them',
    async (reader) => {
      const person = the(reader);
      const lists = new ToldLists(person, await schemaOf(the('COO')), SAID);
      const wrong: string[] = [];
      let rows = 0;
      for (const sheet of SHEETS) {
        const told = await lists.of(sheet);
        const file = await csvOf(person, sheet, { headings: 'fields', format: 'comma', language: 'fr' });
        if ('refused' in told) {
          const { code, refusal } = problemIn(file);
          if ((refusal?.code ?? code) !== told.refused) wrong.push(`${sheet.name}: ${code} instead of ${told.refused}`);
          continue;
        }
        const records = recordsOf(file);
        rows += records.length;
        if (records.length !== told.items.length)
          wrong.push(`${sheet.name}: ${records.length} of ${told.items.length} rows`);
        for (const [row, record] of records.entries())
          for (const [field, cell] of Object.entries(record)) {
            const wanted = cellOf(at(told.items[row], field), field);
            if (wanted !== undefined && wanted !== cell)
              wrong.push(`${sheet.name} ${row} ${field}: ${cell} instead of ${wanted}`);
          }
      }
      expect(wrong).toEqual([]);
      expect(rows).toBeGreaterThan(500);
    },
    240_000,
  );

  it('open in a French spreadsheet: semicolons, a decimal comma, a byte order mark, French headings', async () => {
    const file = await download(the('COO'), '/missions/M1/kpi-values.csv');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="relais-M1-kpi-values.csv"');
    expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [headings, first] = linesOf(file, ';');
    expect(headings?.slice(0, 7)).toEqual([
      'Indicateurs · Indicateur',
      'Indicateurs · Nom',
      'Série · Site',
      'Période',
      'Site',
      'Version',
      'Valeur',
    ]);
    expect(first?.slice(0, 7)).toEqual(['K-MOP', 'Marge opérationnelle', '', '2026-01', '', '1', '6,1']);
  });

  it('are in the language that is asked for, before that of the browser', async () => {
    const headings = async (query: string, language: string) =>
      linesOf(
        await download(the('COO'), `/missions/M1/people.csv${query}`, { 'accept-language': language }),
        query ? ',' : ',',
      )[0];
    expect(await headings('', 'en')).toEqual(expect.arrayContaining(['Last day']));
    expect(await headings('?language=fr&format=comma', 'en')).toEqual(expect.arrayContaining(['Dernier jour']));
  });

  it('are as they were known on an earlier day', async () => {
    const values = sheetNamed('kpi-values');
    const now = recordsOf(await csvOf(the('COO'), values, { headings: 'fields', format: 'comma' }));
    const then = recordsOf(
      await csvOf(the('COO'), values, { headings: 'fields', format: 'comma', asKnownOn: '2026-03-31' }),
    );
    expect(then.length).toBeLessThan(now.length);
    expect(then.map(({ recordedOn }) => recordedOn).filter((day) => !day || day > '2026-03-31')).toEqual([]);
    const lists = new ToldLists(the('COO'), await schemaOf(the('COO')), {
      kpiBoard: { asKnownOn: '2026-03-31' },
      kpiSeries: { asKnownOn: '2026-03-31' },
    });
    expect(await lists.of(values)).toMatchObject({
      items: then.map(({ revision }) => ({ revision: revision === '' ? null : Number(revision) })),
    });
  });

  it('take what their view takes, and name what it does not', async () => {
    const trail = await download(the('COO'), '/missions/M1/audit-trail.csv?slice=kpis&format=comma&headings=fields');
    expect(new Set(recordsOf(trail).map(({ slice }) => slice))).toEqual(new Set(['kpis']));
    const unknown = await download(the('COO'), '/missions/M1/audit-trail.csv?slices=kpis');
    expect([unknown.status, problemIn(unknown).detail]).toEqual([
      400,
      expect.stringMatching(/^slices is none of .*about.*slice/),
    ]);
    const wrong = await download(the('COO'), '/missions/M1/people.csv?asKnownOn=tomorrow');
    expect([wrong.status, problemIn(wrong).code]).toEqual([400, 'BAD_USER_INPUT']);
    const later = await download(the('COO'), '/missions/M1/people.csv?asKnownOn=2199-01-01');
    expect([later.status, problemIn(later).refusal?.code]).toEqual([400, 'FUTURE_DATE']);
    const both = await download(the('COO'), '/missions/M1/changed-gates.csv');
    expect([both.status, problemIn(both).code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('say which there are to whoever asks for another', async () => {
    const found = await download(the('COO'), '/missions/M1/people.xls');
    expect([found.status, problemIn(found).lists]).toEqual([404, SHEETS.map(({ name }) => name)]);
  });

  it('are refused as a view is, with the status of a refusal', async () => {
    const status = async (person: string, name: string) => {
      const file = await csvOf(the(person), sheetNamed(name));
      return [file.status, problemIn(file).refusal?.code, file.headers.get('content-disposition')];
    };
    expect(await status('ACQ', 'refusals')).toEqual([403, 'NOT_IN_SCOPE', null]);
    expect(await status('ACQ', 'agenda')).toEqual([403, 'ROLE_FORBIDDEN', null]);
    expect(await status('XYZ', 'people')).toEqual([404, 'MISSION_UNKNOWN', null]);
  });

  it('are not begun for no one', async () => {
    const { url } = the('COO');
    const file = await download({ url, token: undefined }, '/missions/M1/people.csv');
    expect([file.status, problemIn(file).code, file.headers.get('www-authenticate')]).toEqual([
      401,
      'UNAUTHENTICATED',
      'Bearer',
    ]);
  });

  it('leave the trace of one reading by an acquirer, with all that was read', async () => {
    const rows = linesOf(await csvOf(await relais.as('ACQ2'), sheetNamed('audit-trail')), ';').length - 1;
    expect(rows).toBeGreaterThan(100);
    const visits = async () => {
      const query =
        '{ auditTrail(mission: "M1", type: "AuditQueryPerformed", about: "ACQ2", first: 200) { edges { node { data } } } }';
      const { auditTrail } = await the('DIR').read<Trail>(query);
      return auditTrail.edges.map(({ node: { data } }) => data).filter(({ person }) => person === 'ACQ2');
    };
    const found = await until(visits, (all) => all.length > 0);
    expect(found).toEqual([expect.objectContaining({ query: 'auditTrail', resultCount: rows })]);
  });
});

interface Trail {
  readonly auditTrail: { readonly edges: readonly { readonly node: { readonly data: { readonly person: string } } }[] };
}

describe('A mission as one workbook', () => {
  const bookOf = async (person: string, query = ''): Promise<WorkBook> =>
    read((await download(the(person), `/missions/M1.xlsx${query}`)).bytes, { cellFormula: true });
  const rowsOf = (book: WorkBook, label: string): readonly (readonly unknown[])[] =>
    utils.sheet_to_json<unknown[]>(book.Sheets[label] ?? {}, { header: 1, raw: true, blankrows: true });

  it('has a sheet for each list, which says what its CSV says', async () => {
    const book = await bookOf('COO', '?from=2026-03-01');
    // What is not for consultants, and what a company of its size has none of.
    const left = ['engagement', 'engagement-evidence', 'acquirer-readers', 'acquirer-queries', 'owner-load'];
    const wanted = SHEETS.filter(({ name }) => !left.includes(name));
    expect(book.SheetNames).toEqual(['Sommaire', ...wanted.map(({ label }) => label.fr)]);
    const wrong: string[] = [];
    for (const sheet of wanted) {
      const lines = linesOf(await csvOf(the('COO'), sheet, { format: 'comma' }));
      const rows = rowsOf(book, sheet.label.fr);
      if (rows.length !== lines.length) wrong.push(`${sheet.name}: ${rows.length} instead of ${lines.length}`);
      for (const [row, line] of lines.entries())
        for (const [column, cell] of line.entries()) {
          const found = rows[row]?.[column] ?? '';
          const said = cell.replace(/^'(?=[\s=+@-])/, '').slice(0, 32_000);
          const same =
            typeof found === 'number'
              ? found === Number(cell) || dayOf(found) === cell
              : String(found).slice(0, 32_000) === said;
          if (!same) wrong.push(`${sheet.name} ${row} ${column}: ${String(found)} instead of ${cell}`);
        }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('leaves out what its reader may not see, and says why', async () => {
    const book = await bookOf('ACQ');
    expect(book.SheetNames).not.toContain('Refus');
    const contents = rowsOf(book, 'Sommaire');
    expect(contents[0]).toEqual(['Feuille', 'CSV', 'Lignes', 'Remarque']);
    expect(contents.find(([label]) => label === 'Refus')?.[3]).toMatch(/hors du périmètre/);
    expect(contents.find(([label]) => label === 'Jalons changés')?.[3]).toBe('il faut demander : ?from=');
    const milestones = contents.find(([label]) => label === 'Jalons');
    expect(milestones?.[2]).toBe(rowsOf(book, 'Jalons').length - 1);
  });

  it('is of one moment, and there is none of a mission of others', async () => {
    const then = await bookOf('DIR', '?asKnownOn=2026-03-31&language=en');
    expect(then.SheetNames[0]).toBe('Contents');
    expect(rowsOf(then, 'KPI values').length).toBeLessThan(
      rowsOf(await bookOf('DIR', '?language=en'), 'KPI values').length,
    );
    const foreign = await download(the('XYZ'), '/missions/M1.xlsx');
    expect([foreign.status, problemIn(foreign).refusal?.code]).toEqual([404, 'MISSION_UNKNOWN']);
    const unknown = await download(the('DIR'), '/missions/M1.xlsx?slice=kpis');
    expect([unknown.status, problemIn(unknown).code]).toEqual([400, 'BAD_USER_INPUT']);
  }, 120_000);
});

/** The day of a number of Excel. */
const dayOf = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

describe('A snapshot as known now', () => {
  it('is told to whoever asks after someone whose answer is remembered', async () => {
    const asked = async (fields: string) =>
      (await the('SPO').ask(`{ exitReadiness(mission: "M1") { ${fields} } }`)).errors;
    expect(await asked('score')).toBeUndefined();
    expect(await asked('score snapshots { snapshot asKnownNow { score } }')).toBeUndefined();
  });
});
