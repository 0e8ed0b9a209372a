import { say } from '#decider';
import type { Language } from '#mission';

/** What a paper says beside what the views say: a sentence, or one made of what is known. */
type Said = (...known: never[]) => string | readonly string[];
type Words = Readonly<Record<string, string | Said | Readonly<Record<string, Said>>>>;

/** Words of one language, each of which the other has too. */
export const wordsOf =
  <Of extends Words>(words: Readonly<Record<Language, Of>>) =>
  (language: Language): Of =>
    words[language];

/** What every paper says. */
export const PAPER_WORDS = wordsOf({
  fr: {
    mission: (mission: string) => `Mission ${mission}`,
    standsAt: (day: string, revision: number) => `au ${day}, ligne ${revision}`,
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    nothing: 'Rien n’est enregistré.',
    lines: 'Lignes',
    evidence: 'Preuves',
    subject: 'Objet',
    beyond: (rows: number, file: string) => `Les ${rows} premières lignes ; les autres sont dans ${file}.`,
  },
  en: {
    mission: (mission: string) => `Mission ${mission}`,
    standsAt: (day: string, revision: number) => `as of ${day}, line ${revision}`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    nothing: 'Nothing is recorded.',
    lines: 'Lines',
    evidence: 'Evidence',
    subject: 'Subject',
    beyond: (rows: number, file: string) => `The first ${rows} rows; the others are in ${file}.`,
  },
});

export const TITLES = {
  readiness: say('Rapport de préparation de la sortie', 'Exit-readiness report'),
  dossier: say('Dossier de due diligence opérationnelle', 'Operations due-diligence file'),
} as const;
