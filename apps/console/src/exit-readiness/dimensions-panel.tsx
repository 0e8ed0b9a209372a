import { Panel } from '../asking/panel.js';
import { Bars } from '../charts/bars.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { dimensions, type DimensionsQuery } from './dimensions-panel.operation.js';
import { useTermLabel } from './term-labels.js';

const WORDS = words({
  en: {
    title: 'What the score is made of',
    about: 'Eight dimensions, each opens to its terms, and each term to the lines that it rests on.',
    empty: 'Dimensions are computed once the mission has started.',
    value: 'Value',
    values: 'Value of each dimension',
    weight: (weight: string) => `weight ${weight}`,
    freshness: (share: string) => `fresh evidence ${share}`,
    term: 'Term',
    subject: 'About',
    of: (part: string, whole: string) => `${part} of ${whole}`,
    evidence: 'Evidence',
    lines: 'Lines',
    unknown: 'not evaluated: nothing is there to be measured',
    firmAuthored: 'every version written by the firm',
    none: '–',
  },
  fr: {
    title: 'De quoi le score est fait',
    about: 'Huit dimensions ; chacune s’ouvre sur ses termes, et chaque terme sur les lignes dont il découle.',
    empty: 'Les dimensions se calculent dès que la mission a commencé.',
    value: 'Valeur',
    values: 'Valeur de chaque dimension',
    weight: (weight) => `poids ${weight}`,
    freshness: (share) => `preuves récentes ${share}`,
    term: 'Terme',
    subject: 'À propos de',
    of: (part, whole) => `${part} sur ${whole}`,
    evidence: 'Preuves',
    lines: 'Lignes',
    unknown: 'non évalué : il n’y a rien à mesurer',
    firmAuthored: 'toutes les versions sont écrites par le cabinet',
    none: '–',
  },
});

type Dimension = NonNullable<DimensionsQuery['exitReadiness']>['dimensions'][number];
type Term = Dimension['terms'][number];

/** Terms whose value is a level, not a share. */
const LEVELS = ['levels', 'bestLevel'];

/** The dimensions of the score, open to their terms and lines. */
export function DimensionsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { share, number } = useFormats();
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      query={dimensions}
      variables={useMoment(mission)}
      isEmpty={({ exitReadiness }) => !exitReadiness}
      empty={said.empty}
    >
      {({ exitReadiness }) =>
        exitReadiness && (
          <>
            <Bars
              title={said.values}
              measures={[said.value]}
              to={1}
              format={share}
              bars={exitReadiness.dimensions.map(({ dimension, name, value, evaluated }) => ({
                key: dimension,
                label: `${dimension} · ${name.text}`,
                values: [evaluated ? value : undefined],
              }))}
            />
            {exitReadiness.dimensions.map((dimension) => (
              <details key={dimension.dimension} class="terms">
                <summary>
                  <strong>
                    {dimension.dimension} · {dimension.name.text}
                  </strong>{' '}
                  {dimension.evaluated ? share(dimension.value) : said.unknown} ·{' '}
                  {said.weight(number(dimension.weight))} · {said.freshness(share(dimension.freshness))}
                </summary>
                <Terms mission={mission} dimension={dimension} />
              </details>
            ))}
          </>
        )
      }
    </Panel>
  );
}

function Terms({ mission, dimension: { name, terms } }: { readonly mission: string; readonly dimension: Dimension }) {
  const said = useWords(WORDS);
  const labelOf = useTermLabel();
  const { share, number } = useFormats();
  const valueOf = ({ term, value, part, whole, evaluated }: Term) => {
    if (!evaluated) return said.unknown;
    if (LEVELS.includes(term)) return number(value);
    return part == null || whole == null
      ? share(value)
      : `${share(value)} (${said.of(number(part, 2), number(whole, 2))})`;
  };
  return (
    <DataTable
      caption={name.text}
      rows={terms}
      keyOf={({ term, subject }) => `${term} ${subject ?? ''}`}
      columns={[
        {
          head: said.term,
          names: true,
          cell: ({ term, flags }) => (
            <>
              {labelOf(term)} {flags.includes('FIRM_AUTHORED') && <Badge tone="watch">{said.firmAuthored}</Badge>}
            </>
          ),
        },
        { head: said.subject, cell: ({ subject }) => subject ?? said.none },
        { head: said.value, number: true, cell: valueOf },
        { head: said.evidence, cell: ({ evidence }) => evidence.join(', ') || said.none },
        { head: said.lines, cell: ({ events }) => <Lines mission={mission} revisions={events} /> },
      ]}
    />
  );
}
