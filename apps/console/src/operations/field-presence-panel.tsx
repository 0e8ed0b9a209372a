import { Panel } from '../asking/panel.js';
import { To } from '../frame/address.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Lines } from '../parts/lines.js';
import { Notices } from '../parts/notices.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { fieldPresence, type FieldPresenceQuery } from './field-presence-panel.operation.js';

type Presence = NonNullable<FieldPresenceQuery['fieldPresence']>;
type Site = Presence['sites'][number];
type Visit = Presence['visits'][number];

const WORDS = words({
  en: {
    title: 'Where the work is done',
    about: 'How often the outsider was on each site, and what came of it.',
    empty: 'No site is known and no visit recorded yet. A field visit shows here by site.',
    visit: 'Record a field visit',
    site: 'Site',
    weeks: 'Weeks with a visit',
    of: (some: number, all: number) => `${some} of ${all}`,
    visits: 'Visits',
    met: 'People met',
    last: 'Last visit',
    never: 'never',
    decided: (share: string) => `${share} of the observations led to a decision.`,
    unseen: 'Processes never seen at work',
    critical: 'critical',
    on: 'On',
    by: 'By',
    seen: 'Seen at work',
    observed: 'Observed',
    became: (observation: string) => `${observation}, decided as`,
    line: 'Line',
  },
  fr: {
    title: 'Là où le travail se fait',
    about: 'Combien de fois l’intervenant est allé sur chaque site, et ce qui en est sorti.',
    empty: 'Aucun site n’est connu et aucune visite saisie. Une visite de terrain se lira ici, par site.',
    visit: 'Saisir une visite de terrain',
    site: 'Site',
    weeks: 'Semaines avec une visite',
    of: (some, all) => `${some} sur ${all}`,
    visits: 'Visites',
    met: 'Personnes rencontrées',
    last: 'Dernière visite',
    never: 'jamais',
    decided: (share) => `${share} des observations ont mené à une décision.`,
    unseen: 'Processus jamais vus au travail',
    critical: 'critique',
    on: 'Le',
    by: 'Par',
    seen: 'Vus au travail',
    observed: 'Observé',
    became: (observation) => `${observation}, décidé par`,
    line: 'Ligne',
  },
});

/** How present the outsider is on each site. */
export function FieldPresencePanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      aside={
        <Act mission={mission} command="recordFieldVisit">
          {said.visit}
        </Act>
      }
      query={fieldPresence}
      variables={useMoment(mission)}
      isEmpty={({ fieldPresence: told }) => !told || told.sites.length + told.visits.length === 0}
      empty={said.empty}
    >
      {({ fieldPresence }) => fieldPresence && <Present mission={mission} presence={fieldPresence} />}
    </Panel>
  );
}

function Present({ mission, presence }: { readonly mission: string; readonly presence: Presence }) {
  const said = useWords(WORDS);
  const { day, number, share } = useFormats();
  const { sites, unseen, visits, decidedShare, notices } = presence;
  const columns: readonly Column<Site>[] = [
    { head: said.site, names: true, cell: ({ site }) => site },
    {
      head: said.weeks,
      number: true,
      cell: ({ share: part, visitedWeeks, weeks }) =>
        part === null ? (
          '–'
        ) : (
          <>
            <Bar share={part} /> {share(part)}
            <div class="note">{said.of(visitedWeeks, weeks)}</div>
          </>
        ),
    },
    { head: said.visits, number: true, cell: ({ visits: count }) => number(count) },
    { head: said.met, number: true, cell: ({ met }) => number(met) },
    { head: said.last, cell: ({ lastOn }) => (lastOn === null ? said.never : day(lastOn)) },
  ];
  return (
    <>
      <DataTable caption={said.site} columns={columns} rows={sites} keyOf={({ site }) => site} />
      {decidedShare !== null && <p>{said.decided(share(decidedShare))}</p>}
      {visits.length > 0 && (
        <>
          <h3>{said.visits}</h3>
          <Visits mission={mission} visits={visits} observations={presence.observations} />
        </>
      )}
      {unseen.length > 0 && (
        <>
          <h3>{said.unseen}</h3>
          <ul class="plain">
            {unseen.map(({ process, name, critical }) => (
              <li key={process}>
                {process} {name} {critical && <Badge tone="watch">{said.critical}</Badge>}
              </li>
            ))}
          </ul>
        </>
      )}
      <Notices notices={notices} />
    </>
  );
}

function Visits({
  mission,
  visits,
  observations,
}: {
  readonly mission: string;
  readonly visits: readonly Visit[];
  readonly observations: Presence['observations'];
}) {
  const said = useWords(WORDS);
  const { day, number } = useFormats();
  const decided = new Map(observations.map(({ observation, decision }) => [observation, decision]));
  const columns: readonly Column<Visit>[] = [
    { head: said.on, names: true, cell: ({ on }) => day(on) },
    { head: said.site, cell: ({ site }) => site },
    { head: said.by, cell: ({ by }) => by },
    { head: said.met, number: true, cell: ({ met }) => number(met) },
    { head: said.seen, cell: ({ about }) => about.join(', ') || '–' },
    {
      head: said.observed,
      cell: (visit) =>
        visit.observations.length === 0
          ? '–'
          : visit.observations.map((observation) => {
              const decision = decided.get(observation);
              return (
                <div key={observation}>
                  {decision ? (
                    <>
                      {said.became(observation)} <To to={`/m/${mission}/decisions/${decision}`}>{decision}</To>
                    </>
                  ) : (
                    observation
                  )}
                </div>
              );
            }),
    },
    { head: said.line, cell: ({ revision }) => <Lines mission={mission} revisions={[revision]} /> },
  ];
  return <DataTable caption={said.visits} columns={columns} rows={visits} keyOf={({ revision }) => revision} />;
}
