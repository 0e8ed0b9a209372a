import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REF_KINDS } from '#decider';
import { refuse, sentenceOf } from './refusals.js';
import { KINDS_FR, stateWord } from './words.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const refusals = sources.flatMap((source) =>
  [...source.matchAll(/refuse\('(?:WRONG_STATE|UNKNOWN_REF|REF_TAKEN)', \{[^}]*/g)].map(String),
);

describe('The words of refusals', () => {
  it('name every kind of thing in French', () => {
    const named = refusals.flatMap((text) => [...text.matchAll(/kind: '([^']+)'/g)].map((found) => found[1] ?? ''));
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set([...named, ...REF_KINDS])].filter((kind) => !(kind in KINDS_FR))).toEqual([]);
  });

  it('name every state in French', () => {
    const states = refusals.flatMap((text) =>
      [...text.matchAll(/state: (?:[^'`(]*)['`]([^'`$]+)/g)].map((found) => found[1]?.trim() ?? ''),
    );
    expect(states.length).toBeGreaterThan(20);
    expect([...new Set(states)].filter((state) => !stateWord(state, 'fr').startsWith('dans l’état'))).toEqual([]);
  });

  it('make sentences in both languages', () => {
    const { fr, en } = sentenceOf(refuse('WRONG_STATE', { kind: 'decision', ref: 'D1', state: 'superseded by D2' }));
    expect(fr).toBe('La décision D1 est dans l’état « remplacé par D2 » : action impossible.');
    expect(en).toBe('Decision D1 is superseded by D2: not possible.');
  });
});
