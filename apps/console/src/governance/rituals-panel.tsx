import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { governanceHealth, type GovernanceHealthQuery } from './governance-health.operation.js';

type Health = NonNullable<GovernanceHealthQuery['governanceHealth']>;
type Ritual = Health['rituals'][number];

const WORDS = words({
  en: {
    title: 'Rituals and channels',
    empty: 'No ritual has been set up. Once one is scheduled, its regularity shows here.',
    regularity: 'Held in the last 90 days, as the weekly tallies count them',
    of: (held: string, planned: string) => `${held} of ${planned}`,
    rituals: 'Rituals',
    ritual: 'Ritual',
    cadence: 'Cadence',
    lead: 'Led by',
    held: 'Held, of those due',
    outside: 'from the firm',
    participation: 'Speak up',
    last: 'Last held',
    never: 'none recorded by itself',
    skipped: (count: string) => `${count} called off`,
    ended: (day: string, why: string) => `ends on ${day}: ${why}`,
    cadences: {
      DAILY: 'every day',
      WEEKLY: 'every week',
      FORTNIGHTLY: 'every two weeks',
      MONTHLY: 'every month',
      QUARTERLY: 'every quarter',
    },
    kinds: { LEADERSHIP: 'leadership', TEAM: 'team', SPONSOR: 'with the sponsor', OTHER: 'other' },
    channels: 'Where people look and write',
  },
  fr: {
    title: 'Rituels et canaux',
    empty: 'Aucun rituel n’est en place. Dès qu’un rituel est planifié, sa régularité se lit ici.',
    regularity: 'Tenus ces 90 derniers jours, selon les relevés hebdomadaires',
    of: (held, planned) => `${held} sur ${planned}`,
    rituals: 'Rituels',
    ritual: 'Rituel',
    cadence: 'Cadence',
    lead: 'Mené par',
    held: 'Tenus, sur ceux dus',
    outside: 'du cabinet',
    participation: 'Prennent la parole',
    last: 'Dernier tenu',
    never: 'aucun saisi à part',
    skipped: (count) => `${count} annulés`,
    ended: (day, why) => `prend fin le ${day} : ${why}`,
    cadences: {
      DAILY: 'chaque jour',
      WEEKLY: 'chaque semaine',
      FORTNIGHTLY: 'toutes les deux semaines',
      MONTHLY: 'chaque mois',
      QUARTERLY: 'chaque trimestre',
    },
    kinds: { LEADERSHIP: 'direction', TEAM: 'équipe', SPONSOR: 'avec le sponsor', OTHER: 'autre' },
    channels: 'Où chercher et où écrire',
  },
});

/** Recurring meetings, how regularly they take place, and where people write to each other. */
export function RitualsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      query={governanceHealth}
      variables={useMoment(mission)}
      isEmpty={({ governanceHealth: health }) => !health || health.rituals.length + health.channels.length === 0}
      empty={said.empty}
    >
      {({ governanceHealth }) => governanceHealth && <Rituals {...governanceHealth} />}
    </Panel>
  );
}

function Rituals({ rituals, ritualRegularity, channels }: Health) {
  const said = useWords(WORDS);
  const { day, number, share } = useFormats();
  const columns: readonly Column<Ritual>[] = [
    {
      head: said.ritual,
      names: true,
      cell: ({ ritual, name, kind, endedOn, endedFor }) => (
        <>
          {name}
          <div class="note">
            {ritual}, {said.kinds[kind]}
          </div>
          {endedOn !== null && <div class="note">{said.ended(day(endedOn), endedFor ?? '')}</div>}
        </>
      ),
    },
    { head: said.cadence, cell: ({ cadence }) => said.cadences[cadence] },
    {
      head: said.lead,
      cell: ({ lead, ledInternally }) => (
        <>
          {lead} {!ledInternally && <Badge tone="watch">{said.outside}</Badge>}
        </>
      ),
    },
    {
      head: said.held,
      number: true,
      cell: ({ held, due, regularity, skipped }) =>
        regularity === null ? (
          said.never
        ) : (
          <>
            {said.of(number(held), number(due))}
            {skipped > 0 && <div class="note">{said.skipped(number(skipped))}</div>}
          </>
        ),
    },
    {
      head: said.participation,
      number: true,
      cell: ({ participation }) => (participation === null ? '–' : share(participation)),
    },
    { head: said.last, cell: ({ lastHeldOn }) => (lastHeldOn === null ? '–' : day(lastHeldOn)) },
  ];
  return (
    <>
      {ritualRegularity?.share != null && (
        <Figures>
          <Figure
            label={said.regularity}
            note={said.of(number(ritualRegularity.held), number(ritualRegularity.planned))}
          >
            {share(ritualRegularity.share)}
          </Figure>
        </Figures>
      )}
      {rituals.length > 0 && (
        <DataTable caption={said.rituals} columns={columns} rows={rituals} keyOf={({ ritual }) => ritual} />
      )}
      {channels.length > 0 && (
        <>
          <h3>{said.channels}</h3>
          <ul class="plain">
            {channels.map(({ channel, tool, purpose }) => (
              <li key={channel}>
                <strong>{tool}</strong> – {purpose}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
