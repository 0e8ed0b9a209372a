import type { Language } from '../asking/operation.js';

const KEY = 'relais.language';

const isLanguage = (said: string | null | undefined): said is Language => said === 'fr' || said === 'en';

/** The language of a page: that of its address, else the one chosen last, else that of the browser. */
export function languageOf(address: string | undefined): Language {
  if (isLanguage(address)) return address;
  const chosen = localStorage.getItem(KEY);
  if (isLanguage(chosen)) return chosen;
  return navigator.language.startsWith('en') ? 'en' : 'fr';
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(KEY, language);
