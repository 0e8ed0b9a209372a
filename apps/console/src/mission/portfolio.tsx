import { Panel } from '../asking/panel.js';
import { VERDICT_TONES } from '../exit-readiness/verdict-tones.js';
import { To } from '../frame/address.js';
import { useTitle } from '../frame/title.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { useFormats } from '../words/formats.js';
import { LABELS } from '../words/labels.js';
import { useWords, words } from '../words/language.js';
import { portfolioPage, type PortfolioPageQuery } from './portfolio.operation.js';

const WORDS = words({
  en: {
    title: 'Missions',
    about: 'The one that needs you most comes first.',
    empty: 'You take part in no mission yet. Whoever leads one invites you; a firm’s administrator drafts the first.',
    mission: 'Mission',
    client: 'Client',
    verdict: 'Verdict',
    score: 'Score',
    confidence: (share: string) => `confidence ${share}`,
    gates: 'Open gates',
    signals: 'Unanswered signals',
    needsMe: 'Waits for you',
    overdue: 'Overdue',
    next: 'Next milestone',
    end: 'Planned end',
    forecast: (day: string) => `85 % sure by ${day}`,
    none: '–',
    unreadable: (missions: string) => `Cannot be shown: ${missions}. The log of the service says why.`,
  },
  fr: {
    title: 'Missions',
    about: 'Celle qui a le plus besoin de vous vient en premier.',
    empty:
      'Vous ne participez à aucune mission. Qui en mène une vous invite ; l’administration du cabinet prépare la première.',
    mission: 'Mission',
    client: 'Client',
    verdict: 'Verdict',
    score: 'Score',
    confidence: (share) => `confiance ${share}`,
    gates: 'Conditions bloquantes',
    signals: 'Signaux sans réponse',
    needsMe: 'Vous attend',
    overdue: 'En retard',
    next: 'Prochain jalon',
    end: 'Fin prévue',
    forecast: (day) => `sûr à 85 % au ${day}`,
    none: '–',
    unreadable: (missions) => `Illisibles : ${missions}. Le journal du service dit pourquoi.`,
  },
});

type Node = NonNullable<PortfolioPageQuery['missions']>['edges'][number]['node'];

/** Every mission of whoever looks, the one that needs them most first. */
export function Portfolio() {
  const said = useWords(WORDS);
  useTitle(said.title);
  return (
    <>
      <h1>{said.title}</h1>
      <div class="panels">
        <Panel
          title={said.title}
          about={said.about}
          wide
          query={portfolioPage}
          variables={{}}
          isEmpty={({ missions }) => !missions?.totalCount}
          empty={said.empty}
        >
          {({ missions }) =>
            missions && (
              <>
                <Missions missions={missions.edges.map(({ node }) => node)} />
                {missions.unreadable.length > 0 && (
                  <p class="note">{said.unreadable(missions.unreadable.join(', '))}</p>
                )}
              </>
            )
          }
        </Panel>
      </div>
    </>
  );
}

function Missions({ missions }: { readonly missions: readonly Node[] }) {
  const said = useWords(WORDS);
  const labels = useWords(LABELS);
  const { number, day, shortDay } = useFormats();
  const columns: readonly Column<Node>[] = [
    {
      head: said.client,
      names: true,
      cell: ({ mission, client, status }) => (
        <>
          <To to={`/m/${mission}`}>{client}</To>
          <div class="note">
            {mission}, {labels.status[status]}
          </div>
        </>
      ),
    },
    {
      head: said.verdict,
      cell: ({ standing }) =>
        standing?.verdict ? (
          <Badge tone={VERDICT_TONES[standing.verdict]}>{labels.verdict[standing.verdict]}</Badge>
        ) : (
          said.none
        ),
    },
    {
      head: said.score,
      number: true,
      cell: ({ standing }) =>
        standing?.score == null ? (
          said.none
        ) : (
          <>
            {number(standing.score)}
            {standing.confidence != null && (
              <div class="note">{said.confidence(`${number(standing.confidence, 0)} %`)}</div>
            )}
          </>
        ),
    },
    { head: said.gates, cell: ({ standing }) => standing?.openGates?.join(', ') || said.none },
    { head: said.needsMe, number: true, cell: ({ standing }) => standing?.needsMe ?? said.none },
    { head: said.overdue, number: true, cell: ({ standing }) => standing?.overdue ?? said.none },
    { head: said.signals, number: true, cell: ({ standing }) => standing?.signalsWithoutAnswer ?? said.none },
    {
      head: said.next,
      cell: ({ standing }) =>
        standing?.nextMilestone
          ? `${standing.nextMilestone.title ?? standing.nextMilestone.milestone}, ${shortDay(standing.nextMilestone.day)}`
          : said.none,
    },
    {
      head: said.end,
      cell: ({ plannedEnd, standing }) => (
        <>
          {day(plannedEnd)}
          {standing?.forecast?.p85On != null && <div class="note">{said.forecast(day(standing.forecast.p85On))}</div>}
        </>
      ),
    },
  ];
  return <DataTable caption={said.title} columns={columns} rows={missions} keyOf={({ mission }) => mission} />;
}
