import { isRefusal } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from '../refusals/refusals.js';
import { missingColumns, missingRefusal, recognise, type Mapped } from './headings.js';
import { SHEETS, type SheetKindName } from './sheet-kinds.js';

function found(kind: SheetKindName, headings: readonly string[], mapping: readonly Mapped[] = []) {
  const all = recognise(SHEETS[kind], headings, mapping);
  if (isRefusal(all)) throw new Error(sentenceOf(all).en);
  return all;
}

const paths = (...given: Parameters<typeof found>) => found(...given).headings.map(({ column }) => column?.path);

function refusal(...[kind, headings, mapping = []]: Parameters<typeof found>) {
  const all = recognise(SHEETS[kind], headings, mapping);
  return isRefusal(all) ? sentenceOf(all) : undefined;
}

describe('headings', () => {
  it.each([
    ['in French', ['Indicateur', 'Période', 'Valeur', 'Site concerné']],
    ['in English', ['KPI', 'Period', 'Value', 'Site']],
    ['as the schema says', ['kpi', 'period', 'value', 'site']],
    ['without accents, in capitals, with units', ['  INDICATEUR ', 'Periode', 'Valeur (%)', 'Lieu *']],
    ['of composed accents', ['Code', 'Pe\u0301riode', 'Mesure', 'Site :']],
  ])('are known %s', (_, headings) => {
    expect(paths('KPI_VALUES', headings)).toEqual(['kpi', 'period', 'value', 'site']);
  });

  it('of a group are known one by one', () => {
    expect(paths('KPI_VALUES', ['Promoteurs', 'nps.passives', 'Detractors'])).toEqual([
      'nps.promoters',
      'nps.passives',
      'nps.detractors',
    ]);
  });

  it('that are none of the kind are passed over, as often as they come', () => {
    expect(paths('IRRITANTS', ['Remarque', 'Thématique', 'Remarque', ''])).toEqual([
      undefined,
      'topic',
      undefined,
      undefined,
    ]);
  });

  it('may be said to be another field, or none', () => {
    const mapping = [
      { heading: 'Gêne constatée', field: 'topic' },
      { heading: 'gravité', field: null },
      { heading: 'Note', field: 'severity' },
    ];
    expect(paths('IRRITANTS', ['Gêne constatée', 'Gravité', 'Note'], mapping)).toEqual([
      'topic',
      undefined,
      'severity',
    ]);
  });

  it('cannot be said to be a field that there is not, nor headings be named that are not there', () => {
    const mapped = (mapping: Mapped) => refusal('IRRITANTS', ['Thème', 'Note'], [mapping])?.en;
    expect(mapped({ heading: 'Note', field: 'sverity' })).toBe(
      'Field mapping is not valid: “sverity” is no field of such sheets; they have irritant, topic, severity, site, occurredOn.',
    );
    expect(mapped({ heading: 'Notes', field: 'severity' })).toBe(
      'Field mapping is not valid: the sheet has no heading “Notes”; it has Thème, Note.',
    );
  });

  it('that are the same column are refused, all of them at once', () => {
    expect(refusal('IRRITANTS', ['Thème', 'Sujet', 'Gravité', 'gravite', 'Site'])?.fr).toBe(
      'La feuille ne se lit pas : plusieurs colonnes sont la même : Thème = Sujet ; Gravité = gravite ; n’en garder qu’une.',
    );
  });

  it('that are missing are named all at once', () => {
    const missing = missingColumns(SHEETS.PROCESSES, found('PROCESSES', ['Nom']));
    expect(missing.map(({ path }) => path)).toEqual(['critical', 'owner']);
    const refused = missingRefusal(missing);
    expect(refused && sentenceOf(refused).fr).toBe('Il manque des colonnes : Processus critique, Responsable.');
    expect(missingRefusal([])).toBeUndefined();
  });

  it('name who decided, unless they are said to be something else', () => {
    expect(found('DECISIONS', ['Choix', 'Décideur']).sender).toBe(1);
    expect(found('DECISIONS', ['Choix', 'Décideur'], [{ heading: 'Décideur', field: null }]).sender).toBeUndefined();
    expect(found('IRRITANTS', ['Thème', 'Décideur']).sender).toBeUndefined();
  });
});
