import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './support/built.js';
import type { Person } from './support/relais.js';
import { RelaisProcess } from './support/relais-process.js';
import { startedMission } from './support/started-mission.js';
import { until } from './support/until.js';

const KPIS = 25;
const MONTHS = 200;
const ROWS = KPIS * MONTHS;
const WINDOW = 500;

interface SheetWindow {
  readonly total: number;
  readonly next: number | null;
  readonly refusal: unknown;
  readonly counts: Readonly<Record<'recorded' | 'alreadyThere' | 'refused', number>>;
}

const IMPORT = `mutation($csv: String, $after: Int!) {
  importSheet(mission: "M1", kind: KPI_VALUES, csv: $csv, after: $after, first: ${WINDOW}) {
    total next refusal { code } counts { recorded alreadyThere refused }
  }
}`;

const folder = mkdtempSync(join(tmpdir(), 'relais-sheets-'));
const kpi = (number: number) => `K${number}`;
const month = (number: number) => `${2008 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** A history of many months, of one KPI after the other. */
const rows = Array.from({ length: ROWS }, (_, at) => `${kpi(Math.floor(at / MONTHS))};${month(at % MONTHS)};${at},5`);
const sheetOf = (lines: readonly string[]) => ['Indicateur;Période;Valeur', ...lines].join('\r\n');
const sheet = sheetOf(rows);

let relais: RelaisProcess;
let consultant: Person;

async function start(): Promise<void> {
  relais = await RelaisProcess.start(folder, { demo: false });
  consultant = await relais.as('COO');
}

const send = async (after: number, csv = sheet): Promise<SheetWindow> =>
  (await consultant.read<{ importSheet: SheetWindow }>(IMPORT, { csv, after })).importSheet;

const lines = async (type?: string): Promise<number> => {
  const query = `query($type: String) { auditTrail(mission: "M1", type: $type) { totalCount } }`;
  return (await consultant.read<{ auditTrail: { totalCount: number } }>(query, { type })).auditTrail.totalCount;
};

/** `npm run import` with a sheet: what it printed, and its exit code. */
async function imported(text: string | Buffer, ...more: readonly string[]) {
  const file = join(folder, 'sheet.csv');
  writeFileSync(file, text);
  const program = await built('apps/import/src/main.js');
  const line = [program, file, '--mission', 'M1', '--kind', 'KPI_VALUES', ...more];
  const env = { PATH: process.env['PATH'], RELAIS_TOKEN: consultant.token, PORT: new URL(relais.url).port };
  return new Promise<{ readonly code: number; readonly told: string }>((resolve) => {
    execFile(process.execPath, line, { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, told: `${stdout}${stderr}` });
    });
  });
}

beforeAll(async () => {
  await start();
  await startedMission((person) => relais.as(person));
  const definition = {
    ...{ family: 'OPERATING_MARGIN', unit: 'pièces', direction: 'UP', owner: 'PROD', cadence: 'MONTHLY' },
    ...{ formula: 'somme du mois', source: 'MEASURED' },
  };
  for (let at = 0; at < KPIS; at++) {
    const named = { kpi: kpi(at), name: `Indicateur ${at}`, mission: 'M1', waitForReadModels: at === KPIS - 1 };
    await consultant.does('defineKpi', { ...definition, ...named });
  }
}, 180_000);
afterAll(async () => {
  await relais.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('A sheet of five thousand KPI values', () => {
  it('is all there, once, though the service is killed over it', async () => {
    const killedAt = randomInt(1, ROWS / WINDOW) * WINDOW;
    let after: number | null = 0;
    while (after !== null && after < killedAt) after = (await send(after)).next;
    const cut = send(killedAt).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, randomInt(0, 400)));
    await relais.end('SIGKILL');
    await cut;
    await start();
    const counts = { recorded: 0, alreadyThere: 0, refused: 0 };
    for (after = killedAt; after !== null; ) {
      const window: SheetWindow = await send(after);
      for (const each of ['recorded', 'alreadyThere', 'refused'] as const) counts[each] += window.counts[each];
      expect([window.total, window.refusal]).toEqual([ROWS, null]);
      after = window.next;
    }
    expect([counts.recorded + counts.alreadyThere, counts.refused]).toEqual([ROWS - killedAt, 0]);
    expect(
      await until(
        () => lines('KpiMeasured'),
        (count) => count >= ROWS,
      ),
    ).toBe(ROWS);
  }, 180_000);

  it('adds no line when it is sent again, sorted otherwise and saved by another program', async () => {
    const before = await lines();
    const otherwise = rows.toReversed().map((row) => row.replaceAll(/^(.*);(\d+)-(\d+);(.*)$/g, '$1\t$3/$2\t"$4"'));
    const again = await imported(['KPI\tMois\tMesure', ...otherwise].join('\n'));
    expect(again).toEqual({ code: 0, told: `${ROWS} of ${ROWS} rows: ${ROWS} already there.\n` });
    expect(await lines()).toBe(before);
  }, 180_000);
});

describe('npm run import', () => {
  it('looks first, then brings in, and tells lines that are refused', async () => {
    const more = Buffer.from(
      sheetOf(['K0;févr.-26;12,5;vu', 'K0;mars 2026;douze;']).replace('Valeur', 'Valeur;Relevé'),
      'latin1',
    );
    const looked = await imported(more, '--preview');
    const refused =
      'Line 3, Valeur: Column “Valeur”: “douze” cannot be read. Expected: a number alone, without a unit, from -1,000,000,000,000 to 1,000,000,000,000, 0 or at least 0.000001 away from it. Correct the cell and send the sheet again.';
    expect(looked).toEqual({
      code: 1,
      told: `Passed over: Relevé\n${refused}\n2 of 2 rows: 1 would be recorded, 1 refused.\n`,
    });
    expect(await imported(more)).toMatchObject({ code: 1, told: expect.stringContaining('1 recorded, 1 refused.') });
    const otherwise = 'Indicateur;Période;Brut;Net\nK0;avril 2026;douze;13\n';
    const mapped = await imported(otherwise, '--mapping', 'Net=value', '--mapping', 'Brut=');
    expect(mapped).toEqual({ code: 0, told: 'Passed over: Brut\n1 of 1 rows: 1 recorded.\n' });
  }, 60_000);

  it('tells a sheet that is refused as a whole, and a service that would not have it', async () => {
    expect(await imported('Indicateur;Valeur\nK0;1\n')).toEqual({
      code: 1,
      told: 'Columns are missing: Period. Add these columns, or say which ones they are (mapping).\n',
    });
    expect(await imported('x', '--kind', 'NONE')).toMatchObject({ code: 2 });
    expect(await imported('x', '--mapping', 'Net')).toMatchObject({ code: 2, told: expect.stringContaining('Usage') });
  }, 60_000);
});
