import { Panel } from '../asking/panel.js';
import { To, useAddress } from '../frame/address.js';
import { Badge } from '../parts/badge.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Figure, Figures } from '../parts/figure.js';
import { Level } from '../parts/level.js';
import { Lines } from '../parts/lines.js';
import { Notices } from '../parts/notices.js';
import { Act } from '../recording/act.js';
import { useFormats } from '../words/formats.js';
import { useWords, words } from '../words/language.js';
import { useBoard, type Board } from './board.js';
import { operationsBoard } from './operations-board.operation.js';

type Irritant = Board['openIrritants'][number];
type Resolved = Board['resolvedIrritants'][number];

const WORDS = words({
  en: {
    next: 'What to do next',
    quiet: 'Nothing waits.',
    title: 'Nuisances',
    about: 'What hinders the work again and again, the oldest first.',
    report: 'Report a nuisance',
    empty: 'No one has reported a nuisance yet.',
    site: 'Site',
    all: 'All sites',
    option: (site: string, open: number) => `${site} (${open})`,
    open: 'Open',
    persistent: (count: number) => `${count} persistent`,
    without: 'Without anyone in charge',
    resolved: 'Resolved',
    half: 'Half were gone within',
    most: (days: string) => `85 % within ${days} days`,
    days: (days: string) => `${days} days`,
    none: 'No nuisance is open.',
    nuisance: 'Nuisance',
    severity: 'Severity',
    severities: ['annoying', 'costly', 'blocking'],
    age: 'Age',
    since: (day: string) => `since ${day}`,
    persists: 'persistent',
    owner: 'In charge',
    noOne: 'no one',
    met: 'Met by others',
    again: (times: number) => `came back ${times} times`,
    line: 'Lines',
    assign: 'Put someone in charge',
    resolve: 'Resolved',
    acts: 'Acts',
    gone: 'Resolved',
    lasted: 'Lasted',
    on: 'On',
    by: 'By decision',
  },
  fr: {
    next: 'Ce qu’il faut faire ensuite',
    quiet: 'Rien n’attend.',
    title: 'Irritants',
    about: 'Ce qui gêne le travail encore et encore, les plus anciens d’abord.',
    report: 'Signaler un irritant',
    empty: 'Personne n’a encore signalé d’irritant.',
    site: 'Site',
    all: 'Tous les sites',
    option: (site, open) => `${site} (${open})`,
    open: 'Ouverts',
    persistent: (count) => `dont ${count} persistant${count > 1 ? 's' : ''}`,
    without: 'Sans personne en charge',
    resolved: 'Résolus',
    half: 'La moitié a disparu en',
    most: (days) => `85 % en ${days} jours`,
    days: (days) => `${days} jours`,
    none: 'Aucun irritant n’est ouvert.',
    nuisance: 'Irritant',
    severity: 'Gravité',
    severities: ['gênant', 'coûteux', 'bloquant'],
    age: 'Âge',
    since: (day) => `depuis le ${day}`,
    persists: 'persistant',
    owner: 'En charge',
    noOne: 'personne',
    met: 'Confirmé par d’autres',
    again: (times) => `revenu ${times} fois`,
    line: 'Lignes',
    assign: 'Désigner quelqu’un',
    resolve: 'Résolu',
    acts: 'Actions',
    gone: 'Résolus',
    lasted: 'Durée',
    on: 'Le',
    by: 'Par décision',
  },
});

/** What to do next about operations. */
export function OperationsNoticesPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.next}
      query={operationsBoard}
      variables={useBoard(mission)}
      isEmpty={({ operationsBoard }) => !operationsBoard?.notices.length}
      empty={said.quiet}
    >
      {({ operationsBoard }) => operationsBoard && <Notices notices={operationsBoard.notices} />}
    </Panel>
  );
}

/** Open nuisances with their age, by site, and those that are gone. */
export function IrritantsPanel({ mission }: { readonly mission: string }) {
  const said = useWords(WORDS);
  return (
    <Panel
      title={said.title}
      about={said.about}
      wide
      aside={
        <Act mission={mission} command="reportIrritant">
          {said.report}
        </Act>
      }
      query={operationsBoard}
      variables={useBoard(mission)}
      isEmpty={({ operationsBoard: board }) =>
        !board || (board.sites.length === 0 && board.irritantTotals.open + board.irritantTotals.resolved === 0)
      }
      empty={said.empty}
    >
      {({ operationsBoard }) => operationsBoard && <Irritants mission={mission} board={operationsBoard} />}
    </Panel>
  );
}

function Irritants({ mission, board }: { readonly mission: string; readonly board: Board }) {
  const said = useWords(WORDS);
  const { number } = useFormats();
  const { irritantTotals: totals, openIrritants, resolvedIrritants, sites } = board;
  return (
    <>
      {sites.length > 0 && <Sites sites={sites} />}
      <Figures>
        <Figure label={said.open} note={totals.persistent > 0 && said.persistent(totals.persistent)}>
          {number(totals.open)}
        </Figure>
        <Figure label={said.without}>{number(totals.withoutOwner)}</Figure>
        <Figure label={said.resolved}>{number(totals.resolved)}</Figure>
        {totals.p50DaysToResolve !== null && (
          <Figure
            label={said.half}
            note={totals.p85DaysToResolve !== null && said.most(number(totals.p85DaysToResolve, 0))}
          >
            {said.days(number(totals.p50DaysToResolve, 0))}
          </Figure>
        )}
      </Figures>
      {openIrritants.length === 0 ? <p>{said.none}</p> : <Open mission={mission} irritants={openIrritants} />}
      {resolvedIrritants.length > 0 && (
        <details>
          <summary>
            {said.gone} ({number(resolvedIrritants.length)})
          </summary>
          <Gone mission={mission} irritants={resolvedIrritants} />
        </details>
      )}
    </>
  );
}

function Sites({ sites }: { readonly sites: Board['sites'] }) {
  const said = useWords(WORDS);
  const address = useAddress();
  return (
    <p>
      <label>
        {said.site}{' '}
        <select
          value={address.get('site') ?? ''}
          onChange={({ currentTarget }) => address.set({ site: currentTarget.value })}
        >
          <option value="">{said.all}</option>
          {sites.map(({ site, name, openIrritants }) => (
            <option key={site} value={site}>
              {said.option(name ?? site, openIrritants)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function Open({ mission, irritants }: { readonly mission: string; readonly irritants: readonly Irritant[] }) {
  const said = useWords(WORDS);
  const { day, number } = useFormats();
  const columns: readonly Column<Irritant>[] = [
    {
      head: said.nuisance,
      names: true,
      cell: ({ irritant, topic, timesReopened }) => (
        <>
          {irritant} {topic}
          {timesReopened > 0 && <div class="note">{said.again(timesReopened)}</div>}
        </>
      ),
    },
    {
      head: said.severity,
      cell: ({ severity }) => (
        <>
          <Level level={severity} of={3} /> <span class="note">{said.severities[severity - 1]}</span>
        </>
      ),
    },
    {
      head: said.age,
      cell: ({ ageDays, reportedOn, persistent }) => (
        <>
          {said.days(number(ageDays))} {persistent && <Badge tone="watch">{said.persists}</Badge>}
          <div class="note">{said.since(day(reportedOn))}</div>
        </>
      ),
    },
    { head: said.site, cell: ({ site }) => site ?? '–' },
    { head: said.owner, cell: ({ owner }) => owner ?? <Badge tone="watch">{said.noOne}</Badge> },
    { head: said.met, number: true, cell: ({ confirmations }) => number(confirmations) },
    { head: said.line, cell: ({ revisions }) => <Lines mission={mission} revisions={revisions} /> },
    {
      head: said.acts,
      cell: ({ irritant, owner }) => (
        <div class="acts">
          {owner === null && (
            <Act mission={mission} command="assignIrritant" values={{ irritant }}>
              {said.assign}
            </Act>
          )}
          <Act mission={mission} command="resolveIrritant" values={{ irritant }}>
            {said.resolve}
          </Act>
        </div>
      ),
    },
  ];
  return <DataTable caption={said.open} columns={columns} rows={irritants} keyOf={({ irritant }) => irritant} />;
}

function Gone({ mission, irritants }: { readonly mission: string; readonly irritants: readonly Resolved[] }) {
  const said = useWords(WORDS);
  const { day, number } = useFormats();
  const columns: readonly Column<Resolved>[] = [
    { head: said.nuisance, names: true, cell: ({ irritant, topic }) => `${irritant} ${topic}` },
    { head: said.site, cell: ({ site }) => site ?? '–' },
    { head: said.lasted, number: true, cell: ({ days }) => said.days(number(days)) },
    { head: said.on, cell: ({ resolvedOn }) => day(resolvedOn) },
    {
      head: said.by,
      cell: ({ decision }) =>
        decision === null ? '–' : <To to={`/m/${mission}/decisions/${decision}`}>{decision}</To>,
    },
  ];
  return <DataTable caption={said.gone} columns={columns} rows={irritants} keyOf={({ irritant }) => irritant} />;
}
