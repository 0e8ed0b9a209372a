import { describe, expect, it } from '@jest/globals';
import { drift } from './drift.js';

describe('drift', () => {
  it('is not there between equal texts', () => {
    expect(drift('a\nb\n', 'a\nb\n')).toBeUndefined();
  });

  it('names the first line that differs, as it is and as it should be', () => {
    expect(drift('a\nb\nc\n', 'a\nB\nC\n')).toBe('  line 2\n  is:        b\n  should be: B');
  });

  it('tells what is missing and what is too much', () => {
    expect(drift('', 'a\n')).toBe('  line 1\n  is:        \n  should be: a');
    expect(drift('a\nb', 'a')).toBe('  line 2\n  is:        b\n  should be: (nothing)');
    expect(drift('a', 'a\nb')).toBe('  line 2\n  is:        (nothing)\n  should be: b');
  });
});
