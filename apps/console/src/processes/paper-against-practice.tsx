import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import type { Process } from './processes-panel.js';

const WORDS = words({
  en: {
    paper: 'Written',
    practice: 'Done as written',
    unwritten: 'Not written',
    undone: 'Nothing done in thirty days',
    executions: (count: number, internal: number) => `${count} executions in thirty days, ${internal} by the company`,
    gap: (points: string) => `gap of ${points} points`,
    none: 'no gap',
    last: (day: string) => `last done by the company on ${day}`,
  },
  fr: {
    paper: 'Écrit',
    practice: 'Fait comme écrit',
    unwritten: 'Pas écrit',
    undone: 'Rien de fait en trente jours',
    executions: (count, internal) => `${count} exécutions en trente jours, dont ${internal} par l’entreprise`,
    gap: (points) => `écart de ${points} points`,
    none: 'aucun écart',
    last: (day) => `fait pour la dernière fois par l’entreprise le ${day}`,
  },
});

/** What is written of a process beside what is done as written; the gap between them is the façade. */
export function PaperAgainstPractice({ process }: { readonly process: Process }) {
  const said = useWords(WORDS);
  const { share, number, day } = useFormats();
  const { documentedShare, facadeGap, practice } = process;
  const { executions, internal, conformingShare, lastInternalOn } = practice;
  return (
    <>
      <div>
        {documentedShare === null ? (
          said.unwritten
        ) : (
          <>
            {said.paper} <Bar share={documentedShare} /> {share(documentedShare)}
          </>
        )}
      </div>
      <div>
        {conformingShare === null ? (
          said.undone
        ) : (
          <>
            {said.practice} <Bar share={conformingShare} /> {share(conformingShare)}
          </>
        )}
      </div>
      {facadeGap !== null && (
        <Badge tone={facadeGap > 0 ? 'watch' : 'good'}>
          {facadeGap > 0 ? said.gap(number(facadeGap * 100, 0)) : said.none}
        </Badge>
      )}
      {executions > 0 && <div class="note">{said.executions(executions, internal)}</div>}
      {lastInternalOn !== null && <div class="note">{said.last(day(lastInternalOn))}</div>}
    </>
  );
}
