import type { Language } from '../asking/operation.js';

interface Labelled {
  readonly label: { readonly fr: string; readonly en: string };
}

/** Without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

/** Those whose label in either language has every word of a text, in the alphabetical order of the page’s language. */
export function foundIn<Each extends Labelled>(
  all: readonly Each[],
  text: string,
  language: Language,
): readonly Each[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  const has = ({ label }: Each) => {
    const labels = `${plain(label.fr)} ${plain(label.en)}`;
    return wanted.every((word) => labels.includes(word));
  };
  const collator = new Intl.Collator(language);
  return all.filter(has).toSorted((one, other) => collator.compare(one.label[language], other.label[language]));
}
