import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { DELEGATION_LEVELS } from './delegation-levels.js';
import { roleEvolution, type RoleEvolutionQuery } from './role-evolution-panel.operation.js';

type Evolution = NonNullable<RoleEvolutionQuery['roleEvolution']>;
type Move = Evolution['timeline'][number];

const WORDS = words({
  en: {
    title: 'How roles have changed',
    empty: 'No role has been described and no delegation given yet.',
    role: 'The external COO',
    days: (days: string) => `${days} days a week`,
    seat: {
      MEMBER: 'member of the leadership team',
      PERMANENT_GUEST: 'permanent guest of the leadership team',
      NONE: 'no seat on the leadership team',
    },
    answers: (areas: string) => `Answers for ${areas}.`,
    works: (people: string) => `Works with ${people}.`,
    model: (model: string) => `Split of roles: ${model}.`,
    due: (day: string) => `Roles are to be looked at again by ${day}`,
    dueFor: { MODEL: 'as the split of roles says', SIX_MONTHS: 'six months after the last look' },
    overdue: 'overdue',
    moved: (count: number) => `${count} changes since the last review`,
    unmoved: 'no change since the last review',
    timeline: 'Timeline',
    on: 'From',
    what: 'What',
    before: 'Before',
    after: 'Since',
    line: 'Line',
    fresh: 'since the last review',
    kind: { DELEGATION: 'Delegation', EXTERNAL_ROLE: 'External role', ROLE_SPLIT_MODEL: 'Split of roles' },
    reviews: 'Looks at the roles',
    outcome: { KEPT: 'kept', CHANGED: 'changed' },
  },
  fr: {
    title: 'Comment les rôles ont changé',
    empty: 'Aucun rôle n’est encore décrit, aucune délégation donnée.',
    role: 'Le directeur externalisé',
    days: (days) => `${days} jours par semaine`,
    seat: { MEMBER: 'membre du Codir', PERMANENT_GUEST: 'invité permanent du Codir', NONE: 'sans place au Codir' },
    answers: (areas) => `Répond de : ${areas}.`,
    works: (people) => `Travaille avec ${people}.`,
    model: (model) => `Répartition des rôles : ${model}.`,
    due: (day) => `Rôles à revoir d’ici le ${day}`,
    dueFor: { MODEL: 'selon la répartition des rôles', SIX_MONTHS: 'six mois après la dernière revue' },
    overdue: 'en retard',
    moved: (count) => `${count} changements depuis la dernière revue`,
    unmoved: 'aucun changement depuis la dernière revue',
    timeline: 'Chronologie',
    on: 'À partir du',
    what: 'Quoi',
    before: 'Auparavant',
    after: 'Depuis',
    line: 'Ligne',
    fresh: 'depuis la dernière revue',
    kind: { DELEGATION: 'Délégation', EXTERNAL_ROLE: 'Rôle externe', ROLE_SPLIT_MODEL: 'Répartition des rôles' },
    reviews: 'Revues des rôles',
    outcome: { KEPT: 'gardés', CHANGED: 'modifiés' },
  },
});

/** The external role, the way of splitting roles and delegations: every change, the last one first. */
export function RoleEvolutionPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      query={roleEvolution}
      variables={useMoment(mission)}
      isEmpty={({ roleEvolution: told }) => !told || (told.timeline.length === 0 && told.externalRole === null)}
      empty={said.empty}
    >
      {({ roleEvolution }) => roleEvolution && <Evolved mission={mission} told={roleEvolution} />}
    </Panel>
  );
}

function Evolved({ mission, told }: { readonly mission: string; readonly told: Evolution }) {
  const said = useWords(WORDS);
  const { day, number } = useFormats();
  const { externalRole: role, model, moved, reviewDueOn, reviewDueFor, reviewOverdue, reviews, timeline } = told;
  const columns: readonly Column<Move>[] = [
    {
      head: said.on,
      names: true,
      cell: ({ on, sinceReview }) => (
        <>
          {day(on)} {sinceReview && <Badge tone="watch">{said.fresh}</Badge>}
        </>
      ),
    },
    {
      head: said.what,
      cell: ({ kind, domain }) => (domain === null ? said.kind[kind] : `${said.kind[kind]}, ${domain}`),
    },
    {
      head: said.before,
      cell: (move) => <RoleState name={move.before} days={move.daysBefore} held={move.levelsBefore} />,
    },
    { head: said.after, cell: (move) => <RoleState name={move.after} days={move.daysAfter} held={move.levelsAfter} /> },
    { head: said.line, cell: ({ revision }) => <Lines mission={mission} revisions={[revision]} /> },
  ];
  return (
    <>
      {role && (
        <>
          <h3>{said.role}</h3>
          <p>
            <strong>{role.title}</strong>, {said.days(number(role.daysPerWeek))}, {said.seat[role.leadershipSeat]}.
            <span class="note block">
              {role.responsibilities.length > 0 && said.answers(role.responsibilities.join(', '))}{' '}
              {role.interactions.length > 0 && said.works(role.interactions.join(', '))}{' '}
              {model !== null && said.model(model)}
            </span>
          </p>
        </>
      )}
      {reviewDueOn !== null && (
        <p>
          {said.due(day(reviewDueOn))}
          {reviewDueFor !== null && `, ${said.dueFor[reviewDueFor]}`}{' '}
          {reviewOverdue && <Badge tone="bad">{said.overdue}</Badge>}
          <span class="note block">{moved === 0 ? said.unmoved : said.moved(moved)}</span>
        </p>
      )}
      {timeline.length > 0 && (
        <>
          <h3>{said.timeline}</h3>
          <DataTable
            caption={said.timeline}
            columns={columns}
            rows={timeline}
            keyOf={({ revision, domain }) => `${revision} ${domain}`}
          />
        </>
      )}
      {reviews.length > 0 && (
        <>
          <h3>{said.reviews}</h3>
          <ul class="plain">
            {reviews.map(({ on, by, outcome, text, revision }) => (
              <li key={revision}>
                <strong>{day(on)}</strong> {by}, {said.outcome[outcome]}{' '}
                <Lines mission={mission} revisions={[revision]} />
                <p class="next">{text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What was so on one side of a change. */
function RoleState({
  name,
  days,
  held,
}: {
  readonly name: string | null;
  readonly days: number | null;
  readonly held: Move['levelsAfter'];
}) {
  const said = useWords(WORDS);
  const levels = useWords(DELEGATION_LEVELS);
  const { number } = useFormats();
  const holders = held.map(({ holder, level }) => `${holder} (${levels.level(level)})`);
  return <>{[name, days !== null && said.days(number(days)), ...holders].filter(Boolean).join(', ') || '–'}</>;
}
