import { REF_KINDS, REF_NAMES, REF_PREFIXES } from '#decider';
import { describe, expect, it } from '@jest/globals';

describe('the kinds of things that have a reference', () => {
  it('each have a name in both languages, unlike the others, and a beginning of their own', () => {
    for (const language of ['fr', 'en'] as const) {
      const names = REF_KINDS.map((kind) => REF_NAMES[kind][language]);
      expect(names.filter((name) => !/^\p{L}[\p{L}’ ]*\p{L}$/u.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(REF_KINDS.length);
    }
    expect(new Set(Object.values(REF_PREFIXES)).size).toBe(REF_KINDS.length);
  });

  it.each([
    ['overlap zone', 'zone de recouvrement', 'overlap zone'],
    ['plan', 'plan de transfert', 'transfer plan'],
    ['item', 'savoir critique', 'knowledge item'],
    ['clarification', 'demande de clarification', 'clarification request'],
  ] as const)('are called as people call them: %s', (kind, fr, en) => {
    expect(REF_NAMES[kind]).toEqual({ fr, en });
  });
});
