import { To } from '../frame/address.js';
import { useWords, words } from '../words/language.js';

const WORDS = words({
  en: { line: (revision: number) => `Line ${revision}`, lines: 'Lines of the trail' },
  fr: { line: (revision) => `Ligne ${revision}`, lines: 'Lignes de la piste d’audit' },
});

/** Leads to the lines of the trail behind what is shown. */
export function Lines({ mission, revisions }: { readonly mission: string; readonly revisions: readonly number[] }) {
  const said = useWords(WORDS);
  if (revisions.length === 0) return null;
  return (
    <span class="lines" role="group" aria-label={said.lines}>
      {revisions.map((revision) => (
        <To key={revision} to={`/m/${mission}/trail/${revision}`} aria-label={said.line(revision)}>
          {revision}
        </To>
      ))}
    </span>
  );
}
