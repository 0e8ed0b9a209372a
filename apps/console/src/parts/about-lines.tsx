import { To } from '../frame/address.js';
import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: { lines: 'Its lines', of: (name: string) => `Lines of the trail about ${name}` },
  fr: { lines: 'Ses lignes', of: (name) => `Lignes de la piste d’audit sur ${name}` },
});

/** Leads to the lines of the trail that name something, where an answer does not say which they are. */
export function AboutLines({ mission, about }: { readonly mission: string; readonly about: string }) {
  const said = useWords(WORDS);
  return (
    <To to={`/m/${mission}/trail`} filters={{ about }} aria-label={said.of(about)}>
      {said.lines}
    </To>
  );
}
