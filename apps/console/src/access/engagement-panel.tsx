import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { useFormats } from '../words/formats.js';
import { labelOf, LINE_LABELS } from '../words/line-labels.js';
import { useWords, words } from '../words/language.js';
import { dossierReaders, type DossierReadersQuery } from './engagement-panel.operation.js';

const WORDS = words({
  en: {
    title: 'Who has looked',
    about: (seen: string) => `Of the twenty lines, ${seen} were looked at.`,
    none: 'No acquirer has access.',
    person: 'Person',
    of: (person: string, organisation: string) => `${person}, ${organisation}`,
    scope: 'May read',
    until: 'Until',
    ended: 'taken away',
    last: 'Last looked',
    never: 'never',
    questions: 'Questions',
  },
  fr: {
    title: 'Qui a consulté',
    about: (seen) => `Sur les vingt lignes, ${seen} ont été consultées.`,
    none: 'Aucun acquéreur n’a d’accès.',
    person: 'Personne',
    of: (person, organisation) => `${person}, ${organisation}`,
    scope: 'Peut lire',
    until: 'Jusqu’au',
    ended: 'retiré',
    last: 'Dernière consultation',
    never: 'jamais',
    questions: 'Questions',
  },
});

type Reader = NonNullable<DossierReadersQuery['acquirerEngagement']>['readers'][number];

/** Which acquirers looked at the file, and when they last did. */
export function EngagementPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const labels = useWords(LINE_LABELS);
  const { day, number } = useFormats();
  const columns: readonly Column<Reader>[] = [
    {
      head: said.person,
      names: true,
      cell: ({ person, organisation }) => (organisation === null ? person : said.of(person, organisation)),
    },
    {
      head: said.scope,
      cell: ({ scope }) => scope.map((slice) => labelOf(labels.slice, slice)).join(', ') || '–',
    },
    { head: said.until, cell: ({ until }) => (until === null ? said.ended : day(until)) },
    { head: said.last, cell: ({ lastOn }) => (lastOn === null ? said.never : day(lastOn)) },
    { head: said.questions, number: true, cell: ({ questions }) => number(questions) },
  ];
  return (
    <Panel
      title={said.title}
      wide
      query={dossierReaders}
      variables={useMoment(mission)}
      isEmpty={({ acquirerEngagement }) => !acquirerEngagement?.readers.length}
      empty={said.none}
    >
      {({ acquirerEngagement }) =>
        acquirerEngagement && (
          <>
            <p class="about">{said.about(number(acquirerEngagement.seenLines))}</p>
            <DataTable
              caption={said.title}
              columns={columns}
              rows={acquirerEngagement.readers}
              keyOf={({ person }) => person}
            />
          </>
        )
      }
    </Panel>
  );
}
