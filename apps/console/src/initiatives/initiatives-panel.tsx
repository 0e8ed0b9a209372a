import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { Notices } from '../parts/notices.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { InitiativeStory } from './initiative-story.js';
import { INITIATIVE_LABELS, STATUS_TONES } from './initiative-words.js';
import { initiativesPage, type InitiativesPageQuery } from './initiatives-panel.operation.js';

type Told = NonNullable<InitiativesPageQuery['initiatives']>;
export type Initiative = Told['initiatives'][number];
type Month = Told['ideasPerMonth'][number];

const WORDS = words({
  en: {
    title: 'All initiatives together',
    all: 'Initiatives',
    propose: 'Propose an initiative',
    empty:
      'No initiative has been proposed yet. A proposal says what is offered, at which price, and how much more is hoped for.',
    running: 'Running at once',
    limit: (limit: number) => `at most ${limit}`,
    noLimit: 'no limit set',
    full: 'the limit is reached',
    undecided: 'Not decided',
    tooMany: 'Too many ideas at once: each adds complexity.',
    planned: 'Contribution planned',
    revenue: (amount: string) => `revenue ${amount}`,
    actual: 'Contribution brought',
    gap: 'Gap to the plan, of those measured',
    initiative: 'Initiative',
    status: 'Status',
    days: 'Days',
    span: (from: string, to: string) => `${from} to ${to}`,
    plan: 'Planned',
    brought: 'Brought',
    final: 'final',
    soFar: 'so far',
    next: 'What to do next',
    quiet: 'Nothing waits.',
    ideas: 'Ideas by month',
    month: 'Month',
    proposed: 'Proposed',
    approved: 'Approved',
    refused: 'Refused',
    ended: 'Stopped or closed',
  },
  fr: {
    title: 'Toutes les initiatives ensemble',
    all: 'Initiatives',
    propose: 'Proposer une initiative',
    empty:
      'Aucune initiative n’est encore proposée. Une proposition dit ce qui est offert, à quel prix, et combien de ventes en plus on espère.',
    running: 'Menées en même temps',
    limit: (limit) => `au plus ${limit}`,
    noLimit: 'aucune limite fixée',
    full: 'la limite est atteinte',
    undecided: 'Pas encore tranchées',
    tooMany: 'Trop d’idées à la fois : chacune ajoute de la complexité.',
    planned: 'Contribution prévue',
    revenue: (amount) => `chiffre d’affaires ${amount}`,
    actual: 'Contribution obtenue',
    gap: 'Écart au prévu, pour celles mesurées',
    initiative: 'Initiative',
    status: 'État',
    days: 'Jours',
    span: (from, to) => `du ${from} au ${to}`,
    plan: 'Prévu',
    brought: 'Obtenu',
    final: 'définitif',
    soFar: 'à ce jour',
    next: 'Ce qu’il faut faire ensuite',
    quiet: 'Rien n’attend.',
    ideas: 'Idées par mois',
    month: 'Mois',
    proposed: 'Proposées',
    approved: 'Approuvées',
    refused: 'Refusées',
    ended: 'Arrêtées ou closes',
  },
});

/** The initiatives of a mission: what they promise, bring and call for, each open to its whole story. */
export function InitiativesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      aside={
        <Act mission={mission} command="proposeInitiative">
          {said.propose}
        </Act>
      }
      query={initiativesPage}
      variables={useMoment(mission)}
      isEmpty={({ initiatives }) => !initiatives?.initiatives.length}
      empty={said.empty}
    >
      {({ initiatives }) =>
        initiatives && (
          <>
            <Together told={initiatives} />
            <Overview initiatives={initiatives.initiatives} />
            {initiatives.initiatives.map((initiative) => (
              <InitiativeStory key={initiative.initiative} mission={mission} initiative={initiative} />
            ))}
          </>
        )
      }
    </Panel>
  );
}

function Together({ told: { workInProgress, sides } }: { readonly told: Told }) {
  const said = useWords(WORDS);
  const { number, euros } = useFormats();
  const { running, undecided, limit, tooManyIdeas } = workInProgress;
  return (
    <>
      <Figures>
        <Figure label={said.running} note={limit === null ? said.noLimit : said.limit(limit)}>
          {number(running)}
        </Figure>
        <Figure label={said.undecided}>{number(undecided)}</Figure>
        <Figure label={said.planned} note={said.revenue(euros(sides.plannedRevenueCents))}>
          {euros(sides.plannedContributionCents)}
        </Figure>
        <Figure label={said.actual} note={said.revenue(euros(sides.actualRevenueCents))}>
          {euros(sides.actualContributionCents)}
        </Figure>
        <Figure label={said.gap}>{euros(sides.gapCents)}</Figure>
      </Figures>
      {limit !== null && running >= limit && (
        <p>
          <Badge tone="watch">{said.full}</Badge>
        </p>
      )}
      {tooManyIdeas && (
        <p>
          <Badge tone="watch">{said.tooMany}</Badge>
        </p>
      )}
    </>
  );
}

function Overview({ initiatives }: { readonly initiatives: readonly Initiative[] }) {
  const said = useWords(WORDS);
  const labels = useWords(INITIATIVE_LABELS);
  const { day, euros } = useFormats();
  const columns: readonly Column<Initiative>[] = [
    { head: said.initiative, names: true, cell: ({ initiative, name }) => `${initiative} ${name}` },
    {
      head: said.status,
      cell: ({ status }) => <Badge tone={STATUS_TONES[status]}>{labels.status[status]}</Badge>,
    },
    { head: said.days, cell: ({ from, to }) => said.span(day(from), day(to)) },
    { head: said.plan, number: true, cell: ({ planned }) => euros(planned.contributionCents) },
    {
      head: said.brought,
      number: true,
      cell: ({ actual }) =>
        actual === null ? (
          '–'
        ) : (
          <>
            {euros(actual.contributionCents)}
            <div class="note">{actual.final ? said.final : said.soFar}</div>
          </>
        ),
    },
  ];
  return <DataTable caption={said.all} columns={columns} rows={initiatives} keyOf={({ initiative }) => initiative} />;
}

/** What to do next about initiatives. */
export function InitiativeNoticesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.next}
      query={initiativesPage}
      variables={useMoment(mission)}
      isEmpty={({ initiatives }) => !initiatives?.notices.length}
      empty={said.quiet}
    >
      {({ initiatives }) => initiatives && <Notices notices={initiatives.notices} />}
    </Panel>
  );
}

/** What became of ideas, month by month. */
export function IdeasPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  const { month: monthOf, number } = useFormats();
  const columns: readonly Column<Month>[] = [
    { head: said.month, names: true, cell: ({ month }) => monthOf(`${month}-01`) },
    { head: said.proposed, number: true, cell: ({ proposed }) => number(proposed) },
    { head: said.approved, number: true, cell: ({ approved }) => number(approved) },
    { head: said.refused, number: true, cell: ({ refused }) => number(refused) },
    { head: said.ended, number: true, cell: ({ ended }) => number(ended) },
  ];
  return (
    <Panel
      title={said.ideas}
      query={initiativesPage}
      variables={useMoment(mission)}
      isEmpty={({ initiatives }) => !initiatives?.ideasPerMonth.length}
      empty={said.empty}
    >
      {({ initiatives }) => (
        <DataTable
          caption={said.month}
          columns={columns}
          rows={initiatives?.ideasPerMonth ?? []}
          keyOf={({ month }) => month}
        />
      )}
    </Panel>
  );
}
