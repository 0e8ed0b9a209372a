import { describe, expect, it } from '@jest/globals';
import { preferredLanguage } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['EN-GB', 'en'],
    ['fr-FR,en;q=0.9', 'fr'],
    ['fr;q=0.2, en;q=0.9', 'en'],
    ['de, en;q=0.5, fr;q=0.4', 'en'],
    ['de, es;q=0.5', 'fr'],
    ['en;q=0', 'fr'],
    ['en;q=0, fr;q=0.1', 'fr'],
    ['en;level=1;q=0.1, fr;q=0.2', 'fr'],
    ['en; q=0.7 , fr; q=0.8', 'fr'],
    ['en,fr', 'en'],
    ['fr,en', 'fr'],
    ['fr;q=1, en', 'fr'],
    ['*', 'fr'],
  ])('for %p is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
