import { isLegible, nameKey, type Sentence } from '#decider';
import { describe, expect, it } from '@jest/globals';
import { CONTEXTS } from '../mission/mission.events.js';
import { templateContents } from './template-contents.js';

describe('Mission templates', () => {
  const parts = Object.entries(templateContents('OTHER')).map(([part]) => part as keyof typeof COUNTS);
  const COUNTS = { rituals: 3, kpis: 3, processes: 3, items: 3 };

  it.each(CONTEXTS)('name everything of %s in both languages, and nothing twice', (context) => {
    const contents = templateContents(context);
    for (const part of parts) {
      const names = contents[part].map(({ name }: { readonly name: Sentence }) => name);
      expect(names.length).toBeGreaterThanOrEqual(COUNTS[part]);
      for (const { fr, en } of names) expect(isLegible(fr) && isLegible(en) && fr !== en).toBe(true);
      const keys = names.flatMap(({ fr, en }) => [nameKey(fr), nameKey(en)]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('look for knowledge on the scale of criticality', () => {
    for (const { criticality } of CONTEXTS.flatMap((context) => templateContents(context).items)) {
      expect(criticality).toBeGreaterThanOrEqual(1);
      expect(criticality).toBeLessThanOrEqual(5);
    }
  });
});
