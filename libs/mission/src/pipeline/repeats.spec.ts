import { choice, evidence, group, name, number, person, ref, say, text } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { refuse } from '../refusals/refusals.js';
import { withoutRepeats } from './repeats.js';

const LETTERS = { A: say('lettre A', 'letter A'), B: say('lettre B', 'letter B') };
const fields = {
  people: person().list(),
  words: text().list(),
  refs: ref('kpi').list(),
  proofs: evidence().list(),
  kinds: choice('Kind', ['A', 'B'], LETTERS).list(),
  samples: number({ min: 0, max: 9 }).list(),
  lines: group('Line', { line: name(), note: text().maybe(), tags: name().list().maybe() }).list('line'),
  pairs: group('Pair', { step: choice('Kind', ['A', 'B'], LETTERS), person: person().maybe() }).list(),
  part: group('Part', { names: name().list() }),
};
const once = (input: object) => withoutRepeats(fields, input as never);

describe('A list', () => {
  it('holds each thing once, the first as it was typed', () => {
    expect(once({ people: ['DIR', 'PROD', 'DIR'] })).toEqual({ people: ['DIR', 'PROD'] });
    expect(once({ words: ['Atelier', ' atelier', 'SAV'] })).toEqual({ words: ['Atelier', 'SAV'] });
    expect(once({ refs: ['K1', 'k1', 'K1'], proofs: ['EV-1', 'EV-1'] })).toEqual({
      refs: ['K1', 'k1'],
      proofs: ['EV-1'],
    });
    expect(once({ kinds: ['A', 'A'] })).toEqual({ kinds: ['A'] });
  });

  it('of measured numbers may hold equal ones', () => {
    expect(once({ samples: [3, 3, 4] })).toEqual({ samples: [3, 3, 4] });
  });

  it('of groups holds equal ones once', () => {
    expect(once({ pairs: [{ step: 'A' }, { step: 'A', person: 'DIR' }, { step: 'A' }] })).toEqual({
      pairs: [{ step: 'A' }, { step: 'A', person: 'DIR' }],
    });
  });

  it('has one entry about a thing where a field says what it is about', () => {
    const why = say('« Un » y figure deux fois', '“Un” is given twice');
    const refused = refuse('INVALID_INPUT', { field: 'lines', why });
    expect(once({ lines: [{ line: 'un', note: 'oui' }, { line: 'Un' }] })).toEqual(refused);
    expect(once({ lines: [{ line: 'un' }, { line: 'Un' }] })).toEqual(refused);
  });

  it('is looked for inside groups', () => {
    expect(once({ part: { names: ['a', 'A'] } })).toEqual({ part: { names: ['a'] } });
    expect(once({ lines: [{ line: 'un', tags: ['x', 'X'] }] })).toEqual({ lines: [{ line: 'un', tags: ['x'] }] });
  });

  it('leaves what is not given alone', () => {
    expect(once({})).toEqual({});
  });
});
