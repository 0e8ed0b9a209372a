import { useState } from 'preact/hooks';
import { Answered, Section } from '../asking/panel.js';
import { useAnswer } from '../asking/use-answer.js';
import { useMoment } from '../frame/moment.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { dossierArchive, type DossierArchiveQuery } from './archive-panel.operation.js';
import { saveFile } from './save-file.js';

const WORDS = words({
  en: {
    title: 'Archive to keep and verify alone',
    about:
      'Everything that you may read, as it is stored, with a page that verifies it in any browser without a network. Keep both files together.',
    prepare: 'Prepare the archive',
    lines: (lines: string, withheld: string) => `${lines} lines, ${withheld} of them by their hash alone.`,
    archive: 'Download the archive',
    page: 'Download the page that verifies it',
    fingerprint: 'Fingerprint of the log’s key, to compare with the firm’s by telephone:',
  },
  fr: {
    title: 'Archive à conserver et à vérifier seul',
    about:
      'Tout ce que vous pouvez lire, tel qu’enregistré, avec une page qui le vérifie dans tout navigateur, sans réseau. Conservez les deux fichiers ensemble.',
    prepare: 'Préparer l’archive',
    lines: (lines, withheld) => `${lines} lignes, dont ${withheld} par leur seule empreinte.`,
    archive: 'Télécharger l’archive',
    page: 'Télécharger la page qui la vérifie',
    fingerprint: 'Empreinte de la clé du journal, à comparer par téléphone avec celle du cabinet :',
  },
});

/** The archive of what the reader may see; it is made when they ask for it, for that takes a while. */
export function ArchivePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const [isWanted, setWanted] = useState(false);
  return (
    <Section title={said.title} about={said.about}>
      {isWanted ? (
        <Prepared mission={mission} />
      ) : (
        <button type="button" onClick={() => setWanted(true)}>
          {said.prepare}
        </button>
      )}
    </Section>
  );
}

function Prepared({ mission }: { readonly mission: string }) {
  const answer = useAnswer(dossierArchive, useMoment(mission));
  return (
    <Answered answer={answer} isEmpty={({ exportDossier }) => !exportDossier}>
      {({ exportDossier }) => exportDossier && <Downloads made={exportDossier} />}
    </Answered>
  );
}

function Downloads({ made }: { readonly made: NonNullable<DossierArchiveQuery['exportDossier']> }) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  const { archive, verifierPage, fileName, fingerprint, lines, withheld } = made;
  return (
    <>
      <p role="status">{said.lines(number(lines), number(withheld))}</p>
      <p class="acts">
        <button type="button" onClick={() => saveFile(fileName, 'application/json', JSON.stringify(archive))}>
          {said.archive}
        </button>{' '}
        <button type="button" onClick={() => saveFile(fileName.replace(/\.json$/, '.html'), 'text/html', verifierPage)}>
          {said.page}
        </button>
      </p>
      <p class="note">{said.fingerprint}</p>
      <p>
        <code>{fingerprint}</code>
      </p>
    </>
  );
}
