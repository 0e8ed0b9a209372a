import { replay } from '#decider';
import { missionFold } from '#mission';
import { given, recorded, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { commands } from '../commands.js';
import { SLICE_OF, type MissionEvent } from '../mission-events.js';
import { missionMistakes } from '../mission-mistakes.js';
import type { Mendable } from '../pipeline/mending.js';
import { isOneLine, rewordLine } from './reword-line.command.js';

const NEXT = startedCedre.length;
const reported = told(
  'IrritantReported',
  { irritant: 'I1', topic: 'délias', severity: 2 },
  { on: '2026-01-14', by: 'QUA', role: 'TEAM' },
);
const reworded = (text: string) =>
  told(
    'LineReworded',
    { revision: NEXT, type: 'IrritantReported', field: 'topic', text, previousDigest: '', reason: 'x' },
    { on: '2026-01-15', by: 'QUA', role: 'TEAM' },
  );
const wanted = { revision: NEXT, field: 'topic', text: 'délais', reason: 'faute de frappe' };
const reword = (by: string, facts: readonly Told[], change: object = {}) =>
  given(startedCedre, facts)
    .on('2026-01-19')
    .by(by)
    .when(rewordLine, { ...wanted, ...change });
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

describe('rewordLine', () => {
  it('keeps the new text and the digest of the one before', () => {
    const data = { ...wanted, type: 'IrritantReported', previousDigest: digest('délias') };
    reword('QUA', [reported]).then({ type: 'LineReworded', data });
    reword('QUA', [reported, reworded('delais')]).then({
      type: 'LineReworded',
      data: { previousDigest: digest('delais') },
    });
  });

  it('is open to the author and to leadership', () => {
    reword('DIR', [reported]).then({ type: 'LineReworded', data: {} });
    for (const person of ['SPO', 'PROD', 'COO']) reword(person, [reported]).thenRefused('ROLE_FORBIDDEN');
  });

  it('changes nothing but texts', () => {
    for (const field of ['severity', 'irritant', 'occurredOn', 'site', 'constructor']) {
      reword('QUA', [reported], { field }).thenRefused('INVALID_INPUT', { field: 'field' });
    }
    for (const text of ['', '\u200b', '…'])
      reword('QUA', [reported], { text }).thenRefused('INVALID_INPUT', { field: 'text' });
  });

  describe('a title', () => {
    const named = told('ProcessIdentified', { process: 'P1', name: 'Achat' } as never, { on: '2026-01-14', by: 'QUA' });
    const retitle = (text: string) => reword('QUA', [named], { field: 'name', text });

    it('stays one line, in its normal form', () => {
      retitle(' Achats\u00a0 de\u200b\u0301 juin ').then({
        type: 'LineReworded',
        data: { text: 'Achats d\u00e9 juin' },
      });
      for (const text of ['Achats\nde juin', 'Achats\tde juin'])
        retitle(text).thenRefused('INVALID_INPUT', { field: 'text' });
      retitle('Achat\u00a0').thenRefused('WRONG_STATE', { state: 'worded so' });
    });

    it('is told by its name, in every command that takes one', () => {
      for (const [type, { texts = [] }] of Object.entries(missionMistakes) as [MissionEvent['type'], Mendable][]) {
        const kinds = (field: string) =>
          commands
            .filter(({ slice }) => slice === SLICE_OF.get(type))
            .flatMap(({ fields }) => fields[field]?.kind.is ?? []);
        for (const field of texts as readonly string[]) {
          expect([type, field, kinds(field).filter((kind) => (kind === 'title') !== isOneLine(field))]).toEqual([
            type,
            field,
            [],
          ]);
        }
      }
    });
  });

  it('needs another text', () => {
    reword('QUA', [reported], { text: 'délias' }).thenRefused('WRONG_STATE', { state: 'worded so' });
    reword('QUA', [reported, reworded('délais')]).thenRefused('WRONG_STATE', { state: 'worded so' });
  });

  it('leaves a struck line alone', () => {
    const struck = told('LineStruck', { revision: NEXT, type: 'IrritantReported', reason: 'x', quiet: true });
    reword('QUA', [reported, struck]).thenRefused('WRONG_STATE', { state: 'struck' });
  });

  it('is what every fold reads from then on', () => {
    const state = replay(missionFold, recorded([...startedCedre, reported, reworded('delais'), reworded('délais')]));
    expect(state.operations.irritants['I1']?.topic).toBe('délais');
  });
});
