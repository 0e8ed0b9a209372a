import { describe, expect, it } from '@jest/globals';
import { typeset, typesetText } from './typeset.js';

describe('French as it is set', () => {
  it.each([
    ['Que voulez-vous faire ?', 'Que voulez-vous faire\u00a0?'],
    ['Laissé vide : 0.', 'Laissé vide\u00a0: 0.'],
    ['« budget »', '«\u00a0budget\u00a0»'],
    ['sûr à 85 %', 'sûr à 85\u00a0%'],
    ['au 3 mai', 'au 3 mai'],
  ])('keeps signs with their words: %s', (text, set) => {
    expect(typesetText(text)).toBe(set);
  });

  it('goes through a whole catalogue, and what it makes', () => {
    const { title, list, deep } = typeset({
      title: 'Prêt ?',
      list: ['un : deux'],
      deep: { of: (name: string) => `Pour ${name} : oui !` },
    });
    expect([title, list, deep.of('A')]).toEqual(['Prêt\u00a0?', ['un\u00a0: deux'], 'Pour A\u00a0: oui\u00a0!']);
  });
});
