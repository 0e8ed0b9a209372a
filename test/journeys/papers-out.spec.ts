import { readPdf, rowsInPdf, textInPdf, type ReadPdf } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, recordsOf, type Download } from './support/downloads.js';
import type { Person } from './support/relais.js';
import { RelaisProcess } from './support/relais-process.js';
import { until } from './support/until.js';

type Name = 'readiness' | 'dossier';

const NAMES: readonly Name[] = ['readiness', 'dossier'];

const folder = mkdtempSync(join(tmpdir(), 'relais-papers-'));
let relais: RelaisProcess;
const start = async () => {
  relais = await RelaisProcess.start(folder, { demo: true });
};

beforeAll(start, 240_000);
afterAll(async () => {
  await relais.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const the = (person: string): Promise<Person> => relais.as(person);
const paperOf = async (person: string, name: Name, said: Readonly<Record<string, string>>): Promise<Download> =>
  download(await the(person), `/missions/M1/${name}.pdf?${new URLSearchParams(said).toString()}`);
const readOf = async (person: string, name: Name, said: Readonly<Record<string, string>>): Promise<ReadPdf> => {
  const { status, bytes } = await paperOf(person, name, said);
  if (status !== 200) throw new Error(bytes.toString());
  return readPdf(bytes);
};
const problemIn = ({ bytes }: Download) =>
  JSON.parse(bytes.toString()) as { readonly code: string; readonly refusal?: { readonly code: string } };

/** What stands in headings of sections and of columns: words of the paper, and none that people wrote. */
const headingsIn = ({ pages }: ReadPdf): ReadonlySet<string> => {
  const tags = pages.flatMap(({ tags: all }) => all);
  const columns = tags.flatMap(({ tag }, at) => {
    const end = tags.findIndex((each, later) => later > at && each.tag === 'TBody');
    return tag === 'THead' ? tags.slice(at, end).map(({ text }) => text) : [];
  });
  const sections = tags.filter(({ tag }) => /^H\d$/.test(tag)).map(({ text }) => text);
  return new Set([...columns, ...sections].filter((text) => text !== ''));
};

const lastRevision = async (): Promise<number> => {
  const { mission } = await (
    await the('DIR')
  ).read<{ mission: { asOf: { revision: number } } }>('{ mission(mission: "M1") { asOf { revision } } }');
  return mission.asOf.revision;
};

describe('A paper', () => {
  it('is a PDF to be saved under a name that says what it stands at', async () => {
    const revision = await lastRevision();
    for (const name of NAMES) {
      const { status, headers, bytes } = await paperOf('DIR', name, { atRevision: String(revision) });
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        200,
        'application/pdf',
        'no-store',
      ]);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="relais-M1-${name}-\\d{4}-\\d{2}-\\d{2}-r${revision}\\.pdf"$`),
      );
      expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    }
  }, 60_000);

  it('is the same bytes for the same revision, by another process too, and others for another one', async () => {
    const revision = await lastRevision();
    const all = async (at: number) =>
      Promise.all(
        NAMES.flatMap((name) =>
          (['fr', 'en'] as const).map(async (language) =>
            (await paperOf('DIR', name, { atRevision: String(at), language })).bytes.toString('base64'),
          ),
        ),
      );
    const first = await all(revision);
    expect(await all(revision)).toEqual(first);
    await relais.end('SIGTERM');
    await start();
    expect(await all(revision)).toEqual(first);
    for (const [at, other] of (await all(revision - 1)).entries()) expect(other).not.toBe(first[at]);
  }, 240_000);

  it('is at the present what it is at its line, and says so on every page', async () => {
    const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
    for (const name of NAMES) {
      const now = await readOf('DIR', name, { language: 'fr' });
      const [, said = '', revision = ''] = /au (.+?), ligne (\d+)/.exec(now.pages[0]?.artifacts.join('\n') ?? '') ?? [];
      expect(Number(revision)).toBeGreaterThan(100);
      for (const { artifacts } of now.pages) expect(artifacts.join('\n')).toContain(`au ${said}, ligne ${revision}`);
      const { mission } = await (
        await the('DIR')
      ).read<{ mission: { asOf: { day: string } } }>(
        `{ mission(mission: "M1", atRevision: ${revision}) { asOf { day } } }`,
      );
      expect(said).toBe(day.format(new Date(mission.asOf.day)));
    }
  }, 60_000);

  it('is as it was known on an earlier day', async () => {
    const text = textInPdf(await readOf('DIR', 'readiness', { asKnownOn: '2026-04-30', language: 'en' }));
    expect(text).toContain('as of 30 April 2026');
    expect(text).toContain('What changed since 30 March 2026');
    const { exitReadiness } = await (
      await the('DIR')
    ).read<{ exitReadiness: { score: number } }>('{ exitReadiness(mission: "M1", asKnownOn: "2026-04-30") { score } }');
    expect(text).toContain(`Score out of 100 ${exitReadiness.score.toFixed(1)}`);
    expect(text).toMatch(/readiness\.pdf\?(?:asKnownOn=2026-04-30|atRevision=\d+)&language=en/);
    const since = textInPdf(await readOf('DIR', 'readiness', { from: '2026-02-01', language: 'fr' }));
    expect(since).toContain('Ce qui a changé depuis le 1 février 2026');
  }, 60_000);

  it.each(NAMES)(
    'of %s is in one language, down to the last heading',
    async (name) => {
      const [fr, en] = [await readOf('DIR', name, { language: 'fr' }), await readOf('DIR', name, { language: 'en' })];
      expect([fr.language, en.language]).toEqual(['fr', 'en']);
      const [french, english] = [headingsIn(fr), headingsIn(en)];
      expect(french.size).toBeGreaterThan(20);
      expect([...french].filter((text) => english.has(text)).toSorted()).toEqual(SAME_WORD[name]);
      expect(textInPdf(en)).not.toMatch(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/);
      // Rounded as people write numbers: a decimal point or comma is not followed by what no one reads.
      expect(textInPdf(fr)).not.toMatch(/\d,\d{3}/);
      expect(textInPdf(en)).not.toMatch(/\d\.\d{3}/);
    },
    60_000,
  );

  it('says on its last page what signs it, and how to verify it', async () => {
    const { pages } = await readOf('ACQ', 'dossier', { language: 'en' });
    const rows = Object.fromEntries(rowsInPdf({ pages: pages.slice(-1) }).map(([name, value]) => [name, value]));
    const { proof } = await (
      await the('DIR')
    ).read<{ proof: { logKey: string; fingerprint: string; lastCheckpoint: { root: string; checkpoint: string } } }>(
      '{ proof(mission: "M1", revision: 0) { logKey fingerprint lastCheckpoint { root checkpoint } } }',
    );
    expect(rows).toMatchObject({
      Mission: 'M1',
      'Last signed checkpoint': expect.stringContaining(proof.lastCheckpoint.checkpoint),
      'Root of the tree (base64)': proof.lastCheckpoint.root,
      'Key of the log': proof.logKey,
      'Key id': proof.logKey.split('+')[1],
      'Fingerprint of the key (SHA-256)': proof.fingerprint,
    });
    expect(pages.at(-1)?.tags.filter(({ tag }) => tag === 'LI')).toHaveLength(5);
  }, 60_000);

  it('is refused as a view is, and takes no argument that it does not know', async () => {
    const refused = async (person: string, name: Name, said: Readonly<Record<string, string>> = {}) => {
      const file = await paperOf(person, name, said);
      return [file.status, problemIn(file).refusal?.code ?? problemIn(file).code];
    };
    for (const name of NAMES) {
      expect(await refused('XYZ', name)).toEqual([404, 'MISSION_UNKNOWN']);
      expect(await refused('DIR', name, { asKnownOn: '2199-01-01' })).toEqual([400, 'FUTURE_DATE']);
      expect(await refused('DIR', name, { asKnownOn: '2026-03-02', atRevision: '3' })).toEqual([400, 'INVALID_INPUT']);
      expect(await refused('DIR', name, { slice: 'kpis' })).toEqual([400, 'BAD_USER_INPUT']);
      expect(await refused('DIR', name, { language: 'de' })).toEqual([400, 'BAD_USER_INPUT']);
    }
    expect(await refused('DIR', 'dossier', { from: '2026-03-02' })).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused('DIR', 'readiness', { from: '2026-03-02', asKnownOn: '2026-03-01' })).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
    const { url } = await the('DIR');
    const noOne = await download({ url, token: undefined }, '/missions/M1/readiness.pdf');
    expect([noOne.status, problemIn(noOne).code]).toEqual([401, 'UNAUTHENTICATED']);
  }, 60_000);

  it('leaves the trace of one reading by an acquirer', async () => {
    expect((await paperOf('ACQ2', 'readiness', { language: 'en' })).status).toBe(200);
    const visits = async () => {
      const query =
        '{ auditTrail(mission: "M1", type: "AuditQueryPerformed", about: "ACQ2", first: 200) { edges { node { data } } } }';
      const { auditTrail } = await (
        await the('DIR')
      ).read<{ auditTrail: { edges: { node: { data: { person: string; query: string } } }[] } }>(query);
      return auditTrail.edges.map(({ node: { data } }) => data).filter(({ person }) => person === 'ACQ2');
    };
    const found = await until(visits, (all) => all.some(({ query }) => query === 'exitReadiness'));
    expect(found.filter(({ query }) => query === 'exitReadiness')).toHaveLength(1);
  });
});

/** What is written alike in both languages. */
const SAME_WORD: Readonly<Record<Name, readonly string[]>> = {
  readiness: ['D7 · Managers', 'Dimension', 'Points'],
  dossier: ['Initiative', 'Initiatives', 'Question', 'Score', 'Signal', 'Verdict'],
};

describe('A readiness report', () => {
  it('tells the verdict before the score, each gate, term and lever once, and how each gate is lifted', async () => {
    interface Readiness {
      readonly exitReadiness: {
        readonly gates: readonly { gate: string; blocks: boolean; expected: { text: string } }[];
        readonly levers: readonly { act: { text: string } }[];
        readonly dimensions: readonly { terms: readonly unknown[] }[];
      };
    }
    const query =
      '{ exitReadiness(mission: "M1") { gates { gate blocks expected { text } } levers { act { text } } dimensions { terms { term } } } }';
    const { exitReadiness } = await (await the('DIR')).read<Readiness>(query);
    const pdf = await readOf('DIR', 'readiness', { language: 'fr' });
    const tags = pdf.pages.flatMap(({ tags: all }) => all).map(({ text }) => text);
    const verdict = tags.findIndex((text) => text.startsWith('Pas prête'));
    expect(verdict).toBeGreaterThan(0);
    expect(tags.findIndex((text) => text.startsWith('Score sur 100'))).toBeGreaterThan(verdict);
    const rows = rowsInPdf(pdf);
    const { gates, levers, dimensions } = exitReadiness;
    const gatesAt = rows.findIndex(([first]) => first === 'Verrou');
    expect(rows.slice(gatesAt + 1, gatesAt + 1 + gates.length).map(([gate]) => gate)).toEqual(
      gates.map(({ gate }) => gate),
    );
    const leversAt = rows.findIndex(([first]) => first === 'Acte');
    expect(rows.slice(leversAt + 1, leversAt + 1 + levers.length).map(([act]) => act)).toEqual(
      levers.map(({ act }) => act.text),
    );
    const terms = dimensions.flatMap((dimension) => dimension.terms);
    const ofTerms = rows.flatMap(([first], at) => (first === 'Terme' ? [at] : []));
    const counted = dimensions.map(({ terms: { length } }, at) => rows[(ofTerms[at] ?? 0) + length + 1]?.[0]);
    expect(ofTerms).toHaveLength(dimensions.length);
    expect(counted).toEqual([...Array(dimensions.length - 1).fill('Terme'), 'Donnée']);
    expect(terms.length).toBeGreaterThan(20);
    for (const { blocks, expected } of gates) if (blocks) expect(tags).toContain(`Pour le lever : ${expected.text}`);
  }, 60_000);
});

describe('A due-diligence file', () => {
  it('has the rows of a list, each once and in its order', async () => {
    const pdf = await readOf('DIR', 'dossier', { language: 'en' });
    for (const [sheet, heading] of [
      ['decisions', 'Decision'],
      ['kpis', 'KPI'],
      ['knowledge-items', 'Item'],
    ] as const) {
      const list = recordsOf(
        await download(await the('DIR'), `/missions/M1/${sheet}.csv?headings=fields&format=comma&language=en`),
      );
      const rows = rowsInPdf(pdf);
      const at = rows.findIndex(([first]) => first === heading);
      const [key = ''] = Object.keys(list[0] ?? {});
      expect(rows.slice(at + 1, at + 1 + list.length).map(([first]) => first)).toEqual(list.map((row) => row[key]));
    }
  }, 60_000);

  it('has for an acquirer what they were granted, and no trace of the rest', async () => {
    const { contents } = await readOf('ACQ', 'dossier', { language: 'en' });
    const leaders = (await readOf('DIR', 'dossier', { language: 'en' })).contents;
    expect(leaders).toEqual(expect.arrayContaining([...contents]));
    expect(contents).not.toContain('Signals');
    expect(leaders).toContain('Signals');
  }, 60_000);
});

describe('What moved', () => {
  const movedIn = async (later: string) =>
    (await the('DIR')).ask<{ changes: { to: { revision: number } } }>(
      `{ changes(mission: "M1", from: "2026-03-31", ${later}) { to { revision } readiness { score { before after } } decisions { ref after } } }`,
    );

  it('is asked up to a line as up to a day', async () => {
    const upToDay = await movedIn('to: "2026-05-29"');
    const revision = upToDay.data?.changes.to.revision ?? 0;
    expect(await movedIn(`atRevision: ${revision}`)).toMatchObject({ data: upToDay.data });
  });

  it('is not asked backwards, nor up to both', async () => {
    const codeOf = async (later: string) => (await movedIn(later)).errors?.[0]?.extensions;
    expect(await codeOf('atRevision: 3')).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await codeOf('to: "2026-05-29", atRevision: 300')).toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
  });
});
