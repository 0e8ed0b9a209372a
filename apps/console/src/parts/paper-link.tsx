import { useDay } from '../frame/moment.js';
import { useLanguage, useWords, words } from '../words/language.js';

const WORDS = words({
  en: { readiness: 'Readiness report (PDF)', dossier: 'Due-diligence file (PDF)' },
  fr: { readiness: 'Rapport de préparation (PDF)', dossier: 'Dossier de cession (PDF)' },
});

/** The same on paper, as of the day that the page shows, in its language. */
export function PaperLink({
  mission,
  paper,
}: {
  readonly mission: string;
  readonly paper: keyof (typeof WORDS)['en'];
}) {
  const said = useWords(WORDS);
  const language = useLanguage();
  const day = useDay();
  const asked = new URLSearchParams({ language, ...(day !== undefined && { asKnownOn: day }) });
  return (
    <a class="button" href={`/missions/${mission}/${paper}.pdf?${asked}`} download>
      {said[paper]}
    </a>
  );
}
