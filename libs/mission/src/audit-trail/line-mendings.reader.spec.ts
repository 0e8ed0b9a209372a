import { recorded, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { mendingsOf } from './line-mendings.reader.js';

const by = { by: 'QUA', role: 'TEAM' };
const reworded = (text: string) =>
  told(
    'LineReworded',
    { revision: 0, type: 'IrritantReported', field: 'topic', text, previousDigest: '', reason: 'faute' },
    { on: '2026-01-15', ...by },
  );
const [line, ...mendings] = recorded([
  told('IrritantReported', { irritant: 'I1', topic: 'délias', severity: 2 }, { on: '2026-01-14', ...by }),
  told('IrritantConfirmed', { irritant: 'I1' }),
  reworded('delais'),
  reworded('délais'),
  told('LineStruck', { revision: 1, type: 'IrritantConfirmed', reason: 'autre ligne', quiet: true }),
  told('LineStruck', { revision: 0, type: 'IrritantReported', reason: 'doublon', quiet: true }, { by: 'DIR' }),
]);

describe('What later lines say about a line', () => {
  it('is who struck it and each text then and now, with the reasons', () => {
    expect(mendingsOf(line!, mendings, { see: (each) => each, reasons: true })).toMatchObject({
      struck: { revision: 5, by: 'DIR', reason: 'doublon' },
      reworded: [
        { revision: 2, by: 'QUA', field: 'topic', before: 'délias', after: 'delais', reason: 'faute' },
        { revision: 3, by: 'QUA', field: 'topic', before: 'delais', after: 'délais', reason: 'faute' },
      ],
    });
    expect(mendingsOf(line!, [], { see: (each) => each, reasons: true })).toEqual({ struck: undefined, reworded: [] });
  });

  it('hides what the reader may not see of the line itself, and why', () => {
    const see = (each: typeof line) => ({ ...each!, data: { ...each!.data, topic: '—' } });
    const { struck, reworded: texts } = mendingsOf(line!, mendings, { see, reasons: false });
    expect(struck).toMatchObject({ by: 'DIR', reason: undefined });
    expect(texts.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      ['—', '—', undefined],
      ['—', '—', undefined],
    ]);
  });
});
