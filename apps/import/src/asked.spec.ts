import { describe, expect, it } from '@jest/globals';
import { asked } from './asked.js';

const LINE = ['kpis.csv', '--mission', 'M1', '--kind', 'kpi_values'];

describe('the command line of npm run import', () => {
  it('asks for a sheet of a kind in a mission', () => {
    expect(asked(LINE)).toEqual({
      file: 'kpis.csv',
      mission: 'M1',
      kind: 'KPI_VALUES',
      preview: false,
      newNames: false,
      mapping: [],
    });
  });

  it('says how: a preview, what headings are, the decimal sign, history, new names', () => {
    const how = ['--preview', '--mapping', 'A=B=value', '--mapping', 'Note=', '--decimal', 'point', '--history', 'no'];
    expect(asked([...LINE, ...how, '--new-names'])).toMatchObject({
      preview: true,
      newNames: true,
      mapping: [{ heading: 'A=B', field: 'value' }, { heading: 'Note' }],
      decimal: 'POINT',
      history: false,
    });
    expect(asked([...LINE, '--history', 'yes'])).toMatchObject({ history: true });
  });

  it.each<[string, readonly string[]]>([
    ['no file', LINE.slice(1)],
    ['two files', [...LINE, 'other.csv']],
    ['no mission', ['kpis.csv', '--kind', 'KPI_VALUES']],
    ['no kind', ['kpis.csv', '--mission', 'M1']],
    ['a mapping without a field', [...LINE, '--mapping', 'Note']],
    ['a mapping without a heading', [...LINE, '--mapping', '=value']],
    ['another decimal sign', [...LINE, '--decimal', 'dot']],
    ['another history', [...LINE, '--history', 'perhaps']],
    ['an unknown option', [...LINE, '--dry-run']],
  ])('is not understood with %s', (_, line) => {
    expect(asked(line)).toBeUndefined();
  });
});
