import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Recorded } from '#decider';
import { Courtesy } from '#fairness';
import { openReadModels, polled, type ReadDatabase } from '#read-models';
import { CEDRE_DRAFT } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../commands.js';
import { missionStream, refusalsStream } from '../mission-events.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import { dispatchedBy, type Dispatched } from '../pipeline/dispatched.js';
import { CommandGate } from '../pipeline/gate.js';
import { CommandPipeline } from '../pipeline/pipeline.js';
import type { Language } from '../shared/wording.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import { EndedAccess } from '../visibility/ended-access.js';
import { SheetImporter, type WantedRows } from './importer.js';
import type { SheetImport } from './sheets.shapes.js';

const NOW = '2026-03-02T09:00:00.000Z';
const ADMINS = { 'CAB-OPS': ['ADM'] };

const folder = mkdtempSync(join(tmpdir(), 'relais-sheets-'));
const keys = new Keys(':memory:');
const byClass = new Map<unknown, (typeof commands)[number]>(commands.map((each) => [dispatchedBy(each), each]));
let node: EmbeddedNode;
let opened: OpenLedger;
let database: ReadDatabase;
let pipeline: CommandPipeline;
let importer: SheetImporter;
let missions = 0;

async function send(mission: string, actor: string, name: string, input: object, on?: string): Promise<void> {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`There is no command ${name}.`);
  const commandId = randomUUID();
  const outcome = await pipeline.execute(command, {
    ...{ commandId, mission, actor, correlationId: commandId },
    ...{ input: { ...input }, newName: true, ...(on && { occurredOn: on }) },
  });
  if (outcome.kind !== 'receipt') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
}

/** A mission of its own that started on 2026-01-12, with a monthly KPI K1. */
async function started(): Promise<string> {
  const mission = `SHEET${++missions}`;
  const does = (actor: string, name: string, input: object, on?: string) => send(mission, actor, name, input, on);
  await does('ADM', 'draftMission', CEDRE_DRAFT);
  const roles = { COO: 'CONSULTANT', DIR: 'LEADERSHIP', SPO: 'SPONSOR', PROD: 'TEAM' };
  for (const [person, role] of Object.entries(roles)) await does('ADM', 'assignRole', { person, role });
  await does('COO', 'defineScope', { included: ['production'], excluded: ['financement'], sites: ['Valence'] });
  await does('DIR', 'setReportingLine', { to: 'DIR', cadence: 'WEEKLY' });
  await does('DIR', 'appointSponsor', { sponsor: 'SPO', commitments: ['arbitrage'] });
  await does('DIR', 'declareIssue', { issue: 'E1', type: 'OTHER', statement: 'délais' });
  const smart = { baseline: 12, target: 9, due: '2026-09-30', feasible: 'oui', relevant: 'oui' };
  await does('DIR', 'setObjective', { objective: 'O1', issue: 'E1', kpi: 'K1', ...smart });
  await does('COO', 'openTransferPlan', { plan: 'KT-1', receivers: ['PROD'], due: '2026-09-25' });
  const mandate = { signatories: ['DIR', 'CAB-OPS'], document: 'EV-1', sha256: 'f'.repeat(64) };
  await does('SPO', 'signMandate', mandate, '2026-01-09');
  await does('COO', 'startMission', {}, '2026-01-12');
  await does('COO', 'defineKpi', KPI);
  return mission;
}

const KPI = {
  kpi: 'K1',
  name: 'Taux de service',
  family: 'OPERATING_MARGIN',
  unit: '%',
  direction: 'UP',
  owner: 'COO',
  cadence: 'MONTHLY',
  source: 'MEASURED',
  formula: 'livré / commandé',
};

type Asked = Partial<WantedRows> & Pick<WantedRows, 'mission' | 'kind' | 'csv'>;

const bringIn = (asked: Asked, person = 'COO', language: Language = 'fr'): Promise<SheetImport> =>
  importer.bringIn(
    { mapping: [], after: 0, first: 500, preview: false, newNames: false, waitForReadModels: false, ...asked },
    { person, language },
  );

async function stored(stream: string): Promise<readonly Recorded[]> {
  const events: Recorded[] = [];
  for await (const event of opened.ledger.read(stream)) events.push(event);
  return events;
}

const lines = async (mission: string, type: string): Promise<readonly Recorded[]> =>
  (await stored(missionStream(mission))).filter((line) => line.type === type);

const outcomes = ({ rows }: SheetImport) => rows.map(({ outcome }) => outcome);
const refusals = ({ rows }: SheetImport) =>
  rows.flatMap(({ line, column, refusal }) => (refusal ? [[line, column, refusal.sentence.text]] : []));

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  const clock = { now: () => new Date(NOW) };
  pipeline = new CommandPipeline(opened.ledger, keys, new FeedbackQueue(':memory:', keys), clock, ADMINS);
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  const bus = {
    execute: (sent: Dispatched) =>
      pipeline.execute(byClass.get(sent.constructor) as (typeof commands)[number], sent.envelope),
  };
  const courtesy = new Courtesy();
  const gate = new CommandGate(
    bus as unknown as CommandBus,
    ...([pipeline, database, polled, courtesy, new EndedAccess()] as const),
  );
  importer = new SheetImporter(gate, pipeline, courtesy, clock, ADMINS);
});
afterAll(async () => {
  await database.destroy();
  await opened.close();
  await node.close();
  keys.close();
  rmSync(folder, { recursive: true, force: true });
});

const IRRITANTS = 'Thème;Gravité\nbadges;2\nbruit;1\nbadges;2\nchariot;4\n';

describe('a sheet that is brought in', () => {
  it('is told row by row, and the same sheet again records nothing', async () => {
    const mission = await started();
    const first = await bringIn({ mission, kind: 'IRRITANTS', csv: IRRITANTS });
    expect(outcomes(first)).toEqual(['RECORDED', 'RECORDED', 'RECORDED', 'REFUSED']);
    expect(first.rows.map(({ created }) => created.map(({ ref }) => ref))).toEqual([['I1'], ['I2'], ['I3'], []]);
    expect(refusals(first)).toEqual([
      [5, 'Gravité', 'Colonne « Gravité » : « 4 » ne se lit pas. Attendu : un nombre entier de 1 à 3.'],
    ]);
    expect(first).toMatchObject({ total: 4, next: undefined, counts: { recorded: 3, refused: 1, alreadyThere: 0 } });

    const more = 'Gravité,Sujet\n3,palettes\n2,badges\n1,bruit\n2,badges\n2,badges\n';
    const again = await bringIn({ mission, kind: 'IRRITANTS', csv: more });
    expect(outcomes(again)).toEqual(['RECORDED', 'ALREADY_THERE', 'ALREADY_THERE', 'ALREADY_THERE', 'RECORDED']);
    expect(again.rows.map(({ revision }) => revision)).toEqual(
      [4, 1, 2, 3, 5].map((at) => (first.rows[0]?.revision ?? 0) + at - 1),
    );
    expect(await lines(mission, 'IrritantReported')).toHaveLength(5);
  });

  it('goes by windows, each of which says where the next begins', async () => {
    const mission = await started();
    const window = (after: number) => bringIn({ mission, kind: 'IRRITANTS', csv: IRRITANTS, after, first: 2 });
    expect(await window(0)).toMatchObject({ next: 2, total: 4, rows: [{ row: 1 }, { row: 2 }] });
    expect(await window(2)).toMatchObject({ next: undefined, rows: [{ row: 3 }, { row: 4 }] });
    expect(await window(9)).toMatchObject({ next: undefined, rows: [] });
    expect(await lines(mission, 'IrritantReported')).toHaveLength(3);
  });

  it('says of a value that was corrected in the sheet which command corrects it', async () => {
    const mission = await started();
    const sheet = (value: string) => `Indicateur;Période;Valeur\nK1;2026-01;${value}\n`;
    await bringIn({ mission, kind: 'KPI_VALUES', csv: sheet('90,5') });
    const corrected = await bringIn({ mission, kind: 'KPI_VALUES', csv: sheet('91') }, 'COO', 'en');
    expect(corrected.rows[0]?.refusal).toMatchObject({
      code: 'ALREADY_MEASURED',
      facts: { command: 'correctKpiMeasurement' },
      next: { text: expect.stringContaining('correctKpiMeasurement') },
    });
  });

  it('marks what was over before the mission as history, of whoever may bring it in', async () => {
    const mission = await started();
    const csv = 'Indicateur;Période;Valeur\nK1;2025-11;80\nK1;2026-01;90\n';
    const rows = (await bringIn({ mission, kind: 'KPI_VALUES', csv })).rows;
    expect(rows.map(({ flags }) => flags)).toEqual([['IMPORTED'], []]);
    const [history, present] = await lines(mission, 'KpiMeasured');
    expect(history).toMatchObject({ data: { occurredOn: '2025-11-30' }, metadata: { origin: 'IMPORT' } });
    expect(present).toMatchObject({ data: { occurredOn: '2026-03-02' } });
    expect(present?.metadata.origin).toBeUndefined();

    const dated = 'Indicateur;Période;Valeur;Date\nK1;2025-10;70;15/11/2025\n';
    const own = await bringIn({ mission, kind: 'KPI_VALUES', csv: dated }, 'PROD');
    expect(own.rows[0]).toMatchObject({
      outcome: 'RECORDED',
      flags: expect.arrayContaining(['BEFORE_MISSION', 'LATE_RECORD']),
    });
    const told = (history: boolean, period: string) =>
      bringIn({ mission, kind: 'KPI_VALUES', csv: `KPI;Period;Value\nK1;${period};1\n`, history });
    expect((await told(false, '2025-09')).rows[0]?.flags).toEqual([]);
    expect((await told(true, '2026-02')).rows[0]?.flags).toEqual(['IMPORTED']);
  });

  it('knows its rows again, though the mission’s start has moved what is history', async () => {
    const mission = await started();
    const csv = 'Indicateur;Période;Valeur\nK1;2025-11;80\n';
    await bringIn({ mission, kind: 'KPI_VALUES', csv, history: false });
    expect(outcomes(await bringIn({ mission, kind: 'KPI_VALUES', csv }))).toEqual(['ALREADY_THERE']);
    expect(outcomes(await bringIn({ mission, kind: 'KPI_VALUES', csv, preview: true }))).toEqual(['ALREADY_THERE']);
  });

  it('names the column that a rule speaks of', async () => {
    const mission = await started();
    const csv = 'Nom;Critique;Pilote\nDevis;oui;XYZ\nAchats;non;PROD\nVentes;peut-être;PROD\n';
    expect(refusals(await bringIn({ mission, kind: 'PROCESSES', csv }))).toEqual([
      [2, 'Pilote', 'XYZ n’a aucun rôle dans la mission.'],
      [4, 'Critique', 'Colonne « Critique » : « peut-être » ne se lit pas. Attendu : oui ou non.'],
    ]);
    const kpis = 'Indicateur;Période;Valeur;Lieu\nK9;2026-01;1;\nK1;2026-01;1;Valance\nK1;2026-01;1;VALENCE\n';
    const brought = await bringIn({ mission, kind: 'KPI_VALUES', csv: kpis });
    expect(brought.rows.map(({ column, refusal }) => [refusal?.code, column])).toEqual([
      ['UNKNOWN_REF', 'Indicateur'],
      ['UNKNOWN_NAME', 'Lieu'],
      [undefined, undefined],
    ]);
    const meant = await bringIn({ mission, kind: 'KPI_VALUES', csv: kpis, newNames: true });
    expect(outcomes(meant)).toEqual(['REFUSED', 'RECORDED', 'ALREADY_THERE']);
  });

  it('holds cells to the shape that the command’s input has', async () => {
    const mission = await started();
    const long = 'x'.repeat(2001);
    const csv = `Thème;Gravité;Réf\n${long};1;\nbruit;1;pas une référence\n?!;1;\n\uE000;1;\n`;
    const brought = await bringIn({ mission, kind: 'IRRITANTS', csv }, 'COO', 'en');
    expect(brought.rows.map(({ column, refusal }) => [column, refusal?.code])).toEqual([
      ['Thème', 'CELL_UNREADABLE'],
      ['Réf', 'CELL_UNREADABLE'],
      ['Thème', 'CELL_UNREADABLE'],
      ['Thème', 'CELL_UNREADABLE'],
    ]);
    const nps = 'KPI;Period;Promoters;Passives\nK1;2026-01;5;3\n';
    const counts = await bringIn({ mission, kind: 'KPI_VALUES', csv: nps });
    expect(counts.rows[0]).toMatchObject({ column: 'nps.detractors', refusal: { code: 'CELL_EMPTY' } });
  });

  it.each<[WantedRows['kind'], string, string, string]>([
    ['WEEKLY_TALLIES', WEEKLY(), 'COO', 'WeeklySignalTallyRecorded'],
    [
      'PEOPLE',
      'Code;Nom complet;Courriel;Fonction\nZOE;Zoé Petit;zoe@example.org;Acheteuse\n',
      'ADM',
      'PersonRegistered',
    ],
    ['PROCESSES', 'Processus;Nom;Critique;Pilote\nP1;Devis;x;PROD\n', 'COO', 'ProcessIdentified'],
    ['KNOWLEDGE_ITEMS', 'Nom;Criticité;Détenteurs\nRéglage;5;PROD, DIR\n', 'COO', 'KnowledgeItemIdentified'],
    ['DECISIONS', 'Domaine;Choix;Montant;Décideur\nproduction;louer;1 500,50 €;DIR\n', 'DIR', 'DecisionTaken'],
    ['MILESTONES', 'Jalon;Nature;Échéance;Intitulé\nJ9;handover;30/06/2026;Atelier\n', 'COO', 'MilestonePlanned'],
  ])('of %s is as its command', async (kind, csv, person, type) => {
    const mission = await started();
    const looked = await bringIn({ mission, kind, csv, preview: true }, person);
    expect(outcomes(looked)).toEqual(['WOULD_BE_RECORDED']);
    const before = (await lines(mission, type)).length;
    expect(refusals(await bringIn({ mission, kind, csv }, person))).toEqual([]);
    expect(await lines(mission, type)).toHaveLength(before + 1);
    expect(outcomes(await bringIn({ mission, kind, csv }, person))).toEqual(['ALREADY_THERE']);
  });
});

function WEEKLY(): string {
  const headings =
    'Semaine;Jours ouvrés;Clarifications;Contributeurs;Invités;Décisions du dirigeant;Décisions opérationnelles;Rituels tenus;Rituels prévus';
  return `${headings}\nS06 2026;5;4;6;9;3;11;2;2\n`;
}

describe('a sheet that is only looked at', () => {
  it('is judged row by row on what the rows before it would leave, and leaves nothing', async () => {
    const mission = await started();
    const before = await stored(missionStream(mission));
    const csv = 'Indicateur;Période;Valeur\nK1;2026-01;90\nK1;2026-01;91\nK1;2026-02;92\nK9;2026-01;1\n';
    const looked = await bringIn({ mission, kind: 'KPI_VALUES', csv, preview: true });
    expect(looked.preview).toBe(true);
    expect(looked.rows.map(({ outcome, refusal }) => refusal?.code ?? outcome)).toEqual([
      'WOULD_BE_RECORDED',
      'ALREADY_MEASURED',
      'WOULD_BE_RECORDED',
      'UNKNOWN_REF',
    ]);
    expect(looked.counts).toMatchObject({ wouldBeRecorded: 2, refused: 2, recorded: 0 });
    expect(await stored(missionStream(mission))).toEqual(before);
    expect(await stored(refusalsStream(mission))).toEqual([]);
    const window = await bringIn({ mission, kind: 'KPI_VALUES', csv, preview: true, after: 1, first: 1 });
    expect(window.rows.map(({ refusal }) => refusal?.code)).toEqual(['ALREADY_MEASURED']);
  });

  it('goes on from window to window, and begins anew when the mission or the sheet is another one', async () => {
    const mission = await started();
    const csv = 'Indicateur;Période;Valeur\nK1;2026-01;90\nK1;2026-02;92\nK1;2026-01;91\nK1;2026-02;93\n';
    const look = async (after: number, sheet = csv, person = 'COO') =>
      (await bringIn({ mission, kind: 'KPI_VALUES', csv: sheet, preview: true, after, first: 2 }, person)).rows.map(
        ({ outcome, refusal }) => refusal?.code ?? outcome,
      );
    const [free, taken] = [
      ['WOULD_BE_RECORDED', 'WOULD_BE_RECORDED'],
      ['ALREADY_MEASURED', 'ALREADY_MEASURED'],
    ];
    expect([await look(0), await look(2), await look(2), await look(0), await look(2)]).toEqual([
      free,
      taken,
      taken,
      free,
      taken,
    ]);
    await look(0);
    expect(await look(2, csv.replace('K1;2026-01;90', 'K1;2025-01;90'))).toEqual([
      'WOULD_BE_RECORDED',
      'ALREADY_MEASURED',
    ]);
    expect(await look(2, csv, 'PROD')).toEqual(taken);
    await look(0);
    const other = 'Indicateur;Période;Valeur\nK1;2026-01;90\n';
    await bringIn({ mission, kind: 'KPI_VALUES', csv: other });
    expect(await look(0)).toEqual(['ALREADY_THERE', 'WOULD_BE_RECORDED']);
    expect(await look(2)).toEqual(taken);
  });

  it('gives the references that its rows would have', async () => {
    const mission = await started();
    const looked = await bringIn({ mission, kind: 'IRRITANTS', csv: IRRITANTS, preview: true });
    expect(looked.rows.flatMap(({ created }) => created.map(({ ref }) => ref))).toEqual(['I1', 'I2', 'I3']);
  });
});

describe('a sheet of which nothing is taken', () => {
  it('says all that is missing, what it knows and what it does not', async () => {
    const csv = 'Nom;Remarque\nDevis;vu\n';
    const brought = await bringIn({ mission: 'M1', kind: 'PROCESSES', csv });
    expect(brought).toMatchObject({
      refusal: {
        code: 'COLUMNS_MISSING',
        sentence: { text: 'Il manque des colonnes : Processus critique, Responsable.' },
      },
      missing: [{ field: 'critical' }, { field: 'owner', label: { text: 'Responsable' } }],
      headings: [
        { heading: 'Nom', field: 'name', label: { text: 'Nom' } },
        { heading: 'Remarque', field: undefined },
      ],
      total: 1,
      rows: [],
      next: undefined,
    });
  });

  it('says why it cannot be read', async () => {
    const csvBase64 = Buffer.from('504b030414000600', 'hex').toString('base64');
    const brought = await bringIn({ mission: 'M1', kind: 'PROCESSES', csv: null, csvBase64 }, 'COO', 'en');
    expect(brought).toMatchObject({ refusal: { code: 'SHEET_UNREADABLE' }, headings: [], total: 0 });
  });

  it('is closed to whoever may not send its command, and that is logged once', async () => {
    const mission = await started();
    const refused = await bringIn(
      { mission, kind: 'PROCESSES', csv: 'Nom;Critique;Pilote\nA;x;PROD\nB;x;PROD\n' },
      'PROD',
    );
    expect(refused).toMatchObject({ refusal: { code: 'ROLE_FORBIDDEN' }, rows: [], total: 2 });
    expect(await stored(refusalsStream(mission))).toHaveLength(1);
    const looked = await bringIn(
      { mission, kind: 'PROCESSES', csv: 'Nom;Critique;Pilote\nC;x;PROD\n', preview: true },
      'PROD',
    );
    expect(looked).toMatchObject({ refusal: { code: 'ROLE_FORBIDDEN' } });
    expect(await stored(refusalsStream(mission))).toHaveLength(1);
  });

  it('tells strangers no more of a mission than of one that is not', async () => {
    const mission = await started();
    for (const preview of [false, true]) {
      const there = await bringIn({ mission, kind: 'IRRITANTS', csv: IRRITANTS, preview }, 'EVE');
      const nowhere = await bringIn({ mission: 'NOWHERE', kind: 'IRRITANTS', csv: IRRITANTS, preview }, 'EVE');
      const asNowhere = JSON.stringify(there).replaceAll(mission, 'NOWHERE');
      expect(JSON.parse(asNowhere)).toEqual(JSON.parse(JSON.stringify(nowhere)));
      expect(there.refusal?.code).toBe('MISSION_UNKNOWN');
    }
    expect(await stored(refusalsStream(mission))).toEqual([]);
  });
});

interface Said {
  readonly topic: string;
  readonly severity: number;
}
const said = ({ topic, severity }: Said): string => `${topic} ${severity}`;

describe('a sheet that is cut anywhere and sent again', () => {
  const row = fc.tuple(fc.constantFrom('bruit', 'badges', 'chariot'), fc.integer({ min: 1, max: 4 }));
  const cuts = fc.array(fc.record({ after: fc.nat(12), first: fc.integer({ min: 1, max: 6 }) }), { maxLength: 5 });

  it('comes to what it comes to in one go', async () => {
    const [whole, cut] = [await started(), await started()];
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), cuts, async (rows, windows) => {
        const name = `essai ${++run} `;
        const csv = ['Thème;Gravité', ...rows.map((cells) => name + cells.join(';'))].join('\n');
        await bringIn({ mission: whole, kind: 'IRRITANTS', csv });
        for (const window of windows) await bringIn({ mission: cut, kind: 'IRRITANTS', csv, ...window });
        const last = await bringIn({ mission: cut, kind: 'IRRITANTS', csv });
        const told = async (mission: string) =>
          (await lines(mission, 'IrritantReported'))
            .map(({ data }) => said(data as unknown as Said))
            .filter((irritant) => irritant.startsWith(name))
            .toSorted();
        expect(await told(cut)).toEqual(await told(whole));
        expect(last.counts.recorded + last.counts.alreadyThere).toBe((await told(whole)).length);
      }),
      { numRuns: 25 },
    );
  });
});
