import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { Lines } from '../parts/lines.js';
import { Notices } from '../parts/notices.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { integration, type IntegrationQuery } from './integration-panel.operation.js';

type Told = NonNullable<IntegrationQuery['integration']>;
type Synergy = Told['synergies'][number];

const WORDS = words({
  en: {
    title: 'Bringing two organisations together',
    empty: 'No synergy is planned. Once two organisations come together, plan what that is to yield.',
    kinds: { COST: 'Cost synergies, realised', REVENUE: 'Revenue synergies, realised' },
    planned: (amount: string) => `of ${amount} planned to date`,
    later: (amount: string) => `${amount} a year planned, nothing due yet`,
    sites: 'Sites integrated',
    systems: 'Systems integrated',
    of: (some: number, all: number) => `${some} of ${all}`,
    remaining: (names: string) => `remaining: ${names}`,
    synergy: 'Synergy',
    kind: { COST: 'cost', REVENUE: 'revenue' },
    owner: (owner: string, day: string) => `${owner} answers for it, from ${day}`,
    dropped: (day: string, why: string) => `dropped on ${day}: ${why}`,
    aYear: 'Planned a year',
    toDate: 'Planned to date',
    realised: 'Realised',
    line: 'Lines',
  },
  fr: {
    title: 'Rapprochement de deux organisations',
    empty:
      'Aucune synergie n’est prévue. Quand deux organisations se rapprochent, prévoyez ce que cela doit rapporter.',
    kinds: { COST: 'Synergies de coût, réalisées', REVENUE: 'Synergies de chiffre d’affaires, réalisées' },
    planned: (amount) => `sur ${amount} prévus à ce jour`,
    later: (amount) => `${amount} par an prévus, rien d’attendu à ce jour`,
    sites: 'Sites intégrés',
    systems: 'Systèmes intégrés',
    of: (some, all) => `${some} sur ${all}`,
    remaining: (names) => `restent : ${names}`,
    synergy: 'Synergie',
    kind: { COST: 'coût', REVENUE: 'chiffre d’affaires' },
    owner: (owner, day) => `${owner} en répond, à partir du ${day}`,
    dropped: (day, why) => `abandonnée le ${day} : ${why}`,
    aYear: 'Prévu par an',
    toDate: 'Prévu à ce jour',
    realised: 'Réalisé',
    line: 'Lignes',
  },
});

/** Synergies planned against realised, and how many sites and systems are integrated. */
export function IntegrationPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      query={integration}
      variables={useMoment(mission)}
      isEmpty={({ integration }) => !integration?.synergies.length}
      empty={said.empty}
    >
      {({ integration }) => integration && <Integrated mission={mission} told={integration} />}
    </Panel>
  );
}

function Integrated({ mission, told }: { readonly mission: string; readonly told: Told }) {
  const said = useWords(WORDS);
  const { day, euros, share } = useFormats();
  const { kinds, sites, systems, synergies, notices } = told;
  const columns: readonly Column<Synergy>[] = [
    {
      head: said.synergy,
      names: true,
      cell: ({ synergy, kind, owner, from, workstream, droppedOn, dropReason }) => (
        <>
          {synergy}, {said.kind[kind]}, {workstream}
          <div class="note">{said.owner(owner, day(from))}</div>
          {droppedOn !== null && <Badge tone="bad">{said.dropped(day(droppedOn), dropReason ?? '')}</Badge>}
        </>
      ),
    },
    { head: said.aYear, number: true, cell: ({ amountCents }) => euros(amountCents) },
    { head: said.toDate, number: true, cell: ({ plannedToDateCents }) => euros(plannedToDateCents) },
    {
      head: said.realised,
      number: true,
      cell: ({ realisedCents, realisedShare }) => (
        <>
          {euros(realisedCents)}
          {realisedShare !== null && (
            <div>
              <Bar share={realisedShare} /> {share(realisedShare)}
            </div>
          )}
        </>
      ),
    },
    {
      head: said.line,
      cell: ({ revision, periods }) => (
        <Lines mission={mission} revisions={[revision, ...periods.map((period) => period.revision)]} />
      ),
    },
  ];
  return (
    <>
      <Figures>
        {kinds.map(({ kind, plannedToDateCents, plannedPerYearCents, realisedCents }) => (
          <Figure
            key={kind}
            label={said.kinds[kind]}
            note={
              plannedToDateCents === 0
                ? said.later(euros(plannedPerYearCents))
                : said.planned(euros(plannedToDateCents))
            }
          >
            {euros(realisedCents)}
          </Figure>
        ))}
        {sites && (
          <Figure label={said.sites} note={sites.remaining.length > 0 && said.remaining(sites.remaining.join(', '))}>
            {said.of(sites.integrated, sites.total)}
          </Figure>
        )}
        {systems && (
          <Figure
            label={said.systems}
            note={systems.remaining.length > 0 && said.remaining(systems.remaining.join(', '))}
          >
            {said.of(systems.integrated, systems.total)}
          </Figure>
        )}
      </Figures>
      <DataTable caption={said.synergy} columns={columns} rows={synergies} keyOf={({ synergy }) => synergy} />
      <Notices notices={notices} />
    </>
  );
}
