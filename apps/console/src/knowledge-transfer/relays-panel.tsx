import { Panel } from '../asking/panel.js';
import { useMoment } from '../frame/moment.js';
import { AboutLines } from '../parts/about-lines.js';
import { Badge } from '../parts/badge.js';
import { Bar } from '../parts/bar.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Notices } from '../parts/notices.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { relays as relaysQuery, type RelaysQuery } from './relays-panel.operation.js';

type Told = NonNullable<RelaysQuery['knowledgeCoverage']>;
type Relay = Told['relays'][number];
type Receiver = Told['receivers'][number];

const WORDS = words({
  en: {
    next: 'What to hand over next',
    nothing: 'Nothing waits: all that is critical has a relay.',
    title: 'Relays and receivers',
    empty: 'No one takes over anything yet. A transfer session or an assessment makes the first relay.',
    plan: (plan: string, people: string, day: string) => `Plan ${plan}: ${people} take over by ${day}.`,
    noPlan: 'There is no transfer plan.',
    rests: 'everything rests on one receiver',
    person: 'Person',
    carries: 'Carries, by criticality',
    alone: 'Does alone',
    only: 'Only relay of',
    learning: 'Learns',
    relays: 'What each relay carries',
    receivers: 'How far receivers have come',
    sessions: 'Sessions',
    last: 'Last',
    levels: 'By level',
    level: (level: number, items: string) => `level ${level}: ${items}`,
    unplanned: 'not in the plan',
    departed: 'left',
    departures: 'Departures of people who did items alone',
    departure: (person: string, day: string, items: string) => `${person}, last day ${day}: ${items}`,
    stillLost: (items: string) => `still lost: ${items}`,
    recovered: 'all taken over since',
    accounts: 'Key accounts',
    account: 'Account',
    holder: 'Held by',
    revenue: 'Share of revenue',
    since: 'Since',
    owner: 'the owner',
  },
  fr: {
    next: 'Ce qu’il faut transmettre ensuite',
    nothing: 'Rien n’attend : tout ce qui est critique a un relais.',
    title: 'Relais et receveurs',
    empty: 'Personne ne reprend encore rien. Une séance de transfert ou une évaluation fait le premier relais.',
    plan: (plan, people, day) => `Plan ${plan} : ${people}, d’ici le ${day}.`,
    noPlan: 'Il n’y a pas de plan de transfert.',
    rests: 'tout repose sur un seul receveur',
    person: 'Personne',
    carries: 'Porte, selon la criticité',
    alone: 'Fait seul',
    only: 'Seul relais de',
    learning: 'Apprend',
    relays: 'Ce que porte chaque relais',
    receivers: 'Où en sont les receveurs',
    sessions: 'Séances',
    last: 'Dernière',
    levels: 'Par niveau',
    level: (level, items) => `niveau ${level} : ${items}`,
    unplanned: 'hors plan',
    departed: 'parti',
    departures: 'Départs de personnes qui faisaient seules un savoir',
    departure: (person, day, items) => `${person}, dernier jour le ${day} : ${items}`,
    stillLost: (items) => `toujours perdus : ${items}`,
    recovered: 'tout est repris depuis',
    accounts: 'Comptes clés',
    account: 'Compte',
    holder: 'Tenu par',
    revenue: 'Part du chiffre d’affaires',
    since: 'Depuis',
    owner: 'le dirigeant',
  },
});

/** What is to be handed over next, and by when. */
export function TransferNoticesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.next}
      wide
      query={relaysQuery}
      variables={useMoment(mission)}
      isEmpty={({ knowledgeCoverage }) => !knowledgeCoverage?.notices.length}
      empty={said.nothing}
    >
      {({ knowledgeCoverage }) => knowledgeCoverage && <Notices notices={knowledgeCoverage.notices} />}
    </Panel>
  );
}

/** Who takes over, how far they have come, and what rests on each. */
export function RelaysPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      wide
      query={relaysQuery}
      variables={useMoment(mission)}
      isEmpty={({ knowledgeCoverage: told }) => !told || told.relays.length + told.receivers.length === 0}
      empty={said.empty}
    >
      {({ knowledgeCoverage }) => knowledgeCoverage && <Relays mission={mission} told={knowledgeCoverage} />}
    </Panel>
  );
}

function Relays({ mission, told }: { readonly mission: string; readonly told: Told }) {
  const said = useWords(WORDS);
  const { day, number, share } = useFormats();
  const { plan, receivers, relays, departures, keyAccounts } = told;
  const carried: readonly Column<Relay>[] = [
    { head: said.person, names: true, cell: ({ person }) => person },
    {
      head: said.carries,
      number: true,
      cell: ({ share: part }) => (
        <>
          <Bar share={part} /> {share(part)}
        </>
      ),
    },
    { head: said.alone, cell: ({ items }) => items.join(', ') || '–' },
    { head: said.only, cell: ({ only }) => only.join(', ') || '–' },
    { head: said.learning, cell: ({ learning }) => learning.join(', ') || '–' },
  ];
  const progress: readonly Column<Receiver>[] = [
    {
      head: said.person,
      names: true,
      cell: ({ person, planned, departed }) => (
        <>
          {person} {departed && <Badge tone="bad">{said.departed}</Badge>} {!planned && <Badge>{said.unplanned}</Badge>}
        </>
      ),
    },
    { head: said.sessions, number: true, cell: ({ sessions }) => number(sessions) },
    { head: said.last, cell: ({ lastOn }) => (lastOn === null ? '–' : day(lastOn)) },
    {
      head: said.levels,
      cell: ({ levels }) =>
        levels
          .filter(({ items }) => items.length > 0)
          .map(({ level, items }) => <div key={level}>{said.level(level, items.join(', '))}</div>),
    },
  ];
  return (
    <>
      <p>
        {plan ? said.plan(plan.plan, plan.receivers.join(', '), day(plan.due)) : said.noPlan}{' '}
        {plan?.singleRelay && <Badge tone="watch">{said.rests}</Badge>}{' '}
        {plan && <AboutLines mission={mission} about={plan.plan} />}
      </p>
      {relays.length > 0 && (
        <>
          <h3>{said.relays}</h3>
          <DataTable caption={said.relays} columns={carried} rows={relays} keyOf={({ person }) => person} />
        </>
      )}
      {receivers.length > 0 && (
        <>
          <h3>{said.receivers}</h3>
          <DataTable caption={said.receivers} columns={progress} rows={receivers} keyOf={({ person }) => person} />
        </>
      )}
      {departures.length > 0 && (
        <>
          <h3>{said.departures}</h3>
          <ul class="plain">
            {departures.map(({ person, lastDay, itemsHeld, stillLost }) => (
              <li key={`${person} ${lastDay}`}>
                {said.departure(person, day(lastDay), itemsHeld.join(', '))}{' '}
                <Badge tone={stillLost.length > 0 ? 'bad' : 'good'}>
                  {stillLost.length > 0 ? said.stillLost(stillLost.join(', ')) : said.recovered}
                </Badge>
              </li>
            ))}
          </ul>
        </>
      )}
      {keyAccounts !== null && keyAccounts.length > 0 && (
        <>
          <h3>{said.accounts}</h3>
          <KeyAccounts accounts={keyAccounts} />
        </>
      )}
    </>
  );
}

function KeyAccounts({ accounts }: { readonly accounts: NonNullable<Told['keyAccounts']> }) {
  const said = useWords(WORDS);
  const { day, share } = useFormats();
  const columns: readonly Column<(typeof accounts)[number]>[] = [
    { head: said.account, names: true, cell: ({ account }) => account },
    {
      head: said.holder,
      cell: ({ holder, heldByOwner }) => (
        <>
          {holder} {heldByOwner && <Badge tone="watch">{said.owner}</Badge>}
        </>
      ),
    },
    { head: said.revenue, number: true, cell: ({ revenueShare }) => share(revenueShare) },
    { head: said.since, cell: ({ transferredOn }) => (transferredOn === null ? '–' : day(transferredOn)) },
  ];
  return <DataTable caption={said.accounts} columns={columns} rows={accounts} keyOf={({ account }) => account} />;
}
