import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { dossierFile, type DossierFileQuery } from './file-panel.operation.js';
import { FILE_STATES, FILE_TONES } from './file-states.js';

const WORDS = words({
  en: {
    title: 'The twenty lines of the file',
    about: 'Missing and outdated ones first. A document proves a line as long as it is valid.',
    none: 'The file is not open to you.',
    covered: 'In the index',
    proven: 'Proven',
    of: (some: string, all: string) => `${some} of ${all}`,
    indexed: (day: string, by: string) => `Index of ${day}, by ${by}.`,
    line: 'Line',
    state: 'State',
    valid: 'Valid until',
    documents: 'Documents',
    expected: 'What to do',
  },
  fr: {
    title: 'Les vingt lignes du dossier',
    about: 'Les manquantes et les périmées d’abord. Une pièce prouve une ligne tant qu’elle est valable.',
    none: 'Le dossier ne vous est pas ouvert.',
    covered: 'Dans l’index',
    proven: 'Prouvées',
    of: (some, all) => `${some} sur ${all}`,
    indexed: (day, by) => `Index du ${day}, par ${by}.`,
    line: 'Ligne',
    state: 'État',
    valid: 'Valable jusqu’au',
    documents: 'Pièces',
    expected: 'À faire',
  },
});

type FileLine = NonNullable<DossierFileQuery['dossierIndex']>['lines'][number];

/** The lines of the due-diligence file, with what proves each and until when. */
export function FilePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { number, day } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      query={dossierFile}
      variables={useMoment(mission)}
      isEmpty={({ dossierIndex }) => !dossierIndex}
      empty={said.none}
    >
      {({ dossierIndex: file }) =>
        file && (
          <>
            <Figures>
              <Figure
                label={said.covered}
                note={
                  file.indexedOn !== null &&
                  file.indexedBy !== null &&
                  said.indexed(day(file.indexedOn), file.indexedBy)
                }
              >
                {said.of(number(file.covered), number(file.total))}
              </Figure>
              <Figure label={said.proven}>{said.of(number(file.proven), number(file.total))}</Figure>
            </Figures>
            <FileLines mission={mission} lines={file.lines} />
          </>
        )
      }
    </Panel>
  );
}

function FileLines({ mission, lines }: { readonly mission: string; readonly lines: readonly FileLine[] }) {
  const said = useWords(WORDS);
  const states = useWords(FILE_STATES);
  const { day } = useFormats();
  const columns: readonly Column<FileLine>[] = [
    { head: said.line, names: true, cell: ({ line, name }) => `${line}. ${name.text}` },
    { head: said.state, cell: ({ state }) => <Badge tone={FILE_TONES[state]}>{states.line[state]}</Badge> },
    { head: said.valid, cell: ({ validUntil }) => (validUntil === null ? '–' : day(validUntil)) },
    {
      head: said.documents,
      cell: ({ evidence }) => <Documents mission={mission} evidence={evidence} />,
    },
    { head: said.expected, cell: ({ expected }) => expected?.text ?? '–' },
  ];
  return <DataTable caption={said.title} columns={columns} rows={lines} keyOf={({ line }) => line} />;
}

function Documents({ mission, evidence }: { readonly mission: string; readonly evidence: FileLine['evidence'] }) {
  const states = useWords(FILE_STATES);
  if (evidence.length === 0) return <>–</>;
  return (
    <ul class="plain">
      {evidence.map(({ evidence: reference, title, state, revision }) => (
        <li key={reference}>
          {reference} {title} <Badge tone={FILE_TONES[state]}>{states.evidence[state]}</Badge>{' '}
          {revision !== null && <Lines mission={mission} revisions={[revision]} />}
        </li>
      ))}
    </ul>
  );
}
