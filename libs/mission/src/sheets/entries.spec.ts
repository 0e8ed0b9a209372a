import { isRefusal } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from '../refusals/refusals.js';
import { entryReader, type Entry } from './entries.js';
import { recognise } from './headings.js';
import { SHEETS, type SheetKindName } from './sheet-kinds.js';

/** Rows as they are read under these headings. */
function read(kind: SheetKindName, headings: readonly string[], rows: readonly (readonly string[])[], mission = 'M1') {
  const known = recognise(SHEETS[kind], headings, []);
  if (isRefusal(known)) throw new Error(sentenceOf(known).en);
  const each = entryReader({ mission, name: kind, kind: SHEETS[kind], headings: known, sender: 'COO', sign: 'COMMA' });
  return rows.map((cells, at) => each({ number: at + 1, line: at + 2, cells }));
}

const input = (...given: Parameters<typeof read>) => (read(...given)[0] as Entry).input;
const ids = (...given: Parameters<typeof read>) => read(...given).map((each) => (each as Entry).commandId);
const sentence = (...given: Parameters<typeof read>) => {
  const [entry] = read(...given);
  return entry && 'refusal' in entry ? sentenceOf(entry.refusal).fr : undefined;
};

const IRRITANTS = ['Thème', 'Gravité', 'Date'];

describe('a row', () => {
  it('is the input of its command, without what is left empty', () => {
    const headings = ['Indicateur', 'Période', 'Valeur', 'Observations', 'Site', 'Jour du fait'];
    expect(input('KPI_VALUES', headings, [['K-OEE', 'mars 2025', '1 234,5', '', ' Valence ', '02/04/2025']])).toEqual({
      kpi: 'K-OEE',
      period: '2025-03',
      value: 1234.5,
      site: 'Valence',
      occurredOn: '2025-04-02',
    });
  });

  it('has words of lists by their names, lists, and yes or no', () => {
    const headings = ['Nom', 'Critique', 'Responsable', 'Fonctions'];
    expect(input('PROCESSES', headings, [['Devis', 'x', 'DAF', 'Ventes, achats ; finance\nSAV']])).toEqual({
      name: 'Devis',
      critical: true,
      owner: 'DAF',
      functions: ['Ventes', 'achats', 'finance', 'SAV'],
    });
    expect(input('PROCESSES', headings, [['Devis', '', 'DAF', '']])).toMatchObject({ critical: false });
    const milestone = input('MILESTONES', ['Nature', 'Échéance'], [['Passation', '31/12/2026']]);
    expect(milestone).toEqual({ kind: 'HANDOVER', due: '2026-12-31' });
    expect(input('KNOWLEDGE_ITEMS', ['Nom', 'Criticité'], [['Réglage', '5']])).toMatchObject({ holders: [] });
  });

  it('has amounts in euros, and in cents where the heading says so', () => {
    const amount = (heading: string, cell: string) =>
      input('DECISIONS', ['Choix', heading], [['louer', cell]])['amountCents'];
    expect([amount('Montant', '1 500,50 €'), amount('Amount (cents)', '150050')]).toEqual([150_050, 150_050]);
  });

  it('keeps a formula as the text that it is, and takes none for a number', () => {
    expect(input('IRRITANTS', ['Thème', 'Gravité'], [['=1+1', '2']])).toMatchObject({ topic: '=1+1' });
    expect(sentence('IRRITANTS', ['Thème', 'Gravité'], [['bruit', '=1+1']])).toBe(
      'Colonne « Gravité » : « =1+1 » ne se lit pas. Attendu : un nombre entier de 1 à 3.',
    );
  });

  it.each<[string, readonly string[], readonly string[], string]>([
    ['empty where it must not be', IRRITANTS, ['bruit', ' ', ''], 'Colonne « Gravité » : la cellule est vide.'],
    ['longer than its headings', IRRITANTS, ['bruit', '2', '', ' ', 'reste'], 'La ligne a 5 cellules pour 3 en-têtes.'],
    [
      'of a day that is none',
      IRRITANTS,
      ['bruit', '2', '31/02/25'],
      'Colonne « Date » : « 31/02/25 » ne se lit pas. Attendu : un jour de 1900 à 2199, 31/12/2025 ou 2025-12-31, l’année en quatre chiffres.',
    ],
    [
      'two numbers at once',
      IRRITANTS,
      ['bruit', '1.000', ''],
      'Colonne « Gravité » : « 1.000 » ne se lit pas. Attendu : un nombre qui ne soit pas deux à la fois ; dire le signe décimal (decimal : COMMA ou POINT).',
    ],
  ])('is refused when it is %s', (_, headings, cells, refused) => {
    expect(sentence('IRRITANTS', headings, [cells])).toBe(refused);
  });

  it('may be shorter than its headings, and longer where nothing stands', () => {
    expect(input('IRRITANTS', IRRITANTS, [['bruit', '2']])).toEqual({ topic: 'bruit', severity: 2 });
    expect(input('IRRITANTS', IRRITANTS, [['bruit', '2', '', '', '']])).toEqual({ topic: 'bruit', severity: 2 });
  });

  it('of a decision is brought in by whoever took it', () => {
    const headings = ['Choix', 'Décideur'];
    expect(input('DECISIONS', headings, [['louer', 'COO']])).toMatchObject({ chosen: 'louer' });
    expect(input('DECISIONS', headings, [['louer', '']])).toMatchObject({ chosen: 'louer' });
    expect(sentence('DECISIONS', headings, [['louer', 'DIR']])).toBe(
      'Colonne « Décideur » : « DIR » ne se lit pas. Attendu : COO, car chacun apporte ses propres décisions.',
    );
  });
});

describe('the id of a row’s command', () => {
  const rows = [
    ['bruit', '2', '2025-03-01'],
    ['badges', '1', ''],
    ['bruit', '2', '2025-03-01'],
  ];

  it('is that of what it says: sorted otherwise, typed otherwise, with columns that say nothing, it is the same', () => {
    const first = ids('IRRITANTS', IRRITANTS, rows);
    expect(new Set(first).size).toBe(3);
    const headings = ['Site', 'Day', 'Severity', 'Sujet', 'Remarque'];
    const otherwise = rows
      .toReversed()
      .map(([topic = '', severity = '', day = '']) => [
        '',
        day.split('-').toReversed().join('/'),
        `${severity},0`,
        ` ${topic}\u00a0`,
        'vu',
      ]);
    expect(ids('IRRITANTS', headings, otherwise).toSorted()).toEqual(first.toSorted());
  });

  it('is another one for another row, kind or mission, and for each of equal rows', () => {
    const all = [
      ...ids('IRRITANTS', IRRITANTS, rows),
      ...ids('IRRITANTS', IRRITANTS, rows, 'M2'),
      ...ids('IRRITANTS', IRRITANTS, [['bruit', '3', '2025-03-01']]),
    ];
    expect(new Set(all).size).toBe(7);
  });

  it('is always the one that it was', () => {
    expect(ids('IRRITANTS', IRRITANTS, rows)).toEqual([
      '00409e35-5e80-54e6-9fe6-071f02316306',
      'ace553d8-242b-517e-9299-49c2e97636f3',
      '17a3e9f4-a446-52fd-a44e-b8823128eae1',
    ]);
  });

  it('keeps no trace of what is personal', () => {
    const headings = ['Personne', 'Nom', 'E-mail'];
    const [one, other] = [
      ids('PEOPLE', headings, [['ANA', 'Ana Silva', 'ana@example.org']]),
      ids('PEOPLE', headings, [['ANA', 'Quelqu’un', '']]),
    ];
    expect(one).toEqual(other);
  });
});
