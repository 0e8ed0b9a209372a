import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { changed, changesIn } from './operators.js';

/** Every text that a mistake in this one could leave. */
const mistakesIn = (text: string): readonly string[] =>
  changesIn(ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true)).map((change) => changed(text, change));

describe('mistakes', () => {
  it.each([
    ['const a = b < c;', ['const a = b <= c;', 'const a = b > c;']],
    ['const a = b ?? c;', ['const a = b;', 'const a = c;']],
    ['const a = !b;', ['const a = b;']],
    ['const a = 41;', ['const a = 42;']],
    ['const a = true;', ['const a = false;']],
    ['const a = b.some(c);', ['const a = b.every(c);']],
    ['const a = b.filter(c);', ['const a = b;']],
    ['const a = b.at(-1);', ['const a = b.at(0);', 'const a = b.at(-2);']],
    ['const a = [...b, c];', ['const a = [ c];']],
    ["const a = 'never fits';", ["const a = '';"]],
    ['save(a);', [';']],
  ])('of %s', (text, mistakes) => {
    expect(mistakesIn(text)).toEqual(expect.arrayContaining(mistakes));
  });

  it('leave out the guard that ends a function early, and turn its condition', () => {
    expect(mistakesIn('function f() { if (a) return 1; return 2; }')).toEqual(
      expect.arrayContaining(['function f() { ; return 2; }', 'function f() { if (!(a)) return 1; return 2; }']),
    );
  });

  it('swap the branches of a condition', () => {
    expect(mistakesIn('const a = b ? c : d;')).toContain('const a = b ? d : c;');
  });

  it.each(["import { a } from 'a b';", 'type A = 1;', "@About('a b') class A {}", "const a = { about: 'a text' };"])(
    'do not touch what only declares: %s',
    (text) => {
      expect(mistakesIn(text)).toEqual([]);
    },
  );

  it('do not touch a single word, which is a key more often than a text', () => {
    expect(mistakesIn("const a = 'ACTIVE';")).toEqual([]);
  });
});
