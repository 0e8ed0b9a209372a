import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../asking/operation.js';
import { typeset } from './typeset.js';

export type { Language };

const Spoken = createContext<Language>('fr');

export const LanguageOf = ({ language, children }: { language: Language; children: ComponentChildren }) => (
  <Spoken.Provider value={language}>{children}</Spoken.Provider>
);

export const useLanguage = (): Language => useContext(Spoken);

/** The same texts, in whatever words. */
type Same<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Same<Texts[Key]>;
};

export interface Words<Texts> {
  readonly en: Texts;
  readonly fr: Same<Texts>;
}

/** Texts of a part of the console. What one language says, the other must say too: the compiler asks for it. */
export const words = <const Texts,>({ en, fr }: Words<Texts>): Words<Texts> => ({ en, fr: typeset(fr) });

/** Those texts in the language of the page. */
export function useWords<Texts>(texts: Words<Texts>): Same<Texts> {
  return texts[useLanguage()] as Same<Texts>;
}
